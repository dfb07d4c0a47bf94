/** Outer blanks and the marks people write for "nothing". */

/** Half width for reading: NFKC, with the blanks, marks of direction and TABs that banks put around a value gone. */
export const halfWidth = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\uFEFF]/gu, '')
    .trim();

/** A dash or N/A in a column of numbers or days says there is none; in text it is kept. */
export const saysNothing = (text: string): boolean => /^([-–—−]{1,3}|n\/a|#n\/a|nil)?$/iu.test(halfWidth(text));
