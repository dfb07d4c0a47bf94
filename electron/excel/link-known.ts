/** What a pass over the whole linked workbook leaves behind, so that the next few edits can be written without another one. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Row } from '../../shared/cell';
import { cellSchema, rowIdSchema } from '../../shared/commands/command';
import type { FilledTable } from '../../shared/export/plan-fill';
import { sheetOf, type ColumnId } from '../../shared/id';
import type { DraftColumn, DraftTable } from '../../shared/import/draft';
import { columnTarget, isOwner } from '../../shared/import/target';
import type { Language } from '../../shared/kinds/kind';
import { gridSheetIds, sheetNamed, type GridSheetId } from '../../shared/sheets';
import type { Filled } from './fill-session';

export const linkKnownSchema = z.object({
  language: z.enum(['zh-TW', 'zh-CN', 'en']),
  /** The settings of the book and the RM's own columns, which reading goes by. */
  rows: z.array(z.object({ id: rowIdSchema, cells: z.record(z.string(), cellSchema) })),
  /** Where the rows of a sheet are, and the fingerprint of what the columns there mean. */
  tabs: z.partialRecord(z.enum(gridSheetIds), z.object({ tab: z.string(), meaning: z.string() })),
});
export type LinkKnown = z.infer<typeof linkKnownSchema>;

export interface FullPass {
  readonly filled: Filled;
  readonly rows: readonly Row[];
  readonly language: Language;
}

/** null: something in the file is not as plain as an export of ours that says all that the book says, or names have changed, which others repeat. */
export function knownOf({ filled, rows, language }: FullPass): LinkKnown | null {
  if (filled.view.leftCount > 0) return null;
  const tabs: LinkKnown['tabs'] = {};
  for (const one of filled.tables) {
    const { sheet, table } = one.table;
    if (sheet === null || tabs[sheet] !== undefined || !isPlain(one, sheet)) return null;
    tabs[sheet] = { tab: table.sheet.name, meaning: meaningOf(one.table) };
  }
  const reading = rows.filter(({ id }) => sheetOf(id) === 'setting' || sheetOf(id) === 'column');
  return { language, rows: reading.map(({ id, cells }) => ({ id, cells: { ...cells } })), tabs };
}

/** Two tables of the same meaning are read and written alike. */
export function meaningOf({ table, sheet, columns, hidden }: DraftTable): string {
  const meant = columns.map(({ at, target, scale, years, dayOrder, fractions, certainty, asks, own }) => [
    [at, target, scale, years, dayOrder, fractions, certainty, asks],
    own?.id ?? null,
  ]);
  const all = [sheet, table.targets, table.headerRows, hidden, meant];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/** The column of the book that a column of an export of ours is; null for ids, owners and what is left out. */
export const bookColumn = ({ target, own }: DraftColumn): ColumnId | null =>
  own?.id ?? columnTarget(target)?.column ?? null;

/** Columns that say who a row is: other rows, and other lines, repeat them. */
export const isNaming = (sheet: GridSheetId, column: ColumnId): boolean =>
  column === sheetNamed(sheet).title || column === 'clientNo' || column === 'idNumber';

function isPlain({ table: draft, cells }: FilledTable, sheet: GridSheetId): boolean {
  const { table, columns } = draft;
  const targets = columns.map(({ target, own }) => own?.id ?? target).filter(target => target !== 'skip');
  if (table.targets === null || !targets.includes('row-id') || new Set(targets).size < targets.length) return false;
  const written = new Set(cells.map(({ column }) => column));
  return columns.every(column => {
    if (column.target === 'skip' || column.target === 'row-id' || isOwner(column.target)) return true;
    const known = columnTarget(column.target);
    const id = bookColumn(column);
    const isOwn = column.own !== null && column.own.declared === null;
    if (id === null || (!isOwn && (known?.sheet !== sheet || known.slot !== ''))) return false;
    return !(isNaming(sheet, id) && written.has(column.at));
  });
}
