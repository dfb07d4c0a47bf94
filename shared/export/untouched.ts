/** Tells whether somebody changed a cell of an export: by what the base would have been exported as, not by what it is. */
import { fold } from '../fold';
import { isRaw, sameCell, textCell, type Cell, type Row } from '../cell';
import { isBlank, rawText, type RawCell } from '../import/raw-table';
import type { Read } from '../import/read-raw';
import type { ShowContext } from '../kinds/kind';
import { sheetNamed, type GridSheetId } from '../sheets/index';
import type { Column } from '../sheets/sheet';
import { dayOfSerial } from '../time/serial-day';
import type { BackColumn } from './back-table';
import { exportCell } from './export-cell';
import { maskedCell } from '../sheets/mask';

/** The row as it was exported, and the words it was exported in. */
export interface Exported {
  readonly row: Row;
  readonly sheet: GridSheetId;
  readonly words: ShowContext;
}

/** The currency a row's amounts are in. */
export function currencyOf(sheet: GridSheetId, row: Row | undefined, base: string): string {
  const column = sheetNamed(sheet).currency;
  return (column === null || row === undefined ? null : textCell(row, column)) ?? base;
}

/** undefined: the cell is as it was exported; else what it says now. */
export function touchedCell(
  raw: RawCell,
  { column, declared, read }: BackColumn,
  { exported, currency }: { readonly exported: Exported; readonly currency: string },
): Read | undefined {
  const was: Cell = exported.row.cells[column] ?? null;
  if (isPlainly(raw, was, declared)) return undefined;
  const now = read(raw, currency);
  if (sameCell(now.cell, was)) return undefined;
  const wrote = exportCell(was, declared, wordsFor(declared, exported));
  const text = rawText(raw).trim();
  const wroteText = wrote === null ? '' : String(wrote).trim();
  if (text === wroteText || (was !== null && isRaw(was) && was.raw.trim() === text)) return undefined;
  if (declared.kind === 'reference' && fold(text) === fold(wroteText)) return undefined;
  if (declared.sensitive === true && maskedCell(was, column, declared) === text) return undefined;
  const again = read(typed(wrote, declared), currency);
  return sameCell(again.cell, now.cell) ? undefined : now;
}

/** The usual cell, told without reading it: both empty, or the value as it stands in the book. */
function isPlainly(raw: RawCell, was: Cell, { kind }: Column): boolean {
  if (raw === null || was === null) return was === null && isBlank(raw);
  if (typeof raw === 'string') return raw === was;
  if (typeof raw === 'number') return kind === 'money' && typeof was === 'number' && Math.abs(raw * 100 - was) < 1e-4;
  return typeof raw === 'object' && raw.type === 'day' && raw.text === was;
}

/** The currency of the row decides how many places its money shows. */
function wordsFor(declared: Column, { row, sheet, words }: Exported): ShowContext {
  if (declared.kind !== 'money' || declared.inBase === true) return words;
  const currency = currencyOf(sheet, row, words.currency);
  return currency === words.currency ? words : { ...words, currency };
}

/** As the reader of workbooks types what was written with the format of its column. */
function typed(wrote: string | number | null, { kind }: Column): RawCell {
  if (typeof wrote !== 'number') return wrote;
  if (kind === 'percent') return { type: 'percent', number: wrote };
  const day = kind === 'date' ? dayOfSerial(wrote, 1900) : null;
  return day === null ? wrote : { type: 'day', text: day };
}
