/** The calendar below a date: shows the day that is typed, a click takes another. Years read 民國 where the program shows them so. */
import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import { dayOf } from './act-calendar';
import { choose } from './act-edit';
import type { GridDesk } from './desk';
import type { Editing } from './grid-state';

const locales = { 'zh-TW': 'zh-tw', 'zh-CN': 'zh-cn', en: 'en' } as const;

export function EditorCalendar({ desk, editing }: { readonly desk: GridDesk; readonly editing: Editing }) {
  const { frame } = desk;
  const { years, language } = frame.showContext('');
  const day = dayOf(desk, editing);
  const shown = day ?? frame.props.today;
  const roc = years === 'roc';
  const yearOf = (date: string): string => {
    const year = Number(date.slice(0, 4));
    return new Intl.DateTimeFormat(roc ? 'zh-TW-u-ca-roc' : language, { year: 'numeric', timeZone: 'UTC' }).format(
      Date.UTC(year, 6, 1),
    );
  };
  const monthOf = (date: string): string => {
    const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(roc ? 'zh-TW-u-ca-roc' : language, options).format(Date.parse(date.slice(0, 10)));
  };
  return (
    <DatePicker
      key={shown.slice(0, 7)}
      size="xs"
      locale={locales[language]}
      firstDayOfWeek={language === 'en' ? 1 : 0}
      defaultDate={shown}
      value={day}
      monthLabelFormat={monthOf}
      yearLabelFormat={yearOf}
      onChange={picked => choose(desk, typeof picked === 'string' ? picked.slice(0, 10) : null)}
    />
  );
}
