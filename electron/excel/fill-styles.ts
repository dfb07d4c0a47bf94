/** The format that a written cell needs beyond the one it has: a day or a share in a cell that would show it as a bare number. */
import { formats } from '../../shared/export/layout';
import type { RawCell, RawSheet } from '../../shared/import/raw-table';
import { serialOfDay } from '../../shared/time/serial-day';
import type { PatchValue } from './patch/cell-xml';
import { SheetXml } from './patch/sheet-xml';
import { StyleVariants } from './patch/style-variants';
import type { WorkbookPackage } from './patch/workbook-package';

/** Days between the two ways of counting. */
const mac = 1_462;

export function patchValue(value: RawCell, date1904: boolean): PatchValue {
  if (typeof value !== 'object' || value === null) return value;
  switch (value.type) {
    case 'day': {
      const serial = serialOfDay(value.text);
      return serial === null ? value.text : serial - (date1904 ? mac : 0);
    }
    case 'percent':
    case 'digits':
      return value.number;
    default:
      return value.text;
  }
}

type Needs = 'day' | 'percent';
const needsOf = (value: RawCell): Needs | null =>
  typeof value === 'object' && (value?.type === 'day' || value?.type === 'percent') ? value.type : null;

export class FillStyles {
  readonly #book: WorkbookPackage;
  readonly #sheets = new Map<string, SheetXml | null>();
  readonly #known = new Map<string, number>();
  #variants: StyleVariants | null = null;

  constructor(book: WorkbookPackage) {
    this.#book = book;
  }

  /** undefined: the cell's own format will do. `was` is what stands there, or in the row that a new one looks like. */
  styleFor(value: RawCell, was: RawCell, place: { sheet: RawSheet; column: number }): number | undefined {
    const needs = needsOf(value);
    if (needs === null || needsOf(was) === needs) return undefined;
    const key = `${place.sheet.name} ${place.column} ${needs}`;
    const known = this.#known.get(key) ?? this.#used(needs, place) ?? this.#made(needs);
    this.#known.set(key, known);
    return known;
  }

  save(): void {
    this.#variants?.save();
  }

  /** That of another such cell in the column. */
  #used(needs: Needs, { sheet, column }: { sheet: RawSheet; column: number }): number | null {
    const like = sheet.rows.find(({ cells }) => needsOf(cells[column] ?? null) === needs);
    const xml = like === undefined ? null : this.#xml(sheet.name);
    const row = like === undefined ? null : (xml?.row(like.at) ?? null);
    const cell = row === null ? undefined : xml?.cells(row).find(place => place.column === column);
    return cell === undefined ? null : (xml?.styleOf(cell) ?? null);
  }

  #made(needs: Needs): number {
    this.#variants ??= new StyleVariants(this.#book);
    return this.#variants.withNumberFormat(null, needs === 'day' ? formats.day : formats.percent);
  }

  #xml(tab: string): SheetXml | null {
    const known = this.#sheets.get(tab);
    if (known !== undefined) return known;
    const sheet = this.#book.sheet(tab);
    const xml = sheet === undefined ? null : new SheetXml(this.#book.xml(sheet.part));
    this.#sheets.set(tab, xml);
    return xml;
  }
}
