/** How the calendar writes days: by our own words, since the library's titles and times are not idiomatic in Chinese. */
import type { Language, YearStyle } from '../../shared/kinds/kind';
import { rocYear } from '../../shared/time/roc';
import type { Say } from '../words';

export interface Wording {
  readonly language: Language;
  readonly years: YearStyle;
  readonly t: Say;
}

const inLanguage = (at: Date, language: Language, format: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, format).format(at);

/** `2026 年 12 月`, `民國 115 年 12 月`, `December 2026`. */
export function monthTitle(at: Date, { language, years, t }: Wording): string {
  const month = at.getMonth() + 1;
  const roc = years === 'roc' ? rocYear(at.getFullYear()) : null;
  if (roc !== null) return t('calendar:month-of-roc', { year: roc, month });
  return language === 'en'
    ? inLanguage(at, language, { month: 'long', year: 'numeric' })
    : t('calendar:month-of', { year: at.getFullYear(), month });
}

const shortDay = (at: Date, language: Language): string => inLanguage(at, language, { month: 'long', day: 'numeric' });

/** The title of what is shown: a month, a day, or the days from and to. `end` is the first moment after. */
export function rangeTitle(view: string, start: Date, end: Date, wording: Wording): string {
  if (view === 'dayGridMonth' || view === 'listMonth') return monthTitle(start, wording);
  const { language } = wording;
  const last = new Date(end.getTime() - 1);
  const year = monthTitle(start, wording);
  if (view === 'timeGridDay') return `${year}${gap(language)}${dayWords(start, language)}`;
  return `${year}${gap(language)}${shortDay(start, language)} – ${shortDay(last, language)}`;
}

const gap = (language: Language): string => (language === 'en' ? ' · ' : '　');

/** `12月4日 星期五`, `Friday 4 December`. */
export const dayWords = (at: Date, language: Language): string =>
  language === 'en'
    ? inLanguage(at, language, { weekday: 'long', day: 'numeric', month: 'long' })
    : `${shortDay(at, language)} ${inLanguage(at, language, { weekday: 'long' })}`;

/** `日` or `Sun`; over a column of one day also its date. */
export function weekdayWords(at: Date, language: Language, dated: boolean): string {
  const weekday = inLanguage(at, language, { weekday: language === 'en' ? 'short' : 'narrow' });
  return dated ? `${at.getMonth() + 1}/${at.getDate()} ${weekday}` : weekday;
}
