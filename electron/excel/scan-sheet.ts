/** Scans one worksheet's XML into rows of typed cells, without a tree and without believing its dimension. */
import { serialTime, type Area, type RawCell, type RawRow, type RawSheet } from '../../shared/import/raw-table';
import { dayOfSerial } from '../../shared/time/serial-day';
import { limits } from './limits';
import { attributeOf, type NumberClass } from './number-format';
import { plainText, richText } from './shared-strings';
import { piecesOf, prefixOf } from './xml-pieces';
import { BadFile } from './zip';

export interface SheetContext {
  readonly name: string;
  readonly hidden: boolean;
  readonly strings: readonly string[];
  readonly classes: readonly NumberClass[];
  readonly date1904: boolean;
  /** Slots used by the sheets before this one; goes up while scanning. */
  readonly used: { slots: number };
}

export async function scanSheet(chunks: AsyncIterable<Buffer>, context: SheetContext): Promise<RawSheet> {
  const scanner = new SheetScanner(context);
  for await (const { text } of piecesOf(chunks, head => scanner.begin(head))) scanner.take(text);
  return scanner.sheet;
}

class SheetScanner {
  readonly #context: SheetContext;
  readonly #rows: RawRow[] = [];
  readonly #merges: Area[] = [];
  readonly #hiddenColumns: number[] = [];
  /** The same days come again and again. */
  readonly #days = new Map<number, RawCell>();
  /** Where a row is put together, before a copy without room to grow is kept. */
  readonly #cells: RawCell[] = [];
  #p = '';
  #row = 0;
  #began = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  begin(head: string): string {
    this.#p = prefixOf(head, 'worksheet') ?? prefixOf(head, 'dialogsheet') ?? prefixOf(head, 'macrosheet') ?? '';
    return `</${this.#p}row>`;
  }

  take(text: string): void {
    if (!this.#began) {
      this.#readColumns(text.slice(0, Math.max(0, text.indexOf(`<${this.#p}sheetData`))));
      this.#began = true;
    }
    const open = `<${this.#p}row`;
    const close = `</${this.#p}row>`;
    let at = text.indexOf(open);
    let end = 0;
    for (; at >= 0; at = text.indexOf(open, end)) {
      const body = text.indexOf('>', at) + 1;
      if (body === 0) break;
      end = body;
      const next = text.charCodeAt(at + open.length);
      if (next !== 32 && next !== 62 && next !== 47 && next > 13) continue;
      const tag = text.slice(at, body);
      const to = text.charCodeAt(body - 2) === 47 ? body : text.indexOf(close, body);
      if (to < 0) throw new BadFile('damaged-file');
      this.#readRow(tag, text.slice(body, to));
      end = to;
    }
    this.#readMerges(text, end);
  }

  get sheet(): RawSheet {
    const { name, hidden, date1904 } = this.#context;
    return { name, hidden, rows: this.#rows, merges: this.#merges, hiddenColumns: this.#hiddenColumns, date1904 };
  }

  #readRow(tag: string, xml: string): void {
    const stated = Number(attributeOf(tag, 'r') ?? this.#row + 1);
    if (!Number.isInteger(stated) || stated < 1 || stated > 1_048_576) throw new BadFile('hostile-file');
    this.#row = stated;
    if (xml === '') return;
    const cells = this.#readCells(xml);
    if (cells.length === 0) return;
    const used = this.#context.used;
    used.slots += cells.length;
    if (used.slots > limits.cells) throw new BadFile('file-too-big', `${limits.cells}`);
    if (this.#rows.length >= limits.rows) throw new BadFile('too-many-rows', String(limits.rows), this.#context.name);
    const hidden = tag.includes('hidden') && isTrue(attributeOf(tag, 'hidden'));
    this.#rows.push(hidden ? { at: stated, cells, hidden } : { at: stated, cells });
  }

  #readCells(xml: string): RawCell[] {
    const open = `<${this.#p}c`;
    const close = `</${this.#p}c>`;
    const cells = this.#cells;
    let width = 0;
    let column = -1;
    let end = 0;
    for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, end)) {
      const body = xml.indexOf('>', at) + 1;
      if (body === 0) throw new BadFile('damaged-file');
      end = body;
      const next = xml.charCodeAt(at + open.length);
      if (next !== 32 && next !== 62 && next !== 47 && next > 13) continue;
      const tag = usualTag(xml, at + open.length, body) ?? unusualTag(xml.slice(at, body));
      column = tag.column ?? column + 1;
      if (column >= 16_384) throw new BadFile('hostile-file');
      if (xml.charCodeAt(body - 2) === 47) continue;
      const to = xml.indexOf(close, body);
      if (to < 0) throw new BadFile('damaged-file');
      end = to;
      const value = this.#value(tag, xml, { from: body, to });
      if (value === null) continue;
      while (width < column) cells[width++] = null;
      cells[column] = value;
      width = Math.max(width, column + 1);
    }
    return cells.slice(0, width);
  }

  #value({ type, style }: CellTag, xml: string, { from, to }: { from: number; to: number }): RawCell {
    if (type === 'inlineStr') return richText(xml.slice(from, to), this.#p) || null;
    const only = `<${this.#p}v>`;
    const usual = xml.startsWith(only, from) && xml.startsWith('</', xml.indexOf('<', from + only.length));
    const body = usual ? '' : xml.slice(from, to);
    const text = usual ? xml.slice(from + only.length, xml.indexOf('<', from + only.length)) : valueText(body, this.#p);
    if (text === null) {
      const formula = new RegExp(`<${this.#p}f[\\s>][\\s\\S]*`).exec(body)?.[0];
      return formula === undefined
        ? null
        : {
            type: 'uncached',
            text: `=${richText(formula.replace(/^<([\w.-]*:)?f/, `<${this.#p}t`).replace(/<\/([\w.-]*:)?f>/, `</${this.#p}t>`), this.#p)}`,
          };
    }
    switch (type) {
      case 's': {
        const string = this.#context.strings[Number(text)];
        if (string === undefined) throw new BadFile('damaged-file');
        return string === '' ? null : string;
      }
      case 'str':
        return plainText(text) || null;
      case 'b':
        return text.trim() === '1' || text.trim() === 'true';
      case 'e':
        return { type: 'error', text: plainText(text) };
      case 'd':
        return { type: 'day', text: text.trim().replace(/T00:00:00(\.0+)?Z?$/, '') };
      default:
        return this.#number(text, style);
    }
  }

  #number(text: string, style: number): RawCell {
    const number = Number(text);
    if (text.trim() === '' || Number.isNaN(number)) return plainText(text) || null;
    const format = this.#context.classes[style] ?? 'general';
    if (format === 'general') return number;
    if (format === 'percent') return { type: 'percent', number, text: `${Number((number * 100).toPrecision(15))}%` };
    if (format !== 'date') return digits(number, format.digits);
    let day = this.#days.get(number);
    if (day === undefined) {
      day = dayCell(number, this.#context.date1904);
      if (this.#days.size < 50_000) this.#days.set(number, day);
    }
    return day;
  }

  #readColumns(head: string): void {
    for (const [tag] of head.matchAll(new RegExp(`<${this.#p}col\\s[^>]*>`, 'g'))) {
      if (!isTrue(attributeOf(tag, 'hidden'))) continue;
      const last = Math.min(Number(attributeOf(tag, 'max')), 16_384);
      for (let column = Number(attributeOf(tag, 'min')); column <= last; column++) this.#hiddenColumns.push(column - 1);
    }
  }

  #readMerges(text: string, from: number): void {
    if (text.indexOf(`${this.#p}mergeCell`, from) < 0) return;
    for (const [tag] of text.slice(from).matchAll(new RegExp(`<${this.#p}mergeCell\\s[^>]*>`, 'g'))) {
      const area = areaOf(attributeOf(tag, 'ref') ?? '');
      if (area === null) continue;
      if (this.#merges.length >= limits.merges) throw new BadFile('hostile-file');
      this.#merges.push(area);
    }
  }
}

function dayCell(number: number, date1904: boolean): RawCell {
  const time = serialTime(number);
  if (number >= 0 && number < 1) return time === '' ? number : time;
  const day = dayOfSerial(number, date1904 ? 1904 : 1900);
  return day === null ? number : { type: 'day', text: time === '' ? day : `${day}T${time}` };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

interface CellTag {
  readonly column: number | null;
  /** Its place in the list of formats; -1 where none is stated. */
  readonly style: number;
  readonly type: string;
}

/** A tag written as every program writes it (` r="B2" s="3" t="s"`); null where it is not. */
function usualTag(xml: string, from: number, to: number): CellTag | null {
  let [column, style, type]: [number | null, number, string] = [null, -1, 'n'];
  let at = from;
  while (xml.charCodeAt(at) === 32 && xml.charCodeAt(at + 1) !== 47) {
    if (xml.charCodeAt(at + 2) !== 61 || xml.charCodeAt(at + 3) !== 34) return null;
    const end = xml.indexOf('"', at + 4);
    if (end < 0 || end >= to) return null;
    const name = xml.charCodeAt(at + 1);
    if (name === 114) column = columnOf(xml, at + 4);
    else if (name === 115) style = Number(xml.slice(at + 4, end));
    else if (name === 116) type = xml.slice(at + 4, end);
    at = end + 1;
  }
  return at >= to - 2 ? { column, style, type } : null;
}

const unusualTag = (tag: string): CellTag => ({
  column: columnOf(attributeOf(tag, 'r')),
  style: Number(attributeOf(tag, 's') ?? -1),
  type: attributeOf(tag, 't') ?? 'n',
});

/** What stands in `<v>`, as written; null if there is none. */
function valueText(body: string, p: string): string | null {
  const open = `<${p}v`;
  const at = body.indexOf(open);
  if (at < 0) return null;
  const from = body.indexOf('>', at) + 1;
  if (body.charCodeAt(from - 2) === 47) return '';
  const to = body.indexOf(`</${p}v>`, from);
  return to < 0 ? null : body.slice(from, to);
}

function digits(number: number, length: number): RawCell {
  if (!Number.isSafeInteger(number) || number < 0) return number;
  const text = String(number).padStart(length, '0');
  return text.length === String(number).length ? number : { type: 'digits', number, text };
}

/** 0-based column of a reference such as `AB12`. */
function columnOf(reference: string | undefined, from = 0): number | null {
  if (reference === undefined) return null;
  let column = 0;
  for (let at = from; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column === 0 ? null : column - 1;
}

function areaOf(reference: string): Area | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (found === null) return null;
  const [left, right] = [columnOf(found[1]), columnOf(found[3])];
  if (left === null || right === null) return null;
  return { left, right, top: Number(found[2]), bottom: Number(found[4]) };
}
