/** Opens real books in temporary folders, and names the few commands the tests speak of. */
import { onTestFinished } from 'vitest';
import { Book } from '../../electron/book';
import { realDisk, type Disk } from '../../electron/store/disk';
import type { Cell } from '../../shared/cell';
import type { Command } from '../../shared/commands/command';
import type { RowId } from '../../shared/id';
import type { Result } from '../../shared/result';
import { tempFolder } from './temp-folder';

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** Opens a folder as a book and closes it when the test ends. */
export async function openBook(folder: string, disk: Disk = realDisk): Promise<Book> {
  const book = valueOf(await Book.open(folder, { now: () => new Date('2026-11-22T09:00:00Z'), disk }));
  onTestFinished(() => book.close().catch(() => undefined));
  return book;
}

export const aBook = async (): Promise<Book> => openBook(await tempFolder());

export const addClient = (name: string, cells: Readonly<Record<string, Cell>> = {}): Command => ({
  type: 'add-rows',
  sheet: 'client',
  after: null,
  rows: [{ id: `client:${name}`, cells: { name, ...cells } }],
});

export const setCell = (row: RowId, column: string, now: Cell): Command => ({
  type: 'edit-cells',
  cells: [{ row, column, now }],
});

export const tierOf = (book: Book, client: string): Cell => book.rows.get(`client:${client}`)?.cells['tier'] ?? null;
export const statesOf = (book: Book): Record<string, unknown> => Object.fromEntries([...book.rows.all].sort());
