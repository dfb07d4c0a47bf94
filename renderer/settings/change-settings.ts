/** Edits of the book's settings and rates, each one change and one undo. */
import { settingsRow } from '../../shared/sheets/book-settings';
import type { Cell } from '../../shared/cell';
import type { Command } from '../../shared/commands/command';
import type { RowId } from '../../shared/id';
import type { ColumnIdOf } from '../../shared/sheets/index';
import { labelOf, newRowId, run } from '../data/run';
import { replica } from '../data/use-book';

export function setSetting(column: ColumnIdOf<'setting'>, now: Cell): void {
  const command: Command =
    replica.get(settingsRow) === undefined
      ? { type: 'add-rows', sheet: 'setting', after: null, rows: [{ id: settingsRow, cells: { [column]: now } }] }
      : { type: 'edit-cells', cells: [{ row: settingsRow, column, now }] };
  void run([command], labelOf('setting'));
}

export interface NewRate {
  readonly currency: string;
  readonly day: string;
  readonly rate: string;
}

export function addRate({ currency, day, rate }: NewRate): void {
  const row = { id: newRowId('rate'), cells: { currency, day, rate } };
  void run([{ type: 'add-rows', sheet: 'rate', after: null, rows: [row] }], labelOf('rate'));
}

export function setRate(row: RowId, rate: Cell): void {
  void run([{ type: 'edit-cells', cells: [{ row, column: 'rate', now: rate }] }], labelOf('rate'));
}

export function removeRate(row: RowId): void {
  void run([{ type: 'remove-rows', rows: [row] }], labelOf('rate'));
}
