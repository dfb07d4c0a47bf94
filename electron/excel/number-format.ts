/** What a number format says of the number: a date, a share, digits with leading zeros, or nothing. */

import { tagsOf } from './xml-tags';

/** `pattern` is how the digits are set (`0000-000-000`), '' where they stand alone. */
export interface Digits {
  readonly digits: number;
  readonly pattern: string;
}
export type NumberClass = 'general' | 'date' | 'percent' | Digits;

/** Built-in ids; 27-36 and 50-58 are the Chinese, Japanese and Korean dates, which most readers miss. */
function builtIn(id: number): NumberClass {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
    return 'date';
  return id === 9 || id === 10 ? 'percent' : 'general';
}

/** A format of zeros, and of signs that telephone numbers have between them: `0000-000-000`, `(00)0000"-"0000`. */
function digitsOf(code: string): Digits | null {
  const pattern = (code.split(';', 1)[0] ?? '').replace(/"([^"]*)"|\\(.)/g, '$1$2');
  const digits = pattern.split('0').length - 1;
  if (digits < 2 || !/^[-+() 0]+$/.test(pattern)) return null;
  return { digits, pattern: digits === pattern.length ? '' : pattern };
}

/** Reads the first section of a format code, without what is quoted, escaped or in brackets. */
export function classOfCode(code: string): NumberClass {
  const plain =
    code
      .replace(/"[^"]*"|\\.|_.|\*./g, '')
      .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
      .split(';', 1)[0] ?? '';
  const digits = digitsOf(code);
  if (digits !== null) return digits;
  if (/general|e[+-]/i.test(plain)) return plain.includes('%') ? 'percent' : 'general';
  if (/[ymdhsge]/i.test(plain)) return 'date';
  return plain.includes('%') ? 'percent' : 'general';
}

/** The class of every cell format (`cellXfs`) of a styles part, in order. `p` is the name prefix of its elements, such as `x:`. */
export function numberClasses(xml: string, p: string): readonly NumberClass[] {
  const codes = new Map<number, string>();
  for (const tag of tagsOf(xml, `${p}numFmt`)) {
    const id = Number(attributeOf(tag, 'numFmtId') ?? NaN);
    codes.set(id, unescapeXml(attributeOf(tag, 'formatCode') ?? ''));
  }
  const from = xml.search(new RegExp(`<${p}cellXfs[\\s>]`));
  const to = from < 0 ? -1 : xml.indexOf(`</${p}cellXfs>`, from);
  return Array.from(to < 0 ? [] : tagsOf(xml.slice(from, to), `${p}xf`), tag => {
    const id = Number(attributeOf(tag, 'numFmtId') ?? 0);
    const code = codes.get(id);
    return code === undefined ? builtIn(id) : classOfCode(code);
  });
}

const patterns = new Map<string, RegExp>();

/** The text of an attribute as written, entities and all; undefined if absent. */
export function attributeOf(tag: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (pattern === undefined) patterns.set(name, (pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  const found = pattern.exec(tag);
  return found?.[1] ?? found?.[2];
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five entities and numbered characters of XML; anything else stays as it is written. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|lt|gt|amp|quot|apos);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole;
    const point = name[1] === 'x' || name[1] === 'X' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
