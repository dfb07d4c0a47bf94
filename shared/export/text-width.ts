/** How wide a text is in a workbook, in characters of its font: Chinese and full-width signs take two. */
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += wide.test(sign) ? 2 : 1;
  return width;
}

/** The widest line of a text of several. */
export const widestLine = (text: string): number =>
  text.includes('\n') ? Math.max(...text.split('\n').map(textWidth)) : textWidth(text);

/** How many lines a text takes in a column of so many characters. */
export function linesOf(text: string, width: number): number {
  if (text.length * 2 <= width && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
}

/** An amount with its thousands parted, with or without hundredths. */
export function amountWidth(amount: number, cents: boolean): number {
  const whole = Math.trunc(Math.abs(amount)).toFixed(0).length;
  return whole + Math.floor((whole - 1) / 3) + (cents ? 3 : 0) + (amount < 0 ? 1 : 0);
}
