/** Writes cells and rows into the XML of one worksheet, touching nothing else of it but its stated size and ranges that ended with its last row. */
import type { Extension } from './areas';
import { cellXml, referenceOf, type PatchValue } from './cell-xml';
import { coveredIn } from './covered';
import { copied } from './formula';
import { extendRanges, growDimension } from './ranges';
import { formulaAt, writeFormula } from './shared-formula';
import { SheetXml, type CellPlace, type RowPlace } from './sheet-xml';

export interface CellEdit {
  /** 1-based. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly value: PatchValue;
  /** Another format than the cell has. */
  readonly style?: number;
}
export interface NewRows {
  /** First and last row of data there are; the new ones follow and look like the last, its formulas included. */
  readonly first: number;
  readonly after: number;
  readonly rows: readonly (readonly Omit<CellEdit, 'row'>[])[];
  /** Another row to look like; where the table has no row yet. */
  readonly like?: number;
}
export interface SheetEdits {
  readonly cells: readonly CellEdit[];
  /** Cells that are not there yet take the format of their column in this row. */
  readonly styleRow?: number;
  readonly append?: NewRows;
}

/** `formula`: a formula stands there, or fills it. `merged`: covered by a merged cell. `occupied`: no room for a new row. */
export interface Refusal {
  readonly row: number;
  readonly column: number;
  readonly why: 'formula' | 'merged' | 'occupied';
}
export interface PatchedSheet {
  readonly xml: string;
  readonly refused: readonly Refusal[];
  readonly written: readonly { readonly row: number; readonly column: number }[];
  /** Formulas came along with new rows. */
  readonly newFormulas: boolean;
}

/** `xml` and the answer are in bytes (see `byte-text.ts`). */
export const patchSheet = (xml: string, edits: SheetEdits): PatchedSheet =>
  new SheetPatcher(new SheetXml(xml), edits).run(xml);

interface Wanted {
  readonly value: PatchValue;
  readonly style?: number | undefined;
}
type ByColumn = Map<number, Wanted>;

class SheetPatcher {
  readonly #sheet: SheetXml;
  readonly #edits: SheetEdits;
  readonly #wanted = new Map<number, ByColumn>();
  readonly #refused: Refusal[] = [];
  readonly #written: { row: number; column: number }[] = [];
  readonly #out: string[] = [];
  /** By column, of the row whose formats are taken. */
  #styles: ReadonlyMap<number, number> = new Map();
  #like: RowPlace | null = null;
  #cursor = 0;
  #newFormulas = false;

  constructor(sheet: SheetXml, edits: SheetEdits) {
    this.#sheet = sheet;
    this.#edits = edits;
  }

  run(original: string): PatchedSheet {
    this.#plan();
    const { append, styleRow } = this.#edits;
    const from = styleRow ?? append?.like ?? append?.after;
    const place = from === undefined ? null : this.#sheet.row(from);
    if (place !== null) this.#styles = stylesIn(this.#sheet, place);
    const { head, tail } = this.#rewrite();
    const refused = this.#refused;
    if (this.#written.length === 0) return { xml: original, refused, written: [], newFormulas: false };
    const xml = growDimension(head, this.#sheet.p, this.#written) + this.#out.join('') + this.#grown(tail);
    return { xml, refused, written: this.#written, newFormulas: this.#newFormulas };
  }

  #plan(): void {
    const covered = coveredIn(this.#sheet);
    const add = (row: number, column: number, edit: Wanted): void => {
      const why = covered(row, column);
      if (why !== null) return void this.#refused.push({ row, column, why });
      const there = this.#wanted.get(row) ?? new Map<number, Wanted>();
      this.#wanted.set(row, there.set(column, edit));
    };
    for (const { row, column, value, style } of this.#edits.cells) add(row, column, { value, style });
    const { append } = this.#edits;
    if (append === undefined) return;
    this.#like = this.#sheet.row(append.like ?? append.after);
    append.rows.forEach((cells, number) => {
      for (const { column, value, style } of cells) add(append.after + 1 + number, column, { value, style });
    });
  }

  #isNew(row: number): boolean {
    const { append } = this.#edits;
    return append !== undefined && row > append.after && row <= append.after + append.rows.length;
  }

  /** The rows go to `#out`; what stands before and behind them is left to look after. */
  #rewrite(): { head: string; tail: string } {
    const { xml, data } = this.#sheet;
    const waiting = [...this.#wanted.keys()].sort((a, b) => a - b);
    let next = 0;
    this.#cursor = data.from;
    for (const row of this.#sheet.rows()) {
      for (let at = waiting[next]; at !== undefined && at < row.at; at = waiting[++next]) this.#newRow(at, row.from);
      if (waiting[next] === row.at) {
        this.#editRow(row);
        next++;
      } else if (!row.stated) this.#state(row);
      else if (next === waiting.length) break;
    }
    for (let at = waiting[next]; at !== undefined; at = waiting[++next]) this.#newRow(at, data.to);
    this.#copyTo(data.to);
    return { head: xml.slice(0, data.from), tail: xml.slice(data.to) };
  }

  #grown(tail: string): string {
    const { append } = this.#edits;
    if (append === undefined || append.rows.length === 0) return tail;
    return extendRanges(tail, this.#sheet.p, extensionOf(append));
  }

  #copyTo(place: number): void {
    this.#out.push(this.#sheet.xml.slice(this.#cursor, place));
    this.#cursor = place;
  }

  #nameEnd(name: string): number {
    return 1 + this.#sheet.p.length + name.length;
  }

  /** Says which row it is, as others may come before it now. */
  #state(row: RowPlace): void {
    this.#copyTo(row.from + this.#nameEnd('row'));
    this.#out.push(` r="${row.at}"`);
  }

