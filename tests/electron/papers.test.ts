/** A review's PDF is filed in the client's folder, and elsewhere if asked, without ever losing what stood there. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { paperHandlers } from '../../electron/papers';
import type { RowId } from '../../shared/id';
import { fail, ok } from '../../shared/result';
import { aBook, temporary, wang } from './folders/a-book';

const review: RowId = 'review:r00000000001';

function aReview() {
  const book = aBook();
  book.story.force(review, { client: wang, reviewDate: '2026-12-04' });
  const asked: string[] = [];
  const state = {
    bytes: '%PDF-1',
    where: null as string | null,
    print: ok(new Uint8Array()) as ReturnType<typeof ok<Uint8Array>> | ReturnType<typeof fail>,
  };
  const handlers = paperHandlers({
    book: book.bookParts,
    folders: book.folders,
    printer: {
      print: async () => (state.print.ok ? ok(new TextEncoder().encode(state.bytes)) : state.print),
      ready: id => id === 7,
    },
    askWhere: async defaultPath => {
      asked.push(defaultPath);
      return state.where;
    },
  });
  const make = (ask: boolean) =>
    handlers['review:pdf']({ review, name: '資產回顧 王美玲 2026-12-04', ask }, book.asker);
  return { book, state, asked, handlers, make };
}

test('[F11] a paper made without asking is filed in the client folder, each time as a new file', async () => {
  const { book, make } = aReview();
  expect(await make(false)).toMatchObject({ ok: true, value: { file: '資產回顧 王美玲 2026-12-04.pdf' } });
  expect(await make(false)).toMatchObject({ ok: true, value: { file: '資產回顧 王美玲 2026-12-04 (2).pdf' } });
  expect(book.attachments().map(row => [row.cells.category, row.cells.subject])).toEqual([
    ['review', review],
    ['review', review],
  ]);
  expect(await book.list()).toMatchObject({ value: { files: [{ state: 'there' }, { state: 'there' }] } });
});

test('[F11] the dialog starts in the client folder; a name chosen there is filed once, under that name', async () => {
  const { book, state, asked, make } = aReview();
  await make(true);
  expect(asked).toEqual([path.join(book.root, 'clients/A001 王美玲/資產回顧 王美玲 2026-12-04.pdf')]);
  expect(book.attachments()).toEqual([]);
  state.where = path.join(book.root, 'clients/A001 王美玲/給客戶.pdf');
  expect(await make(true)).toMatchObject({ ok: true, value: { file: '給客戶.pdf' } });
  expect(book.files().filter(file => file.endsWith('.pdf'))).toEqual(['clients/A001 王美玲/給客戶.pdf']);
});

test('[F11] a paper saved elsewhere is filed too, and what stood there is kept under another name', async () => {
  const { book, state, make } = aReview();
  const desktop = temporary();
  state.where = path.join(desktop, '回顧.pdf');
  writeFileSync(state.where, 'something else');
  expect(await make(true)).toMatchObject({ ok: true, value: { file: '回顧.pdf' } });
  expect(readFileSync(state.where, 'utf8')).toBe('%PDF-1');
  expect(readFileSync(path.join(desktop, '回顧 (2).pdf'), 'utf8')).toBe('something else');
  expect(readdirSync(desktop)).toHaveLength(2);
  expect(book.attachments()).toHaveLength(1);
});

test('[F11] a page that never came, a place that cannot be written and a review nobody knows file nothing', async () => {
  const { book, state, make, handlers } = aReview();
  state.print = fail({ code: 'timed-out', file: 'x.pdf' });
  expect(await make(false)).toEqual({ ok: false, problem: { code: 'timed-out', file: 'x.pdf' } });
  state.print = ok(new Uint8Array());
  state.where = path.join(temporary(), 'no such folder', 'a.pdf');
  expect(await make(true)).toMatchObject({ ok: false, problem: { code: 'file-missing' } });
  expect(await handlers['review:pdf']({ review: 'review:none', name: 'x', ask: false }, book.asker)).toMatchObject({
    ok: false,
    problem: { code: 'unknown-row' },
  });
  expect(book.attachments()).toEqual([]);
});

test('[F11] only the page that is waited for may say it is ready', async () => {
  const { book, handlers } = aReview();
  const lines = { review, header: '', footer: '' };
  expect(await handlers['print:ready'](lines, book.asker)).toMatchObject({ ok: false });
  expect(await handlers['print:ready'](lines, { ...book.asker, id: 7 })).toEqual({ ok: true, value: null });
});
