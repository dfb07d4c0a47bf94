/** An import that is committed while other things happen to the book. */
import fs from 'node:fs/promises';
import { expect, test } from 'vitest';
import { noChange, type Change } from '../../shared/change';
import { aBook, addClient, openBook, setCell, tierOf, valueOf } from './a-book';
import { tempFolder } from './temp-folder';

function aGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>(done => (open = done));
  return { opened, open };
}

test('[I90] what was planned before something else happened is refused, whole', async () => {
  const book = await aBook();
  valueOf(await book.run([addClient('wang')], 'add'));
  async function* slices(): AsyncGenerator<Change> {
    yield { ...noChange, added: [{ id: 'policy:p', cells: { client: 'client:wang' } }] };
  }
  const planned = { label: 'import', cause: 'import', plannedOn: book.seq };
  valueOf(await book.run([{ type: 'remove-rows', rows: ['client:wang'] }], 'gone'));
  expect(await book.commitSlices(planned, slices())).toEqual({ ok: false, problem: { code: 'stale', cells: [] } });
  expect(book.rows.all.size).toBe(0);
});

test('[I94] a note that something was written makes no plan stale; a change behind the note does', async () => {
  const book = await aBook();
  valueOf(await book.run([addClient('wang')], 'add'));
  async function* slices(tier: string, was: string | null): AsyncGenerator<Change> {
    yield { ...noChange, edited: { 'client:wang': { tier: [was, tier] } } };
  }
  const planned = { label: 'import', cause: 'import', plannedOn: book.seq };
  valueOf(await book.note('export', 'an export'));
  valueOf(await book.note('export', 'another'));
  expect(valueOf(await book.commitSlices(planned, slices('A', null))).seq).toBe(4);
  const stale = { ok: false, problem: { code: 'stale', cells: [] } };
  valueOf(await book.note('export', 'a third'));
  expect(await book.commitSlices({ ...planned, plannedOn: 3 }, slices('B', 'A'))).toEqual(stale);
  expect(await book.commitSlices({ ...planned, plannedOn: 6 }, slices('B', 'A'))).toEqual(stale);
  valueOf(await book.commitSlices({ ...planned, plannedOn: 4 }, slices('B', 'A')));
  expect(tierOf(book, 'wang')).toBe('B');
});

test('[I94] of a note nobody is told', async () => {
  const book = await aBook();
  valueOf(await book.run([addClient('wang')], 'add'));
  const told: number[] = [];
  book.onChange(({ seq }) => told.push(seq));
  valueOf(await book.note('export', 'an export'));
  valueOf(await book.run([addClient('li')], 'add'));
  expect(told).toEqual([3]);
});

test('[I91] an edit that comes while an import is committed waits for it, and then is done', async () => {
  const book = await aBook();
  valueOf(await book.run([addClient('wang')], 'add'));
  const gate = aGate();
  async function* slices(): AsyncGenerator<Change> {
    await gate.opened;
    yield { ...noChange, edited: { 'client:wang': { tier: [null, 'A'] } } };
  }
  const importing = book.commitSlices({ label: 'import', cause: 'import', plannedOn: book.seq }, slices());
  const editing = book.run([setCell('client:wang', 'tier', 'B')], 'b');
  gate.open();
  expect([valueOf(await importing).seq, valueOf(await editing).seq]).toEqual([2, 3]);
  expect(tierOf(book, 'wang')).toBe('B');
  valueOf(await book.undo());
  expect(tierOf(book, 'wang')).toBe('A');
});

test('[J15] closing waits for an import that is being committed, and for a snapshot that is being written', async () => {
  const folder = await tempFolder();
  const book = await openBook(folder);
  const gate = aGate();
  async function* slices(): AsyncGenerator<Change> {
    await gate.opened;
    for (let at = 0; at < 300; at++) yield { ...noChange, added: [{ id: `client:c${at}`, cells: { name: 'c' } }] };
  }
  const importing = book.commitSlices({ label: 'import', cause: 'import' }, slices());
  const writing = importing.then(() => book.snapshot());
  const closing = importing.then(() => book.close());
  gate.open();
  valueOf(await importing);
  await closing;
  expect((await fs.readdir(folder)).filter(name => name.endsWith('.tmp'))).toEqual([]);
  expect((await openBook(folder)).rows.all.size).toBe(300);
  await writing;
});
