/** Where rows and cells stand in the XML of a worksheet. */
import { attributeOf } from '../number-format';
import { prefixOf } from '../xml-pieces';
import { BadFile } from '../zip';
import { tagsOnly } from './byte-text';

export interface RowPlace {
  /** 1-based; a row that does not say follows the one before. */
  readonly at: number;
  readonly stated: boolean;
  readonly from: number;
  /** Behind its opening tag; of an empty row its end. */
  readonly body: number;
  /** Where its closing tag begins. */
  readonly to: number;
  readonly end: number;
}
export interface CellPlace {
  readonly column: number;
  readonly stated: boolean;
  readonly from: number;
  readonly body: number;
  readonly end: number;
}

export class SheetXml {
  readonly xml: string;
  readonly p: string;
  /** Between the tags of `sheetData`. */
  readonly data: { readonly from: number; readonly to: number };
  /** `xml` without what could look like a tag and is none. */
  readonly #tags: string;

  constructor(xml: string) {
    const p = prefixOf(xml, 'worksheet') ?? prefixOf(xml, 'dialogsheet') ?? prefixOf(xml, 'macrosheet');
    if (p === null) throw new BadFile('damaged-file');
    this.p = p;
    this.xml = withOpenData(xml, p);
    this.#tags = tagsOnly(this.xml);
    const open = this.#tags.search(new RegExp(`<${p}sheetData[\\s>]`));
    const from = open < 0 ? -1 : this.#tags.indexOf('>', open) + 1;
    const to = this.#tags.indexOf(`</${p}sheetData`, from);
    if (from <= 0 || to < 0) throw new BadFile('damaged-file');
    this.data = { from, to };
  }

  get tags(): string {
    return this.#tags;
  }

  *rows(): Generator<RowPlace> {
    const [open, close] = [`<${this.p}row`, `</${this.p}row>`];
    const tags = this.#tags;
    let last = 0;
    let end = this.data.from;
    for (let from = tags.indexOf(open, end); from >= 0 && from < this.data.to; from = tags.indexOf(open, end)) {
      const body = tags.indexOf('>', from) + 1;
      if (body === 0) throw new BadFile('damaged-file');
      end = body;
      if (!endsName(tags.charCodeAt(from + open.length))) continue;
      const stated = numberOf(tags, from + open.length) ?? attributeOf(tags.slice(from, body), 'r');
      const at = stated === undefined ? last + 1 : Number(stated);
      if (!Number.isInteger(at) || at < 1 || at > 1_048_576) throw new BadFile('hostile-file');
      last = at;
      const isEmpty = tags.charCodeAt(body - 2) === 47;
      const to = isEmpty ? body : tags.indexOf(close, body);
      if (to < 0) throw new BadFile('damaged-file');
      end = isEmpty ? body : to + close.length;
      yield { at, stated: stated !== undefined, from, body, to, end };
    }
  }

  row(at: number): RowPlace | null {
    for (const row of this.rows()) if (row.at === at) return row;
    return null;
  }

  cells(row: RowPlace): readonly CellPlace[] {
    const [open, close] = [`<${this.p}c`, `</${this.p}c>`];
    const tags = this.#tags;
    const cells: CellPlace[] = [];
    let column = -1;
    let end = row.body;
    for (let from = tags.indexOf(open, end); from >= 0 && from < row.to; from = tags.indexOf(open, end)) {
      const body = tags.indexOf('>', from) + 1;
      end = body;
      if (!endsName(tags.charCodeAt(from + open.length))) continue;
      const stated = columnOf(attributeOf(tags.slice(from, body), 'r'));
      column = stated ?? column + 1;
      if (tags.charCodeAt(body - 2) !== 47) {
        const to = tags.indexOf(close, body);
        if (to < 0) throw new BadFile('damaged-file');
        end = to + close.length;
      }
      cells.push({ column, stated: stated !== null, from, body, end });
    }
    return cells;
  }

  attribute({ from, body }: { from: number; body: number }, name: string): string | undefined {
    return attributeOf(this.#tags.slice(from, body), name);
  }

  styleOf(cell: CellPlace): number | null {
    const style = this.attribute(cell, 's');
    return style === undefined ? null : Number(style);
  }

  /** The opening tag of the formula in a cell and what stands in it; null if it has none. */
  formulaOf({ body, end }: CellPlace): { readonly tag: string; readonly text: string } | null {
    const inside = this.#tags.slice(body, end);
    const found = new RegExp(`<${this.p}f(?=[\\s/>])[^>]*>`).exec(inside);
    if (found === null) return null;
    const tag = found[0];
    if (tag.endsWith('/>')) return { tag, text: '' };
    const from = body + found.index + tag.length;
    const to = this.#tags.indexOf(`</${this.p}f>`, from);
    return { tag, text: this.xml.slice(from, to < 0 ? from : to) };
  }
}

/** An empty list of rows may be written as one tag. */
const withOpenData = (xml: string, p: string): string =>
  xml.replace(new RegExp(`<${p}sheetData(\\s[^>]*)?/>`), `<${p}sheetData></${p}sheetData>`);

const endsName = (code: number): boolean => code === 32 || code === 62 || code === 47 || (code > 8 && code < 14);

/** Nearly every program writes the number first: ` r="12"`. */
function numberOf(tags: string, from: number): string | undefined {
  if (!tags.startsWith(' r="', from)) return undefined;
  return tags.slice(from + 4, tags.indexOf('"', from + 4));
}

/** 0-based column of a reference such as `AB12`; null if there is none. */
export function columnOf(reference: string | undefined): number | null {
  const letters = /^\$?([A-Za-z]{1,3})/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
