/** Who holds a book, on this machine and on others. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Book } from '../../../electron/book';
import { realDisk } from '../../../electron/store/disk';
import { leaseMs, lockBook } from '../../../electron/store/lock';
import { addClient, valueOf } from '../a-book';
import { tempFolder } from '../temp-folder';

const at = (ms: number) => (): number => ms;

async function leaseOf(folder: string, lease: { host: string; pid: number; beat: number }): Promise<void> {
  await fs.writeFile(path.join(folder, 'in-use.json'), JSON.stringify(lease));
}

test('[J6] the lease of another machine is honoured while it beats, and names the holder', async () => {
  const folder = await tempFolder();
  await leaseOf(folder, { host: 'DESKTOP-AB12', pid: 1, beat: 1_000_000 });
  expect(await lockBook(realDisk, folder, at(1_000_000 + leaseMs - 1))).toEqual({
    ok: false,
    problem: { code: 'book-in-use', file: path.basename(folder), holder: 'DESKTOP-AB12' },
  });
  const lock = valueOf(await lockBook(realDisk, folder, at(1_000_000 + leaseMs)));
  onTestFinished(() => lock.release());
});

test('[J6] a lease left behind by a crash on this machine does not keep the book shut', async () => {
  const folder = await tempFolder();
  const { hostname } = await import('node:os');
  await leaseOf(folder, { host: hostname(), pid: 999_999, beat: Date.now() });
  const lock = valueOf(await lockBook(realDisk, folder, at(Date.now())));
  await lock.release();
  expect(await fs.readdir(folder)).toEqual([]);
});

test('[J18] a book that another machine took over while this one slept is not written any more, nor its lease', async () => {
  const folder = await tempFolder();
  let now = Date.parse('2026-11-22T09:00:00Z');
  const book = valueOf(await Book.open(folder, { now: () => new Date(now) }));
  onTestFinished(() => book.close());
  valueOf(await book.run([addClient('wang')], 'add'));
  now += leaseMs * 2;
  const lease = { host: 'DESKTOP-AB12', pid: 1, beat: now };
  await leaseOf(folder, lease);
  expect(await book.run([addClient('lin')], 'add')).toEqual({
    ok: false,
    problem: { code: 'book-in-use', file: path.basename(folder), holder: 'DESKTOP-AB12' },
  });
  expect(book.rows.all.size).toBe(1);
  await book.close();
  expect(JSON.parse(await fs.readFile(path.join(folder, 'in-use.json'), 'utf8'))).toEqual(lease);
});
