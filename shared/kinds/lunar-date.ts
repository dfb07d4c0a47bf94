/** A birthday in the lunar calendar, which has no year: `08-15`, or `L06-15` in a leap month (domain E.4). */
import { fail, ok } from '../result';
import { lunarCell, lunarDateOf } from '../time/lunar-date';
import { halfWidth, saysNothing } from './blank';
import { chineseNumber, inChinese } from './chinese-number';
import { defineKind, isText } from './define-kind';
import type { ShowContext } from './kind';

const prefix = /^(農曆|农历|陰曆|阴历|舊曆|旧历|lunar)\s*/iu;
const form =
  /^(閏|闰|潤|润|leap ?|l)?\s*(正|冬|臘|腊|十[一二]?|[一二三四五六七八九]|\d{1,2})\s*(月|[-/.])\s*(初[一二三四五六七八九十]|[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅|[一二三四五六七八九]|\d{1,2})\s*[日號号]?$/iu;
const monthNames: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 臘: 12, 腊: 12 };
const shownMonths: Readonly<Record<number, string>> = { 1: '正', 11: '十一', 12: '十二' };

const numberOf = (written: string): number =>
  /^\d/u.test(written) ? Number(written) : (monthNames[written] ?? chineseNumber(written) ?? 0);

const two = (number: number): string => String(number).padStart(2, '0');

function shown(value: string, { language }: Pick<ShowContext, 'language'>): string {
  const { month, day, leap } = lunarDateOf(value);
  if (language === 'en') return `${leap ? 'leap ' : ''}${two(month)}-${two(day)}`;
  const mark = leap ? (language === 'zh-TW' ? '閏' : '闰') : '';
  return `${mark}${shownMonths[month] ?? inChinese(month)}月${day <= 10 ? '初' : ''}${inChinese(day)}`;
}

export const lunarDate = defineKind({
  holds: isText,
  empty: saysNothing,
  read: text => {
    const found = form.exec(halfWidth(text).replace(prefix, ''));
    const month = numberOf(found?.[2] ?? '');
    const day = numberOf(found?.[4] ?? '');
    const exists = month >= 1 && month <= 12 && day >= 1 && day <= 30;
    return exists
      ? ok(lunarCell({ month, day, leap: found?.[1] !== undefined }))
      : fail({ code: 'not-a-lunar-date', text });
  },
  show: (value, _, context) => shown(value, context),
  edit: (value, _, context) => shown(value, context),
  /** Through the year; a leap month after its namesake. */
  order: () => (a, b) => rank(a) - rank(b),
  align: 'end',
});

function rank(cell: string): number {
  const { month, day, leap } = lunarDateOf(cell);
  return month * 100 + (leap ? 50 : 0) + day;
}