  #newRow(at: number, before: number): void {
    this.#copyTo(before);
    const { p } = this.#sheet;
    const attributes = this.#isNew(at) && this.#like !== null ? rowAttributes(this.#sheet, this.#like) : '';
    const cells = this.#cells(at, []);
    if (cells !== '') this.#out.push(`<${p}row r="${at}"${attributes}>${cells}</${p}row>`);
  }

  #editRow(row: RowPlace): void {
    const { xml, p } = this.#sheet;
    const places = this.#sheet.cells(row);
    if (this.#isNew(row.at) && places.some(place => hasContent(this.#sheet, place))) {
      const columns = [...(this.#wanted.get(row.at)?.keys() ?? [])];
      this.#refused.push(...columns.map(column => ({ row: row.at, column, why: 'occupied' as const })));
      return;
    }
    this.#copyTo(row.from);
    const isEmpty = row.to === row.end;
    const tag = xml.slice(row.from, row.body).replace(/\s+spans\s*=\s*("[^"]*"|'[^']*')/, '');
    const opened = isEmpty ? `${tag.slice(0, -2).trimEnd()}>` : tag;
    const name = this.#nameEnd('row');
    this.#out.push(row.stated ? opened : `${opened.slice(0, name)} r="${row.at}"${opened.slice(name)}`);
    const behind = isEmpty ? '' : xml.slice(places.at(-1)?.end ?? row.body, row.to);
    this.#out.push(this.#cells(row.at, places), behind, `</${p}row>`);
    this.#cursor = row.end;
  }

  /** The cells of a row: those that stay as they are written, the new ones between them in the order of the columns. */
  #cells(row: number, places: readonly CellPlace[]): string {
    const made = new Map(places.map(place => [place.column, this.#kept(row, place)]));
    const there = new Map(places.map(place => [place.column, place]));
    const formulas = new Set<number>();
    if (this.#isNew(row))
      for (const { column, xml, isFormula } of this.#copiedRow(row)) {
        if (isFormula) formulas.add(column);
        if (!there.has(column) || isFormula) made.set(column, xml);
      }
    for (const [column, wanted] of this.#wanted.get(row) ?? []) {
      const place = there.get(column);
      // In a new row the formula of its column says what the value is.
      if (formulas.has(column)) continue;
      if (place !== undefined && this.#sheet.formulaOf(place) !== null)
        this.#refused.push({ row, column, why: 'formula' });
      else made.set(column, this.#made({ row, column }, wanted, place));
    }
    return [...made.entries()]
      .sort(([a], [b]) => a - b)
      .map(([, xml]) => xml)
      .join('');
  }

  #made(at: { row: number; column: number }, { value, style }: Wanted, place: CellPlace | undefined): string {
    const own = place === undefined ? (this.#styles.get(at.column) ?? null) : this.#sheet.styleOf(place);
    this.#written.push(at);
    return cellXml(this.#sheet.p, { ...at, value, style: style ?? own });
  }

  /** A cell that stays, with its reference where it had none. */
  #kept(row: number, place: CellPlace): string {
    const text = this.#sheet.xml.slice(place.from, place.end);
    const name = this.#nameEnd('c');
    return place.stated ? text : `${text.slice(0, name)} r="${referenceOf(row, place.column)}"${text.slice(name)}`;
  }

  /** The formats and formulas of the row that the new ones look like. */
  #copiedRow(row: number): readonly { column: number; xml: string; isFormula: boolean }[] {
    const like = this.#like;
    if (like === null) return [];
    return this.#sheet.cells(like).map(place => {
      const { column } = place;
      const cell = { row, column, value: null, style: this.#sheet.styleOf(place) };
      const formula = formulaAt(this.#sheet, place, like.at);
      const isFormula = this.#sheet.formulaOf(place) !== null;
      if (formula === null) return { column, xml: cellXml(this.#sheet.p, cell), isFormula };
      this.#newFormulas = true;
      const text = writeFormula(copied(formula, { rows: row - like.at, columns: 0 }));
      return { column, xml: cellXml(this.#sheet.p, { ...cell, formula: text }), isFormula };
    });
  }
}

/** How far a table reaches with its new rows. */
export function extensionOf({ first, after, rows }: NewRows): Extension {
  let [left, right] = [16_384, 0];
  for (const { column } of rows.flat()) [left, right] = [Math.min(left, column), Math.max(right, column)];
  return { first, last: after, now: after + rows.length, left, right };
}

function stylesIn(sheet: SheetXml, row: RowPlace): ReadonlyMap<number, number> {
  const styles = new Map<number, number>();
  for (const place of sheet.cells(row)) {
    const style = sheet.styleOf(place);
    if (style !== null) styles.set(place.column, style);
  }
  return styles;
}

const hasContent = (sheet: SheetXml, { body, end }: CellPlace): boolean =>
  new RegExp(`<${sheet.p}(?:v|f|is)[\\s/>]`).test(sheet.tags.slice(body, end));

/** Height, format and level of a row, for another one. */
const rowAttributes = (sheet: SheetXml, row: RowPlace): string =>
  ['s', 'customFormat', 'ht', 'customHeight', 'outlineLevel']
    .flatMap(name => {
      const value = sheet.attribute(row, name);
      return value === undefined ? [] : [` ${name}="${value}"`];
    })
    .join('');
