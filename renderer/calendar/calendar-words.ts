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

function inYear(at: Date, days: string, { years, t }: Wording): string {
  const roc = years === 'roc' ? rocYear(at.getFullYear()) : null;
  return roc === null
    ? t('calendar:days-of', { year: at.getFullYear(), days })
    : t('calendar:days-of-roc', { year: roc, days });
}

/** The title of what is shown: a month, a day, or the days from and to. `end` is the first moment after. */
export function rangeTitle({ view, first, end }: Shown, wording: Wording): string {
  if (view === 'dayGridMonth' || view === 'listMonth') return monthTitle(first, wording);
  const { language } = wording;
  const last = new Date(end.getTime() - 1);
  if (view === 'timeGridDay') return inYear(first, dayWords(first, language), wording);
  const [from, to] = [shortDay(first, language), shortDay(last, language)];
  return first.getFullYear() === last.getFullYear()
    ? inYear(first, `${from} – ${to}`, wording)
    : `${inYear(first, from, wording)} – ${inYear(last, to, wording)}`;
}
interface Shown {
  readonly view: string;
  readonly first: Date;
  readonly end: Date;
}

/** `12月4日 星期五`, `Friday 4 December`. */
export const dayWords = (at: Date, language: Language): string =>
  language === 'en'
    ? inLanguage(at, language, { weekday: 'long', day: 'numeric', month: 'long' })
    : `${shortDay(at, language)} ${inLanguage(at, language, { weekday: 'long' })}`;

/** `日` or `Sun`; over a column of one day also its date, `12/4 五` or `Fri 4`. */
export function weekdayWords(at: Date, language: Language, dated: boolean): string {
  const weekday = inLanguage(at, language, { weekday: language === 'en' ? 'short' : 'narrow' });
  if (!dated) return weekday;
  return language === 'en' ? `${weekday} ${at.getDate()}` : `${at.getMonth() + 1}/${at.getDate()} ${weekday}`;
}
