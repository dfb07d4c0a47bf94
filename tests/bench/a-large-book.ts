/** Books of any size for measuring, made once each and copied. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Book } from '../../electron/book';
import { makeBookFolder } from '../../electron/store/book-folder';
import { realDisk } from '../../electron/store/disk';
import type { Change } from '../../shared/change';
import type { Row } from '../../shared/cell';
import type { Result } from '../../shared/result';
import { sampleBook } from '../../shared/sample/sample-book';

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

const rowsOf = (clients: number): readonly Row[] => [
  ...sampleBook({ language: 'zh-TW', clients, seed: 7, today: '2026-11-22' }),
];

async function* slicesOf(rows: readonly Row[]): AsyncGenerator<Change> {
  for (let at = 0; at < rows.length; at += 1000) yield { added: rows.slice(at, at + 1000), removed: [], edited: {} };
}

export const openBook = async (folder: string): Promise<Book> =>
  valueOf(await Book.open(folder, { now: () => new Date() }));

const made = new Map<number, Promise<string>>();

async function make(clients: number): Promise<string> {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'sanbiao-made-')), 'book');
  process.on('exit', () => removeLargeBook(folder));
  valueOf(await makeBookFolder(realDisk, folder, { id: 'bench', created: '2026-11-22' }));
  const book = await openBook(folder);
  valueOf(await book.commitSlices({ label: 'sample', cause: 'sample' }, slicesOf(rowsOf(clients))));
  await book.close();
  return folder;
}

/** A closed book of so many clients in a folder of its own; made once, then copied. */
export async function makeLargeBook(clients: number): Promise<string> {
  const known = made.get(clients) ?? make(clients);
  made.set(clients, known);
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'sanbiao-large-')), 'book');
  cpSync(await known, folder, { recursive: true });
  return folder;
}

export const removeLargeBook = (folder: string): void => rmSync(path.dirname(folder), { recursive: true, force: true });

/** Collects what preparing left behind, so that it is not collected while something is measured. */
export function forgetGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}
