/** The journal of a real book on disk, read back. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Book } from '../../../electron/book';
import { historyHandlers } from '../../../electron/history-handlers';
import { realDisk } from '../../../electron/store/disk';
import { fieldHistory, worthHistory, type PastReading } from '../../../electron/store/past-changes';
import type { Cell, Row } from '../../../shared/cell';
import type { Change } from '../../../shared/change';
import type { FieldHistory } from '../../../shared/contract/history';
import type { RowId } from '../../../shared/id';
import { aBook, addClient, openBook, setCell, valueOf } from '../a-book';
import { tempFolder } from '../temp-folder';

const a: RowId = 'client:a';
const tier = { row: a, column: 'tier' };

const readingOf = (book: Book, to = book.seq): PastReading => ({
  disk: realDisk,
  folder: book.folder,
  to,
  stopped: () => false,
});

async function told(book: Book, to = book.seq): Promise<FieldHistory> {
  const history = await fieldHistory(readingOf(book, to), tier);
  if (history === null) throw new Error('stopped');
  return history;
}

const brief = ({ changes }: FieldHistory): readonly unknown[] => changes.map(({ kind, was, now }) => [kind, was, now]);

async function* inSlices(...changes: readonly Change[]): AsyncGenerator<Change> {
  yield* changes;
}
const editOf = (row: RowId, column: string, [was, now]: readonly [Cell, Cell]): Change => ({
  added: [],
  removed: [],
  edited: Object.fromEntries([[row, Object.fromEntries([[column, [was, now] as const]])]]),
});

test('[H1] what a cell was, when and by what act, newest first, undo and redo among them', async () => {
  const book = await aBook();
  valueOf(await book.run([addClient('a', { tier: 'C' })], 'add'));
  valueOf(await book.run([setCell(a, 'tier', 'B')], 'first'));
  valueOf(await book.run([setCell(a, 'name', '陳美玲')], 'name'));
  valueOf(await book.run([setCell(a, 'tier', 'A')], 'second'));
  valueOf(await book.undo());
  valueOf(await book.redo());
  const history = await told(book);
  expect(brief(history)).toEqual([
    ['redo', 'B', 'A'],
    ['undo', 'A', 'B'],
    ['do', 'B', 'A'],
    ['do', 'C', 'B'],
    ['do', null, 'C'],
  ]);
  expect(history.changes.at(-1)?.row).toBe('added');
  expect(history.changes[2]).toMatchObject({
    label: 'second',
    cause: 'edit-cells',
    seq: 4,
    at: '2026-11-22T09:00:00.000Z',
  });
  expect(history.more).toBeNull();
});

test('[H1] an import in several lines is one act of its cells; a snapshot and a new segment hide nothing', async () => {
  const folder = await tempFolder();
  const book = await openBook(folder);
  const others = (from: number): Change => ({
    added: Array.from({ length: 250 }, (_, at): Row => ({
      id: `client:${String(from + at)}`,
      cells: { name: 'n', referrer: a },
    })),
    removed: [],
    edited: {},
  });
  valueOf(await book.run([addClient('a', { tier: 'C' })], 'add'));
  valueOf(
    await book.commitSlices(
      { label: 'import', cause: 'import' },
      inSlices(others(0), editOf(a, 'tier', ['C', 'B']), others(250)),
    ),
  );
  await book.snapshot();
  valueOf(await book.run([setCell(a, 'tier', 'A')], 'after'));
  await book.close();
  expect((await fs.readdir(folder)).filter(name => name.startsWith('journal-'))).toHaveLength(2);
  const again = await openBook(folder);
  expect(brief(await told(again))).toEqual([
    ['do', 'B', 'A'],
    ['do', 'C', 'B'],
    ['do', null, 'C'],
  ]);
});

test('[H2] a hundred at once, and older ones on request', async () => {
  const book = await aBook();
  valueOf(await book.run([addClient('a')], 'add'));
  for (let at = 1; at <= 130; at++) {
    valueOf(await book.run([setCell(a, 'tier', String(at))], 'edit'));
    if (at === 60) await book.snapshot();
  }
  const first = await told(book);
  expect(first.changes.map(({ now }) => now)).toEqual(Array.from({ length: 100 }, (_, at) => String(130 - at)));
  const rest = await told(book, (first.more ?? 0) - 1);
  expect(rest.changes.map(({ now }) => now)).toEqual(Array.from({ length: 30 }, (_, at) => String(30 - at)));
  expect(rest.more).toBeNull();
});

test('[H3] a torn tail, and an entry that is being written, are not told', async () => {
  const folder = await tempFolder();
  const book = await openBook(folder);
  valueOf(await book.run([addClient('a', { tier: 'C' })], 'add'));
  valueOf(await book.run([setCell(a, 'tier', 'B')], 'edit'));
  expect(brief(await told(book, 1))).toEqual([['do', null, 'C']]);
  const [journal = ''] = (await fs.readdir(folder)).filter(name => name.startsWith('journal-'));
  await fs.appendFile(
    path.join(folder, journal),
    '00000000 {"seq":3,"change":{"edited":{"client:a":{"tier":["B","Z"]}}}}\ndeadbeef {"client:a"',
  );
  expect(brief(await told(book))).toEqual([
    ['do', 'C', 'B'],
    ['do', null, 'C'],
  ]);
});

test('[H4] a row that went and came again says so', async () => {
  const book = await aBook();
  valueOf(await book.run([addClient('a', { tier: 'C' })], 'add'));
  valueOf(await book.run([{ type: 'remove-rows', rows: [a] }], 'remove'));
  valueOf(await book.undo());
  expect((await told(book)).changes.map(({ kind, row }) => [kind, row])).toEqual([
    ['undo', 'added'],
    ['do', 'removed'],
    ['do', 'added'],
  ]);
});

test('[H5] nobody waits: the reading ends', async () => {
  const book = await aBook();
  valueOf(await book.run([addClient('a')], 'add'));
  expect(await fieldHistory({ ...readingOf(book), stopped: () => true }, tier)).toBeNull();
});

test('[H5] asking again ends the reading before; without a book there is nothing to read', async () => {
  const book = await aBook();
  valueOf(await book.run([addClient('a', { tier: 'C' })], 'add'));
  const asker = { id: 1, send: () => undefined, onGone: () => undefined };
  const here = historyHandlers({ book });
  const asked = { ...tier, before: null };
  const [first, second] = await Promise.all([here['history:field'](asked, asker), here['history:field'](asked, asker)]);
  expect(first).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect(second).toMatchObject({ ok: true, value: { changes: [{ now: 'C' }] } });
  expect(await historyHandlers({ book: null })['history:field'](asked, asker)).toMatchObject({
    problem: { code: 'no-book' },
  });
});

test('[H6] the values of a client’s holdings: edits, imports, what came and what went; how the book began is none', async () => {
  const book = await aBook();
  const holding = (name: string, value: number, owner: RowId = a): Row => ({
    id: `holding:${name}`,
    cells: { productName: name, client: owner, currency: 'USD', marketValue: value },
  });
  const start: Change = {
    added: [
      { id: a, cells: { name: 'a' } },
      { id: 'client:b', cells: { name: 'b' } },
      holding('fund', 100_00),
      holding('other', 5_00, 'client:b'),
    ],
    removed: [],
    edited: {},
  };
  valueOf(await book.commitSlices({ label: 'create', cause: 'create' }, inSlices(start)));
  valueOf(await book.run([setCell('holding:fund', 'marketValue', 120_00)], 'edit'));
  valueOf(
    await book.run([setCell('holding:fund', 'units', '7'), setCell('holding:other', 'marketValue', 9_00)], 'not of a'),
  );
  valueOf(
    await book.commitSlices(
      { label: 'file', cause: 'import' },
      inSlices(editOf('holding:fund', 'marketValue', [120_00, 90_00]), {
        added: [holding('bond', 50_00)],
        removed: [],
        edited: {},
      }),
    ),
  );
  valueOf(await book.run([{ type: 'remove-rows', rows: ['holding:bond'] }], 'sold'));
  const holdings = new Map([['holding:fund', book.rows.get('holding:fund')!] as const]);
  const read = await worthHistory(readingOf(book), { client: a, holdings });
  expect(
    read?.changes.map(({ cause, values }) => [cause, ...values.map(({ name, was, now }) => [name, was, now])]),
  ).toEqual([
    ['remove-rows', ['bond', 50_00, null]],
    ['import', ['fund', 120_00, 90_00], ['bond', null, 50_00]],
    ['edit-cells', ['fund', 100_00, 120_00]],
  ]);
});

test('[H8] a first look ends with the segment of a year ago, or that would be too many bytes; the rest on request, what is new by itself', async () => {
  const folder = await tempFolder();
  let now = '2025-01-10T09:00:00Z';
  const book = valueOf(await Book.open(folder, { now: () => new Date(now), disk: realDisk }));
  onTestFinished(() => book.close().catch(() => undefined));
  const fund: Row = { id: 'holding:fund', cells: { productName: 'fund', client: a, marketValue: 1 } };
  valueOf(
    await book.commitSlices({ label: 'create', cause: 'create' }, inSlices({ added: [fund], removed: [], edited: {} })),
  );
  for (const [day, value] of [
    ['2025-02-01', 2],
    ['2025-06-01', 3],
    ['2026-03-01', 4],
  ] as const) {
    now = `${day}T09:00:00Z`;
    valueOf(await book.run([setCell('holding:fund', 'marketValue', value)], 'edit'));
    await book.snapshot();
  }
  const holder = { client: a, holdings: new Map([[fund.id, fund]]) };
  const told = async (asked: Partial<Parameters<typeof worthHistory>[0]>) => {
    const read = await worthHistory({ ...readingOf(book), ...asked }, holder);
    return {
      now: read?.changes.flatMap(({ values }) => values.map(value => value.now)),
      more: read?.more,
      to: read?.to,
    };
  };
  const look = { since: '2025-05-01T00:00:00Z', bytes: 1e9 };
  expect(await told({ look })).toEqual({ now: [4, 3, 2], more: null, to: 4 });
  expect(await told({ look: { ...look, since: '2025-12-01T00:00:00Z' } })).toEqual({ now: [4, 3], more: 3, to: 4 });
  expect(await told({ look: { ...look, bytes: 1 } })).toEqual({ now: [4], more: 4, to: 4 });
  expect(await told({ to: 2 })).toEqual({ now: [2], more: null, to: 2 });
  expect(await told({ after: 3 })).toEqual({ now: [4], more: null, to: 4 });
  expect(await told({ after: 4 })).toEqual({ now: [], more: null, to: 4 });
});

test('[H6] many holdings are found as few are', async () => {
  const book = await aBook();
  const rows = Array.from({ length: 30 }, (_, at): Row => ({
    id: `holding:h${String(at)}`,
    cells: { productName: `p${String(at)}`, client: a, marketValue: 100 },
  }));
  const start: Change = { added: [{ id: a, cells: { name: 'a' } }, ...rows], removed: [], edited: {} };
  valueOf(await book.commitSlices({ label: 'create', cause: 'create' }, inSlices(start)));
  for (const at of [3, 17, 29]) valueOf(await book.run([setCell(`holding:h${String(at)}`, 'marketValue', at)], 'edit'));
  valueOf(await book.run([setCell('holding:h1', 'productName', 'holding:h2')], 'no value'));
  const holdings = new Map(rows.map(row => [row.id, row]));
  const read = await worthHistory(readingOf(book), { client: a, holdings });
  expect(read?.changes.map(({ values }) => values.map(({ name, now }) => [name, now]))).toEqual([
    [['p29', 29]],
    [['p17', 17]],
    [['p3', 3]],
  ]);
});
