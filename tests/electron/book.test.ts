/** The single writer on real folders: durable edits, undo, snapshots, one holder. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Change } from '../../shared/change';
import { noChange } from '../../shared/change';
import type { Command } from '../../shared/commands/command';
import type { RowId } from '../../shared/id';
import { aBook, addClient, openBook, setCell, statesOf, tierOf, valueOf } from './a-book';
import { tempFolder } from './temp-folder';

test('[J1] a change is announced only when it is on disk, and is there when the book is opened again', async () => {
  const folder = await tempFolder();
  const book = await openBook(folder);
  const heard: number[] = [];
  book.onChange(({ seq }) => heard.push(seq));
  valueOf(await book.run([addClient('wang', { tier: 'A' })], 'add'));
  expect(heard).toEqual([1]);
  await book.close();
  const again = await openBook(folder);
  expect(again.seq).toBe(1);
  expect(tierOf(again, 'wang')).toBe('A');
});

test('[J2] several commands are one change: all of them or none', async () => {
  const book = await aBook();
  const refused = await book.run([addClient('wang'), setCell('client:nobody', 'tier', 'A')], 'two');
  expect(refused).toEqual({ ok: false, problem: { code: 'unknown-row', row: 'client:nobody' } });
  expect(book.rows.all.size).toBe(0);
});

test('[U1] undo and redo go all the way back and forth, across restarts', async () => {
  const folder = await tempFolder();
  const book = await openBook(folder);
  valueOf(await book.run([addClient('wang', { tier: 'A' })], 'add'));
  for (const tier of ['B', 'C', 'D']) valueOf(await book.run([setCell('client:wang', 'tier', tier)], `to ${tier}`));
  const states = [statesOf(book)];
  valueOf(await book.undo());
  states.unshift(statesOf(book));
  await book.close();

  const again = await openBook(folder);
  expect([again.undoLabel, again.redoLabel]).toEqual(['to C', 'to D']);
  while (again.undoLabel !== null) valueOf(await again.undo());
  expect(again.rows.all.size).toBe(0);
  while (again.redoLabel !== null) valueOf(await again.redo());
  expect(statesOf(again)).toEqual(states[1]);
  expect(tierOf(again, 'wang')).toBe('D');
});

test('[U2] undo refuses, whole, when a cell moved since', async () => {
  const book = await aBook();
  valueOf(await book.run([addClient('wang', { tier: 'A' }), addClient('lin', { tier: 'A' })], 'add'));
  valueOf(await book.run([setCell('client:wang', 'tier', 'B'), setCell('client:lin', 'tier', 'B')], 'both'));
  const elsewhere: Change = { ...noChange, edited: { 'client:wang': { tier: ['B', 'C'] } } };
  book.rows.apply(elsewhere);
  expect(await book.undo()).toEqual({
    ok: false,
    problem: { code: 'stale', cells: [{ row: 'client:wang', column: 'tier' }] },
  });
  expect([tierOf(book, 'wang'), tierOf(book, 'lin')]).toEqual(['C', 'B']);
});

test('[U3] a new edit after undo clears what could be redone', async () => {
  const book = await aBook();
  valueOf(await book.run([addClient('wang', { tier: 'A' })], 'add'));
  valueOf(await book.run([setCell('client:wang', 'tier', 'B')], 'b'));
  valueOf(await book.undo());
  valueOf(await book.run([setCell('client:wang', 'tier', 'C')], 'c'));
  expect(await book.redo()).toEqual({ ok: false, problem: { code: 'nothing-to-redo' } });
});

test('[U4] an import is one entry and one undo, however many slices it came in', async () => {
  const folder = await tempFolder();
  const book = await openBook(folder);
  async function* slices(): AsyncGenerator<Change> {
    for (let at = 0; at < 30; at++)
      yield { ...noChange, added: [{ id: `client:c${at}`, cells: { name: `c${at}`, position: `a${at}` } }] };
  }
  valueOf(await book.commitSlices({ label: 'import', cause: 'import' }, slices()));
  expect(book.rows.all.size).toBe(30);
  await book.close();
  const again = await openBook(folder);
  expect(again.rows.all.size).toBe(30);
  valueOf(await again.undo());
  expect(again.rows.all.size).toBe(0);
  valueOf(await again.redo());
  expect(again.rows.all.size).toBe(30);
});

test('[U6] a great change goes out in parts that touch different rows, and is still one entry and one undo', async () => {
  const folder = await tempFolder();
  const book = await openBook(folder);
  const heard: { seq: number; rows: number }[] = [];
  book.onChange(({ seq, change }) => heard.push({ seq, rows: change.added.length + change.removed.length }));
  const rows = Array.from({ length: 1_200 }, (_, at) => ({ id: `client:c${at}` as const, cells: { name: `c${at}` } }));
  valueOf(await book.run([{ type: 'add-rows', sheet: 'client', after: null, rows }], 'many'));
  expect(heard).toEqual([250, 250, 250, 250, 200].map(count => ({ seq: 1, rows: count })));
  const before = statesOf(book);
  valueOf(await book.run([{ type: 'remove-rows', rows: rows.map(row => row.id) }], 'gone'));
  await book.close();
  const again = await openBook(folder);
  expect(again.rows.all.size).toBe(0);
  valueOf(await again.undo());
  expect(statesOf(again)).toEqual(before);
});

test('[U5] how a book began cannot be undone', async () => {
  const book = await aBook();
  async function* first(): AsyncGenerator<Change> {
    yield { ...noChange, added: [{ id: 'setting:book', cells: { baseCurrency: 'TWD' } }] };
  }
  valueOf(await book.commitSlices({ label: 'create', cause: 'create' }, first()));
  expect(await book.undo()).toEqual({ ok: false, problem: { code: 'nothing-to-undo' } });
});

test('[J3] edits asked for at once are done one at a time, in the order asked', async () => {
  const book = await aBook();
  valueOf(await book.run([addClient('wang')], 'add'));
  const tiers = ['A', 'B', 'C', 'D'];
  const done = await Promise.all(tiers.map(tier => book.run([setCell('client:wang', 'tier', tier)], tier)));
  expect(done.map(one => valueOf(one).seq)).toEqual([2, 3, 4, 5]);
  expect(tierOf(book, 'wang')).toBe('D');
});

test('[J4] a snapshot changes nothing: rows and history are the same after it', async () => {
  const folder = await tempFolder();
  const book = await openBook(folder);
  valueOf(await book.run([addClient('wang', { tier: 'A' })], 'add'));
  valueOf(await book.run([setCell('client:wang', 'tier', 'B')], 'b'));
  await book.snapshot();
  valueOf(await book.run([setCell('client:wang', 'tier', 'C')], 'c'));
  const before = statesOf(book);
  await book.close();
  const again = await openBook(folder);
  expect(statesOf(again)).toEqual(before);
  expect(again.seq).toBe(3);
  while (again.undoLabel !== null) valueOf(await again.undo());
  expect(again.rows.all.size).toBe(0);
});

test('[J5] edits made while a snapshot is written are neither lost nor doubled', async () => {
  const folder = await tempFolder();
  const book = await openBook(folder);
  valueOf(
    await book.run(
      Array.from({ length: 400 }, (_, at) => addClient(`c${at}`, { tier: 'A' })),
      'many',
    ),
  );
  const writing = book.snapshot();
  const edits = Array.from({ length: 40 }, (_, at) => book.run([setCell(`client:c${at * 10}`, 'tier', 'B')], 'b'));
  edits.push(book.run([{ type: 'remove-rows', rows: ['client:c399'] }], 'gone'), book.run([addClient('late')], 'late'));
  (await Promise.all(edits)).forEach(valueOf);
  await writing;
  const before = statesOf(book);
  await book.close();
  expect(statesOf(await openBook(folder))).toEqual(before);
});

test('[J6] a book that is open is refused to a second opener, and is free once closed', async () => {
  const folder = await tempFolder();
  const book = await openBook(folder);
  const { Book } = await import('../../electron/book');
  const second = await Book.open(folder, { now: () => new Date() });
  expect(second.ok ? null : second.problem.code).toBe('book-in-use');
  await book.close();
  await openBook(folder);
});

test('[J60] what touches no cell is noted in the journal, and is neither undone nor forgotten', async () => {
  const folder = await tempFolder();
  const book = await openBook(folder);
  valueOf(await book.run([addClient('wang', { tier: 'A' })], 'add'));
  expect(valueOf(await book.note('export', 'to head office'))).toEqual({ seq: 2, label: 'to head office' });
  expect(book.undoLabel).toBe('add');
  valueOf(await book.undo());
  await book.close();
  const again = await openBook(folder);
  expect([again.seq, again.redoLabel, again.rows.all.size]).toEqual([3, 'add', 0]);
  const [segment = ''] = (await fs.readdir(folder)).filter(name => name.startsWith('journal-'));
  expect(await fs.readFile(path.join(folder, segment), 'utf8')).toContain('"kind":"note"');
});

test('[F34] what is tidied away is no step of undo and takes none; steps about it are passed over, across restarts', async () => {
  const folder = await tempFolder();
  const book = await openBook(folder);
  valueOf(await book.run([addClient('wang', { tier: 'A' })], 'add'));
  const file = (id: RowId) => ({ id, cells: { client: 'client:wang', fileName: `${id.slice(-1)}.pdf` } });
  const rows = [file('attachment:a'), file('attachment:b')];
  valueOf(await book.run([{ type: 'add-rows', sheet: 'attachment', after: null, rows }], 'file'));
  const removed = (id: RowId): Command => ({
    type: 'edit-cells',
    cells: [{ row: id, column: 'removed', now: '2026-10-01', was: null }],
  });
  valueOf(await book.run([removed('attachment:a')], 'remove a'));
  valueOf(await book.run([setCell('client:wang', 'tier', 'B')], 'to B'));
  valueOf(await book.undo());
  valueOf(await book.tidy([{ type: 'remove-rows', rows: ['attachment:a'] }], 'tidy'));
  expect([book.undoLabel, book.redoLabel]).toEqual(['remove a', 'to B']);
  await book.close();

  const again = await openBook(folder);
  expect([again.undoLabel, again.redoLabel]).toEqual(['remove a', 'to B']);
  expect(again.rows.get('attachment:a')).toBeUndefined();
  expect(valueOf(await again.undo()).label).toBe('file');
  expect([...again.rows.all.keys()]).toEqual(['client:wang']);
  expect(valueOf(await again.redo()).label).toBe('file');
  expect([again.undoLabel, again.redoLabel]).toEqual(['file', 'remove a']);
});
