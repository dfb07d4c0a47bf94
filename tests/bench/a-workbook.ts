/** Workbooks of so many clients for measuring, and what the workbook process is asked to do with them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WorkbookProcess } from '../../electron/excel/jobs';
import type { Here } from '../../electron/excel/protocol';
import { wholeBook } from '../shared/export/whole-book';
import { makeLargeBook, removeLargeBook, valueOf } from './a-large-book';
import { inWorkbookProcess } from './a-workbook-process';
import { unmark } from './unmarked';

export interface Stage {
  /** For what is made on the way. */
  readonly folder: string;
  readonly full: string;
  readonly empty: string;
  readonly close: () => Promise<void>;
}

export async function stageOf(clients: number): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sanbiao-workbook-'));
  const [full, empty] = [await makeLargeBook(clients), await makeLargeBook(0)];
  return {
    folder,
    full,
    empty,
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      removeLargeBook(full);
      removeLargeBook(empty);
    },
  };
}

const here = (book: string): Here => ({ book, seq: 1, language: 'zh-TW', today: '2026-11-22' });

export const exporting = (file: string, book: string) => (workbooks: WorkbookProcess) =>
  workbooks.call('export', { file, here: here(book), exportId: 'bench', wish: wholeBook }).then(valueOf);

/** What the import screen asks for when it opens, so that a process waits for the file. */
export const preparing = (book: string) => async (workbooks: WorkbookProcess) => {
  valueOf(await workbooks.call('prepare', { here: here(book) }));
};

/** All that stands between choosing a file and the review: reading, matching, and reconciling it with the book. */
export const importing = (file: string, book: string) => async (workbooks: WorkbookProcess) => {
  valueOf(await workbooks.call('read', { file, encoding: null, here: here(book) }));
  valueOf(await workbooks.call('plan', { here: here(book) }));
};

/** A workbook of the whole book, as if somebody else had made it. */
export async function foreignWorkbook({ folder, full }: Stage): Promise<string> {
  const [ours, theirs] = [path.join(folder, 'ours.xlsx'), path.join(folder, 'theirs.xlsx')];
  await inWorkbookProcess(exporting(ours, full));
  unmark(ours, theirs);
  return theirs;
}
