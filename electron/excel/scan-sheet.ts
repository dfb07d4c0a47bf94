/** Scans one worksheet's XML into rows of typed cells, without a tree and without believing its dimension. */
import { serialTime, type Area, type RawCell, type RawRow, type RawSheet } from '../../shared/import/raw-table';
import { dayOfSerial } from '../../shared/time/serial-day';
import { CellTag, columnIn } from './cell-tag';
import { limits } from './limits';
import { attributeOf, type Digits, type NumberClass } from './number-format';
import { plainText, richText } from './shared-strings';
import { endsName, isAt, plainNumber, tagFrom } from './xml-bytes';
import { piecesOf, prefixOf } from './xml-pieces';
import { tagsOf } from './xml-tags';
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
  for await (const piece of piecesOf(chunks, head => scanner.begin(head))) scanner.take(piece);
  return scanner.sheet;
}

/** Columns of a sheet. */
const widest = 16_384;

/** The words the scanner looks for, with the sheet's name prefix (`x:`). */
const wordsOf = (p: string) => ({
  row: Buffer.from(`<${p}row`),
  rowEnd: Buffer.from(`</${p}row>`),
  cell: Buffer.from(`<${p}c`),
  cellEnd: Buffer.from(`</${p}c>`),
  value: Buffer.from(`<${p}v>`),
  valueEnd: Buffer.from(`</${p}v></${p}c>`),
});

