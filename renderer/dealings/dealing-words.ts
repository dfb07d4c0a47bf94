/** How days and rows of the timeline are said: near days in words, others with their weekday; a typed line as what it will write. */
import { useMemo } from 'react';
import { textCell, type Row } from '../../shared/cell';
import { optionLabel } from '../../shared/i18n/labels';
import { sheetOf } from '../../shared/id';
import { showCell } from '../../shared/kinds/cell-text';
import type { LineEntry, LineRead } from '../../shared/log/parse-line';
import { sheetNamed } from '../../shared/sheets/index';
import type { OptionListId } from '../../shared/sheets/options';
import type { Column } from '../../shared/sheets/sheet';
import { daysBetween, isDay } from '../../shared/time/day';
import { usePreferences } from '../app-state';
import { showContext, type Saying } from '../data/contexts';
import { useToday } from '../data/use-book';
import { useWords, type Say } from '../words';

const dayColumn: Column = { kind: 'date', group: 'record', width: 100 };
const near = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' } as const;

export interface DealingWords {
  /** `今天`, `2026-12-02 週三`. */
  readonly day: (day: string) => string;
  readonly month: (month: string) => string;
  readonly option: (list: OptionListId, option: string | null) => string;
  /** What a contact, task or ticket is called in a sentence. */
  readonly row: (row: Row) => string;
  readonly line: (read: LineRead) => string;
}

const weekdays = new Map<string, Intl.DateTimeFormat>();
const weekdayOf = (language: string, day: string): string => {
  const format = weekdays.get(language) ?? new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  weekdays.set(language, format);
  return format.format(new Date(`${day}T00:00:00Z`));
};

const isNear = (days: string): days is keyof typeof near => days in near;

function dayWords(saying: Saying, today: string, t: Say): (day: string) => string {
  return day => {
    if (!isDay(day)) return day;
    const away = String(daysBetween(today, day));
    if (isNear(away)) return t(`dealings:${near[away]}`);
    return `${showCell(day, dayColumn, showContext(saying, ''))} ${weekdayOf(saying.language, day)}`;
  };
}

type Words = Pick<DealingWords, 'day' | 'option'>;

function entryWords(entry: LineEntry, { day, option }: Words, t: Say): string {
  if (entry.is === 'task') {
    const what = t('dealings:said-task', { title: entry.title });
    return entry.due === null ? what : t('dealings:said-due', { what, day: day(entry.due) });
  }
  if (entry.is === 'ticket') {
    const due = entry.due === null ? '' : t('dealings:said-answer', { day: day(entry.due) });
    return [option('ticketKind', entry.kind), day(entry.opened), entry.subject, due]
      .filter(part => part !== '')
      .join(' · ');
  }
  const kind = [option('contactKind', entry.kind), entry.unanswered ? t('dealings:missed') : ''];
  return [...kind, day(entry.day), entry.text].filter(part => part !== '').join(' · ');
}

export function dealingWords(saying: Saying, today: string, t: Say): DealingWords {
  const day = dayWords(saying, today, t);
  const option = (list: OptionListId, id: string | null): string =>
    id === null ? '' : optionLabel(saying.language, { list }, id);
  const line = ({ entry, followUps }: LineRead): string => {
    const tasks = followUps.map(({ title, due }): LineEntry => ({ is: 'task', title, due }));
    return [...(entry === null ? [] : [entry]), ...tasks]
      .map(each => entryWords(each, { day, option }, t))
      .join(t('dealings:gap'));
  };
  const row = (of: Row): string => {
    const title = textCell(of, sheetNamed(sheetOf(of.id)).title);
    return title ?? option('contactKind', textCell(of, 'kind'));
  };
  const month = (of: string): string => showCell(`${of}-01`, dayColumn, showContext(saying, '')).slice(0, -3);
  return { day, option, line, row, month };
}

export function useDealingWords(): DealingWords {
  const { language, years } = usePreferences();
  const today = useToday();
  const t = useWords();
  return useMemo(() => dealingWords({ language, years }, today, t), [language, years, today, t]);
}
