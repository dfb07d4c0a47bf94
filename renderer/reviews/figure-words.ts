/** How a review writes its figures: money exact, parts as percentages, days in the chosen years, choices in words. */
import { useMemo } from 'react';
import { showCell } from '../../shared/kinds/cell-text';
import { optionLabel } from '../../shared/i18n/labels';
import type { OptionListId } from '../../shared/sheets/options';
import type { Column } from '../../shared/sheets/sheet';
import { usePreferences } from '../app-state';
import { showContext, type Saying } from '../data/contexts';
import { amountText, moneyText, shortMoney } from '../ui/amounts';

export interface FigureWords {
  readonly money: (hundredths: number, currency: string) => string;
  /** `4,280萬`, `42.8M`. */
  readonly short: (hundredths: number) => string;
  /** A fraction with one place, `12.3%`; a dash where there is none. */
  readonly percent: (fraction: string | null) => string;
  /** A drift in percentage points with its sign, `+4.3`. */
  readonly points: (fraction: string | null) => string;
  readonly signed: (hundredths: number, currency: string) => string;
  readonly day: (day: string | null) => string;
  readonly option: (list: OptionListId, option: string) => string;
}

const dayColumn: Column = { kind: 'date', group: 'record', width: 100 };

export function figureWords(saying: Saying): FigureWords {
  const { language } = saying;
  const points = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const percent = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return {
    money: moneyText,
    short: hundredths => shortMoney(hundredths, language),
    percent: fraction => (fraction === null ? '—' : percent.format(Number(fraction)).replace('-', '−')),
    points: fraction => (fraction === null ? '—' : points.format(Number(fraction) * 100).replace('-', '−')),
    signed: (hundredths, currency) => `${hundredths > 0 ? '+' : ''}${amountText('money', hundredths, currency)}`,
    day: day => (day === null ? '—' : showCell(day, dayColumn, showContext(saying, ''))),
    option: (list, option) => optionLabel(language, { list }, option),
  };
}

export function useFigureWords(): FigureWords {
  const { language, years } = usePreferences();
  return useMemo(() => figureWords({ language, years }), [language, years]);
}