class SheetScanner {
  readonly #context: SheetContext;
  readonly #rows: RawRow[] = [];
  readonly #merges: Area[] = [];
  readonly #hiddenColumns: number[] = [];
  /** The same days come again and again. */
  readonly #days = new Map<number, RawCell>();
  /** Where a row is put together, before a copy without room to grow is kept. */
  readonly #cells: RawCell[] = [];
  readonly #tag = new CellTag();
  #p = '';
  #words = wordsOf('');
  #row = 0;
  #width = 0;
  #began = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  begin(head: string): string {
    this.#p = prefixOf(head, 'worksheet') ?? prefixOf(head, 'dialogsheet') ?? prefixOf(head, 'macrosheet') ?? '';
    this.#words = wordsOf(this.#p);
    return `</${this.#p}row>`;
  }

  take(bytes: Buffer): void {
    if (!this.#began) {
      this.#readColumns(bytes.toString('utf8', 0, Math.max(0, bytes.indexOf(`<${this.#p}sheetData`))));
      this.#began = true;
    }
    const { row } = this.#words;
    let end = 0;
    for (let at = tagFrom(bytes, 0, row); at >= 0; at = tagFrom(bytes, end, row)) {
      const body = bytes.indexOf(62, at) + 1;
      if (body === 0) break;
      const tag = bytes.toString('latin1', at, body);
      this.#width = 0;
      end = tag.endsWith('/>') ? body : this.#readCells(bytes, body);
      this.#keepRow(tag);
    }
    this.#readMerges(bytes, end);
  }

  get sheet(): RawSheet {
    const { name, hidden, date1904 } = this.#context;
    return { name, hidden, rows: this.#rows, merges: this.#merges, hiddenColumns: this.#hiddenColumns, date1904 };
  }

  #keepRow(tag: string): void {
    const stated = Number(attributeOf(tag, 'r') ?? this.#row + 1);
    if (!Number.isInteger(stated) || stated < 1 || stated > 1_048_576) throw new BadFile('hostile-file');
    this.#row = stated;
    if (this.#width === 0) return;
    const used = this.#context.used;
    used.slots += this.#width;
    if (used.slots > limits.cells) throw new BadFile('too-many-rows', String(this.#rows.length), this.#context.name);
    if (this.#rows.length >= limits.rows) throw new BadFile('too-many-rows', String(limits.rows), this.#context.name);
    const cells = this.#cells.slice(0, this.#width);
    const hidden = tag.includes('hidden') && isTrue(attributeOf(tag, 'hidden'));
    this.#rows.push(hidden ? { at: stated, cells, hidden } : { at: stated, cells });
  }

  /** Reads up to the end of the row into `#cells`; returns the place behind it. */
  #readCells(bytes: Buffer, from: number): number {
    const { cell, rowEnd } = this.#words;
    const tag = this.#tag;
    let column = -1;
    for (let at = bytes.indexOf(60, from); at >= 0; at = bytes[at] === 60 ? at : bytes.indexOf(60, at)) {
      if (!isAt(bytes, at, cell) || !endsName(bytes[at + cell.length])) {
        if (isAt(bytes, at, rowEnd)) return at + rowEnd.length;
        at++;
        continue;
      }
      at = tag.read(bytes, at + cell.length);
      if (at < 0) break;
      column = tag.column < 0 ? column + 1 : tag.column;
      if (column >= widest) throw new BadFile('hostile-file');
      if (!tag.isClosed) at = this.#readValue(bytes, at, column);
    }
    throw new BadFile('damaged-file');
  }

  /** Returns the place behind the cell. */
  #readValue(bytes: Buffer, from: number, column: number): number {
    const { value, valueEnd, cellEnd } = this.#words;
    if (this.#tag.type !== 'inlineStr' && isAt(bytes, from, value)) {
      const start = from + value.length;
      let end = start;
      while (end < bytes.length && bytes[end] !== 60) end++;
      if (isAt(bytes, end, valueEnd)) {
        this.#put(column, this.#plainValue(bytes, start, end));
        return end + valueEnd.length;
      }
    }
    const end = bytes.indexOf(cellEnd, from);
    if (end < 0) throw new BadFile('damaged-file');
    this.#put(column, this.#richValue(bytes.toString('utf8', from, end)));
    return end + cellEnd.length;
  }

  #put(column: number, value: RawCell): void {
    if (value === null) return;
    while (this.#width < column) this.#cells[this.#width++] = null;
    this.#cells[column] = value;
    this.#width = Math.max(this.#width, column + 1);
  }

  /** What stands in `<v>` and nothing else. */
  #plainValue(bytes: Buffer, from: number, to: number): RawCell {
    const { type, style } = this.#tag;
    const number = type === 's' || type === 'n' ? plainNumber(bytes, from, to) : NaN;
    if (Number.isNaN(number)) return this.#written(bytes.toString('utf8', from, to));
    return type === 's' ? this.#shared(number) : this.#number(number, style);
  }

  #richValue(body: string): RawCell {
    if (this.#tag.type === 'inlineStr') return richText(body, this.#p) || null;
    const text = valueText(body, this.#p);
    if (text !== null) return this.#written(text);
    const formula = new RegExp(`<${this.#p}f[\\s>][\\s\\S]*`).exec(body)?.[0];
    if (formula === undefined) return null;
    const asText = formula.replace(/^<([\w.-]*:)?f/, `<${this.#p}t`).replace(/<\/([\w.-]*:)?f>/, `</${this.#p}t>`);
    return { type: 'uncached', text: `=${richText(asText, this.#p)}` };
  }

  #written(text: string): RawCell {
    const { type, style } = this.#tag;
    switch (type) {
      case 's':
        return text.trim() === '' ? null : this.#shared(Number(text));
      case 'str':
      case 'inlineStr':
        return plainText(text) || null;
      case 'b':
        return text.trim() === '1' || text.trim() === 'true';
      case 'e':
        return { type: 'error', text: plainText(text) };
      case 'd':
        return { type: 'day', text: text.trim().replace(/T00:00:00(\.0+)?Z?$/, '') };
      case 'n': {
        const number = Number(text);
        return text.trim() === '' || Number.isNaN(number) ? plainText(text) || null : this.#number(number, style);
      }
    }
  }

  #shared(place: number): RawCell {
    const string = this.#context.strings[place];
    if (string === undefined) throw new BadFile('damaged-file');
    return string === '' ? null : string;
  }

  #number(number: number, style: number): RawCell {
    const format = this.#context.classes[style] ?? 'general';
    if (format === 'general') return number;
    if (format === 'percent') return { type: 'percent', number };
    if (format !== 'date') return digits(number, format);
    let day = this.#days.get(number);
    if (day === undefined) {
      day = dayCell(number, this.#context.date1904);
      if (this.#days.size < 50_000) this.#days.set(number, day);
    }
    return day;
  }

  #readColumns(head: string): void {
    for (const tag of tagsOf(head, `${this.#p}col`)) {
      if (!isTrue(attributeOf(tag, 'hidden'))) continue;
      const [min, max] = [Number(attributeOf(tag, 'min')), Math.min(Number(attributeOf(tag, 'max')), widest)];
      /** Columns are told in order, each once. */
      for (let column = Math.max(min, (this.#hiddenColumns.at(-1) ?? -1) + 2); column <= max; column++)
        this.#hiddenColumns.push(column - 1);
    }
  }

  #readMerges(bytes: Buffer, from: number): void {
    if (!bytes.includes(`<${this.#p}mergeCell`, from)) return;
    for (const tag of tagsOf(bytes.toString('latin1', from), `${this.#p}mergeCell`)) {
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

/** As the format shows them; without a pattern only a number that it pads says more than itself. */
function digits(number: number, { digits: length, pattern }: Digits): RawCell {
  if (!Number.isSafeInteger(number) || number < 0) return number;
  const text = String(number).padStart(length, '0');
  if (text.length > length || pattern === '')
    return text.length === String(number).length ? number : { type: 'digits', number, text };
  let at = 0;
  return { type: 'digits', number, text: pattern.replace(/0/g, () => text[at++] ?? '') };
}

const columnOf = (letters: string | undefined): number | null =>
  letters === undefined ? null : columnIn(Buffer.from(letters), 0);

function areaOf(reference: string): Area | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (found === null) return null;
  const [left, right] = [columnOf(found[1]), columnOf(found[3])];
  if (left === null || right === null) return null;
  return { left, right, top: Number(found[2]), bottom: Number(found[4]) };
}
