/** Amounts as the screens show them: exact with the currency's places, or short (4,280萬, 42.8M) where space is. */
import type { Cell } from '../../shared/cell';
import { kinds } from '../../shared/kinds/index';
import type { Language, ShowContext } from '../../shared/kinds/kind';
import type { Column } from '../../shared/sheets/sheet';

const plain = (currency: string): ShowContext => ({
  language: 'en',
  years: 'western',
  currency,
  optionLabel: (_, option) => option,
  rowLabel: id => id,
});
const columnOf = (kind: 'money' | 'decimal' | 'percent'): Column => ({ kind, group: 'record', width: 100 });

/** Money in hundredths, decimals and percents as their kind shows them. */
export const amountText = (kind: 'money' | 'decimal' | 'percent', cell: Cell, currency = ''): string =>
  kinds[kind].show(cell, columnOf(kind), plain(currency));

export const moneyText = (hundredths: number, currency: string): string => amountText('money', hundredths, currency);

/** Hundredths, rounded for the eye. */
export const shortMoney = (hundredths: number, language: Language): string =>
  new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(hundredths / 100);

/** A fraction as a whole percentage. */
export const shortPercent = (fraction: string): string => `${Math.round(Number(fraction) * 100)}%`;
