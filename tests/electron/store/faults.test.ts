/** Disks that fail at any one operation. */
import fs from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { Book } from '../../../electron/book';
import { realDisk, type Disk } from '../../../electron/store/disk';
import { addClient, openBook, setCell, statesOf, valueOf } from '../a-book';
import { tempFolder } from '../temp-folder';

const faults = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'short write'] as const;
type Fault = (typeof faults)[number];

/** The real disk, of which the n-th writing operation fails, and every one after it while `stuck`. */
function failingDisk(fault: Fault, nth: number): Disk & { count: number; healed: boolean } {
  const disk = { ...realDisk, count: 0, healed: false };
  const failure = (): void => {
    if (disk.healed || ++disk.count !== nth) return;
    throw Object.assign(new Error(fault), { code: fault === 'short write' ? 'ENOSPC' : fault });
  };
  const wrap = (file: fs.FileHandle): fs.FileHandle =>
    new Proxy(file, {
      get(target, key) {
        if (key === 'write')
          return async (...[bytes, offset, length, at]: [Uint8Array, number, number, number | null]) => {
            if (!disk.healed && ++disk.count === nth) {
              if (fault !== 'short write') throw Object.assign(new Error(fault), { code: fault });
              return target.write(bytes, offset, Math.ceil(length / 2), at);
            }
            return target.write(bytes, offset, length, at);
          };
        if (key === 'sync' || key === 'datasync')
          return async () => {
            failure();
            await target[key]();
          };
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function'
          ? (...given: unknown[]): unknown => Reflect.apply(value, target, given)
          : value;
      },
    });
  disk.open = (async (name: string, flags: string) => {
    if (flags !== 'r') failure();
    return wrap(await fs.open(name, flags));
  }) as Disk['open'];
  disk.rename = (async (from: string, to: string) => {
    failure();
    await fs.rename(from, to);
  }) as Disk['rename'];
  return disk;
}

/** Edits and snapshots on a disk that fails once; returns the last acknowledged state. */
async function workOn(folder: string, disk: Disk): Promise<Record<string, unknown> | null> {
  const opened = await Book.open(folder, { now: () => new Date(), disk });
  if (!opened.ok) return null;
  const book = opened.value;
  let acknowledged = statesOf(book);
  for (const tier of ['A', 'B', 'C']) {
    const done = await book.run([setCell('client:wang', 'tier', tier)], tier);
    if (done.ok) acknowledged = statesOf(book);
    else expect(statesOf(book)).toEqual(acknowledged);
    await book.snapshot().catch(() => undefined);
  }
  await book.close().catch(() => undefined);
  return acknowledged;
}

describe.each(faults)('a disk that says %s', fault => {
  test('[J12] at any one operation loses no acknowledged edit, shows none that was refused, and the book opens again', async () => {
    for (let nth = 1; nth <= 40; nth++) {
      const folder = await tempFolder();
      const book = await openBook(folder);
      valueOf(await book.run([addClient('wang')], 'add'));
      await book.close();
      const acknowledged = await workOn(folder, failingDisk(fault, nth));
      const again = await openBook(folder);
      if (acknowledged !== null) expect(statesOf(again)).toEqual(acknowledged);
      expect(again.rows.get('client:wang')).toBeDefined();
      await again.close();
    }
  });
});

test('[J13] an edit refused by a full disk succeeds when there is room again, without opening the book anew', async () => {
  const folder = await tempFolder();
  const disk = failingDisk('ENOSPC', 3);
  disk.healed = true;
  const book = await openBook(folder, disk);
  valueOf(await book.run([addClient('wang')], 'add'));
  disk.healed = false;
  disk.count = 2;
  const refused = await book.run([setCell('client:wang', 'tier', 'A')], 'a');
  expect(refused.ok ? null : refused.problem.code).toBe('disk-full');
  valueOf(await book.run([setCell('client:wang', 'tier', 'B')], 'b'));
  await book.close();
  expect((await openBook(folder)).rows.get('client:wang')?.cells['tier']).toBe('B');
});
