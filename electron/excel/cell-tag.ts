/** Reads the tag of a cell (`<c r="B2" s="3" t="s">`) without making anything of it. */
import { attributeOf } from './number-format';

export type CellType = 'n' | 's' | 'b' | 'e' | 'd' | 'str' | 'inlineStr';

/** One is used for all cells of a sheet: reading a tag overwrites what the one before said. */
export class CellTag {
  /** From 0; -1 where none is stated. */
  column = -1;
  /** Its place in the list of formats; -1 where none is stated. */
  style = -1;
  type: CellType = 'n';
  /** `<c .../>`: there is no value. */
  isClosed = false;

  /** `at` is behind the name. Returns the place behind the tag, or -1 where it has no end. */
  read(bytes: Buffer, at: number): number {
    const usual = this.#usual(bytes, at);
    return usual >= 0 ? usual : this.#unusual(bytes, at);
  }

  /** As every program writes it: one-letter names, one blank before each, double quotes; -1 where it is not so. */
  #usual(bytes: Buffer, start: number): number {
    this.#clear();
    let at = start;
    while (bytes[at] === 32) {
      if (bytes[at + 2] !== 61 || bytes[at + 3] !== 34) return -1;
      const from = at + 4;
      let to = from;
      while (to < bytes.length && bytes[to] !== 34) to++;
      const name = bytes[at + 1];
      if (name === 114) this.column = columnIn(bytes, from);
      else if (name === 115) this.style = wholeIn(bytes, from, to);
      else if (name === 116) this.type = typeIn(bytes, from, to);
      at = to + 1;
    }
    if (bytes[at] === 62) return at + 1;
    if (bytes[at] !== 47 || bytes[at + 1] !== 62) return -1;
    this.isClosed = true;
    return at + 2;
  }

  #unusual(bytes: Buffer, start: number): number {
    const end = bytes.indexOf(62, start);
    if (end < 0) return -1;
    this.#clear();
    const tag = ` ${bytes.toString('latin1', start, end)}`;
    const reference = Buffer.from(attributeOf(tag, 'r') ?? '');
    const type = Buffer.from(attributeOf(tag, 't') ?? 'n');
    this.column = columnIn(reference, 0);
    this.style = Number(attributeOf(tag, 's') ?? -1);
    this.type = typeIn(type, 0, type.length);
    this.isClosed = tag.endsWith('/');
    return end + 1;
  }

  #clear(): void {
    this.column = -1;
    this.style = -1;
    this.type = 'n';
    this.isClosed = false;
  }
}

const types: readonly CellType[] = ['n', 's', 'b', 'e', 'd'];

function typeIn(bytes: Buffer, from: number, to: number): CellType {
  if (to - from === 1) return types.find(type => type.charCodeAt(0) === bytes[from]) ?? 'n';
  const text = bytes.toString('latin1', from, to);
  return text === 'inlineStr' || text === 'str' ? text : 'n';
}

function wholeIn(bytes: Buffer, from: number, to: number): number {
  let whole = 0;
  for (let at = from; at < to; at++) whole = whole * 10 + (bytes[at] ?? 0) - 48;
  return whole;
}

/** 0-based column of a reference such as `AB12`; -1 where there is none. */
export function columnIn(bytes: Uint8Array, from: number): number {
  let column = 0;
  for (let at = from; at < bytes.length; at++) {
    const letter = (bytes[at] ?? 0) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}
