/** Small Chinese numbers as calendars and policies write them: 二十, 廿一, 初八, 三十, 十. */

const digits = '〇一二三四五六七八九';

/** 1 to 99, or null. */
export function chineseNumber(text: string): number | null {
  const plain = text.replace(/^初/u, '').replace('零', '〇').replace('兩', '二').replace('两', '二');
  const form = plain.replace(/^廿/u, '二十').replace(/^卅/u, '三十');
  const single = digits.indexOf(form);
  if (form.length === 1 && single > 0) return single;
  const found = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u.exec(form);
  if (found === null) return null;
  const [, tens = '', ones = ''] = found;
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}

/** 1 to 39 in Chinese. */
export function inChinese(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens] ?? ''}十`;
  return head + (ones === 0 ? '' : (digits[ones] ?? ''));
}
