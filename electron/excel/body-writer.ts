/** Writes the rows of a sheet straight into exceljs's stream: it makes an object of every cell, which for a whole book costs most of the time. */
import type { Style } from 'exceljs';
import { columnLetters } from '../../shared/import/raw-table';
import type { ExportValue } from './export-tables';

/** What exceljs has inside a sheet and its workbook; not in its types. */
interface Inside {
  readonly stream: { write(text: string): unknown };
  readonly workbook: {
    readonly sharedStrings: { add(text: string): number };
    readonly styles: { addStyleModel(style: Partial<Style>): number };
  };
}

function isInside(value: unknown): value is Inside {
  if (typeof value !== 'object' || value === null || !('stream' in value) || !('workbook' in value)) return false;
  const { workbook } = value;
  return typeof workbook === 'object' && workbook !== null && 'sharedStrings' in workbook && 'styles' in workbook;
}

/** So much is handed on at once. */
const enough = 64 * 1024;

export class BodyWriter {
  readonly #inside: Inside;
  /** Per column, what stands between the row's number and the value. */
  readonly #columns: readonly { readonly letters: string; readonly style: number }[];
  #held: string[] = [];
  #length = 0;
  #row: number;

  /** `sheet` has written its header already; `first` is the number of the first row to come. */
  constructor(sheet: object, styles: readonly Partial<Style>[], first: number) {
    const inside: unknown = sheet;
    if (!isInside(inside)) throw new Error('BodyWriter: exceljs has changed inside');
    this.#inside = inside;
    this.#row = first;
    this.#columns = styles.map((style, at) => ({
      letters: columnLetters(at),
      style: inside.workbook.styles.addStyleModel(style),
    }));
  }

  /** Empty cells are not written. `height` in points, null where the row is of one line. */
  write(values: readonly ExportValue[], height: number | null): void {
    const row = this.#row++;
    let xml = height === null ? `<row r="${row}">` : `<row r="${row}" ht="${height}" customHeight="1">`;
    for (const [at, column] of this.#columns.entries()) {
      const value = values[at];
      if (value === null || value === undefined) continue;
      const cell = `<c r="${column.letters}${row}" s="${column.style}"`;
      xml +=
        typeof value === 'number'
          ? `${cell}><v>${value}</v></c>`
          : `${cell} t="s"><v>${this.#inside.workbook.sharedStrings.add(value)}</v></c>`;
    }
    this.#held.push(xml, '</row>');
    this.#length += xml.length;
    if (this.#length >= enough) this.flush();
  }

  flush(): void {
    if (this.#held.length === 0) return;
    this.#inside.stream.write(this.#held.join(''));
    this.#held = [];
    this.#length = 0;
  }
}
