/** An import in the workbook process: what is written is what was planned, whatever is asked meanwhile. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { importDesk } from '../../../electron/excel/import-desk';
import type { Here, Step } from '../../../electron/excel/protocol';
import type { Change } from '../../../shared/change';
import type { readBook } from '../../../electron/store/read-book';
import { noAnswers } from '../../../shared/import/answers';
import { aBook, addClient, valueOf } from '../a-book';
import { tempFolder } from '../temp-folder';

let bookReads = 0;
vi.mock('../../../electron/store/read-book', async original => {
  const real = await original<{ readBook: typeof readBook }>();
  return {
    readBook: (folder: string) => {
      bookReads++;
      return real.readBook(folder);
    },
  };
});

const lines = 1_200;

async function planned() {
  const book = await aBook();
  const file = path.join(await tempFolder(), '客戶.csv');
  const clients = Array.from({ length: lines }, (_, at) => `客戶${at},A${at}`);
  await fs.writeFile(file, `﻿姓名,客戶編號\n${clients.join('\n')}\n`);
  const here: Here = { book: book.folder, seq: book.seq, language: 'zh-TW', today: '2026-11-22' };
  const desk = importDesk(() => undefined);
  const draft = valueOf(await desk.read({ file, encoding: null, here }));
  valueOf(await desk.plan({ here }));
  return { desk, here, file, draft };
}

const added = (change: Change | null): number => change?.added.filter(({ id }) => id.startsWith('client:')).length ?? 0;

test('[I95] what was read beforehand is read again only when the book has changed', async () => {
  const book = await aBook();
  const file = path.join(await tempFolder(), '客戶.csv');
  await fs.writeFile(file, '姓名,客戶編號\n王大明,A1\n陳小美,A2\n');
  const here = (): Here => ({ book: book.folder, seq: book.seq, language: 'zh-TW', today: '2026-11-22' });
  const steps: Step[] = [];
  const desk = importDesk((_, step) => steps.push(step));
  bookReads = 0;
  valueOf(await desk.prepare({ here: here() }));
  expect(steps).toEqual([]);
  valueOf(await desk.read({ file, encoding: null, here: here() }));
  expect(valueOf(await desk.plan({ here: here() })).counts.client).toMatchObject({ new: 2, same: 0 });
  expect(bookReads).toBe(1);
  await book.run([addClient('w', { name: '王大明', clientNo: 'A1' })], '{}');
  expect(valueOf(await desk.plan({ here: here() })).counts.client).toMatchObject({ new: 1, same: 1 });
  expect(bookReads).toBe(2);
});

test('[I92] an answer or another file that comes between two slices changes nothing of what is written', async () => {
  const { desk, here, file, draft } = await planned();
  valueOf(await desk.freeze(null));
  let count = added(valueOf(await desk.slice({ at: 0 })));
  expect(count).toBe(250);
  const key = draft.tables[0]?.key ?? '';
  valueOf(await desk.remap({ answers: { ...noAnswers, tables: { [key]: { sheet: null } } }, here }));
  count += added(valueOf(await desk.slice({ at: 1 })));
  valueOf(await desk.read({ file, encoding: 'utf-8', here }));
  for (let at = 2; ; at++) {
    const slice = valueOf(await desk.slice({ at }));
    if (slice === null) break;
    count += added(slice);
  }
  expect(count).toBe(lines);
});
