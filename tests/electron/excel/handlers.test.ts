/** Imports and exports as main serves them, with a stand-in for the workbook process. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { PlannedElsewhere } from '../../../electron/book';
import { excelHandlers, type ExcelParts } from '../../../electron/excel/handlers';
import type { Child } from '../../../electron/excel/jobs';
import type { FromWorker, ToWorker } from '../../../electron/excel/protocol';
import type { Asker } from '../../../electron/serve';
import { noChange, type Change } from '../../../shared/change';
import type { ExportWish } from '../../../shared/export/wish';
import { fail, ok, type Result } from '../../../shared/result';
import { wholeBook } from '../../shared/export/whole-book';
import { tempFolder } from '../temp-folder';

type Answering = (message: ToWorker) => Promise<FromWorker | null> | FromWorker | null;

const asker: Asker = { id: 1, send: () => undefined, onGone: () => undefined };
const change: Change = { ...noChange, added: [{ id: 'client:wang', cells: { name: '王' } }] };
const answers = { headerRows: {}, tables: {}, rows: {}, groups: {}, kinds: {} };
/** What the renderer is told is not looked at by main. */
const usual: Answering = message =>
  message.call === 'slice'
    ? { id: message.id, answer: ok(message.input.at === 0 ? change : null) }
    : { id: message.id, answer: ok({}) };

function aProcess(answering: Answering): { spawn: () => Child; killed: () => number } {
  let killed = 0;
  const spawn = (): Child => {
    let hear: (message: FromWorker) => void = () => undefined;
    return {
      post: message =>
        void Promise.resolve(answering(message)).then(answer => {
          if (answer !== null) hear(answer);
        }),
      onMessage: listener => void (hear = listener),
      onExit: () => undefined,
      memory: () => null,
      kill: () => (killed += 1),
    };
  };
  return { spawn, killed: () => killed };
}

function served(more: Partial<ExcelParts> = {}, answering = usual) {
  const book = { folder: '/books/a', seq: 7 };
  const undone: string[] = [];
  const turns: (() => void)[] = [];
  const committed: { entry: PlannedElsewhere; changes: Change[] }[] = [];
  const { spawn, killed } = aProcess(answering);
  const handlers = excelHandlers({
    here: () => ({ book: book.folder, seq: book.seq, language: 'zh-TW', today: '2026-11-22' }),
    newId: () => 'e1',
    commitSlices: async (entry, slices) => {
      const changes: Change[] = [];
      for await (const slice of slices) changes.push(slice);
      committed.push({ entry, changes });
      return ok({ seq: book.seq + 1, label: entry.label });
    },
    askForWorkbook: async () => null,
    keepOriginal: async () => ok({ name: 'old 1a2b.xlsx', undo: async () => void undone.push('old') }),
    pastedName: () => '貼上',
    askWhereToSave: async () => null,
    note: async () => ok(null),
    noteProblems: async () => ok(null),
    onTurn: listener => void turns.push(listener),
    spawn,
    progress: () => undefined,
    ...more,
  });
  const ask = {
    read: (file: string | null = '/files/old.xlsx') => handlers['import:read']({ path: file }, asker),
    readMerge: () => handlers['merge:read']({ path: '/files/back.xlsx' }, asker),
    remap: () => handlers['import:remap']({ answers }, asker),
    plan: () => handlers['import:plan'](null, asker),
    commit: () => handlers['import:commit'](null, asker),
    export: (wish: ExportWish = wholeBook) => handlers['export:workbook'](wish, asker),
    problems: () => handlers['import:problems'](null, asker),
    stopExport: () => handlers['job:cancel']({ job: 'export' }, asker),
  };
  const turn = (): void => turns.forEach(listener => listener());
  return { ask, book, committed, killed, undone, turn };
}

test('[I92] a commit says on which entry of the book its plan was made', async () => {
  const { ask, committed, book } = served();
  await ask.read();
  await ask.plan();
  book.seq = 9;
  expect(await ask.commit()).toMatchObject({ ok: true });
  expect(committed).toEqual([
    {
      entry: { label: '{"key":"import","file":"old.xlsx","original":"old 1a2b.xlsx"}', cause: 'import', plannedOn: 7 },
      changes: [change],
    },
  ]);
});

test('[I92] what nobody has seen planned is not committed', async () => {
  const { ask, committed } = served();
  const stale = { ok: false, problem: { code: 'stale', cells: [] } };
  await ask.read();
  expect(await ask.commit()).toEqual(stale);
  await Promise.all([ask.plan(), ask.remap()]);
  expect(await ask.commit()).toEqual(stale);
  expect(committed).toEqual([]);
});

test('[I92] while a plan is written, answers and other files are refused, and taken again after', async () => {
  const busy = { ok: false, problem: { code: 'being-written', file: 'old.xlsx' } };
  const refused: unknown[] = [];
  const { ask } = served({
    commitSlices: async entry => {
      refused.push(await ask.remap(), await ask.read(), await ask.readMerge(), await ask.commit());
      return ok({ seq: 8, label: entry.label });
    },
  });
  await ask.read();
  await ask.plan();
  expect(await ask.commit()).toMatchObject({ ok: true });
  expect(refused).toEqual([busy, busy, busy, busy]);
  expect(await ask.remap()).toMatchObject({ ok: true });
});

test('[I69] a commit that is refused leaves no original behind', async () => {
  const refused = { ok: false as const, problem: { code: 'disk-full' as const, file: 'journal' } };
  const { ask, undone } = served({ commitSlices: async () => refused });
  await ask.read();
  await ask.plan();
  expect(await ask.commit()).toEqual(refused);
  expect(undone).toEqual(['old']);
});

test('[I69] an original that cannot be kept lets nothing be written', async () => {
  const changed = { ok: false as const, problem: { code: 'file-changed' as const, file: 'old.xlsx' } };
  const { ask, committed } = served({ keepOriginal: async () => changed });
  await ask.read();
  await ask.plan();
  expect([await ask.commit(), committed]).toEqual([changed, []]);
});

test('[I93] a file read for one book is forgotten when another is open, and reaches it in no way', async () => {
  const { ask, book, committed, killed } = served();
  await ask.read();
  await ask.plan();
  book.folder = '/books/b';
  const gone = { ok: false, problem: { code: 'worker-gone', file: 'old.xlsx' } };
  expect([await ask.commit(), await ask.plan()]).toEqual([gone, gone]);
  expect([committed, killed()]).toEqual([[], 1]);
});

test('[X20] an export that is stopped leaves nothing half-written beside its place', async () => {
  const folder = await tempFolder();
  const half = path.join(folder, '.book.xlsx.e1.tmp');
  const begun = async (): Promise<null> => {
    await fs.writeFile(half, 'half');
    return null;
  };
  const { ask } = served({ askWhereToSave: async () => path.join(folder, 'book.xlsx') }, begun);
  const exporting = ask.export();
  await expect.poll(() => fs.readdir(folder)).toEqual([path.basename(half)]);
  await ask.stopExport();
  expect(await exporting).toEqual({ ok: false, problem: { code: 'cancelled', file: 'book.xlsx' } });
  expect(await fs.readdir(folder)).toEqual([]);
});

test('[X27] what cannot be noted in the book is not written', async () => {
  const full: Result<never> = fail({ code: 'disk-full', file: 'journal' });
  const { ask } = served({ askWhereToSave: async () => '/exports/book.xlsx', note: async () => full }, () => {
    throw new Error('nothing is asked of the process');
  });
  expect(await ask.export()).toEqual(full);
});

test('[X27] an export is noted in its book under the name it is written to, once the person said where', async () => {
  const noted: string[] = [];
  const note: ExcelParts['note'] = async ({ book, files }) => {
    noted.push(book, ...files);
    return ok(null);
  };
  await served({ note }).ask.export();
  expect(noted).toEqual([]);
  await served({ note, askWhereToSave: async () => '/exports/book' }).ask.export();
  expect(noted).toEqual(['/books/a', '/exports/book.xlsx']);
});

test('[X27] text files of several sheets are noted under their own names', async () => {
  const noted: string[] = [];
  const note: ExcelParts['note'] = async ({ files }) => {
    noted.push(...files.map(file => path.basename(file)));
    return ok(null);
  };
  const wish: ExportWish = { ...wholeBook, format: 'csv', sheets: ['policy', 'client', 'event'] };
  await served({ note, askWhereToSave: async () => '/exports/book.csv' }).ask.export(wish);
  expect(noted).toEqual(['book 客戶資料.csv', 'book 保險涵蓋.csv', 'book 行程.csv']);
});

test('[X30] a file is not given back over itself, by whatever path', async () => {
  const folder = await tempFolder();
  const file = path.join(folder, 'old.xlsx');
  await fs.writeFile(file, 'theirs');
  await fs.symlink(folder, path.join(folder, 'here'));
  const { ask } = served({
    askForWorkbook: async () => file,
    askWhereToSave: async () => path.join(folder, 'here', 'old.xlsx'),
  });
  await ask.read(null);
  expect(await ask.problems()).toEqual({ ok: false, problem: { code: 'file-locked', file: 'old.xlsx' } });
});

test('[X20] a file with its problems that is stopped leaves nothing half-written', async () => {
  const folder = await tempFolder();
  const half = path.join(folder, '.out.xlsx.e1.tmp');
  const cancelled: Result<never> = fail({ code: 'cancelled', file: 'old.xlsx' });
  const { ask } = served({ askWhereToSave: async () => path.join(folder, 'out.xlsx') }, async message => {
    if (message.call !== 'problems') return usual(message);
    await fs.writeFile(half, 'half');
    return { id: message.id, answer: cancelled };
  });
  await ask.read();
  expect(await ask.problems()).toEqual(cancelled);
  expect(await fs.readdir(folder)).toEqual([]);
});

test('[X28] a copy with its problems marked is noted before it is written, and not written where it cannot be noted', async () => {
  const order: string[] = [];
  const answering: Answering = message => {
    if (message.call === 'problems') order.push('written');
    return usual(message);
  };
  const noteProblems: ExcelParts['noteProblems'] = async made => {
    order.push(JSON.stringify(made));
    return order.length < 3 ? ok(null) : fail({ code: 'disk-full', file: 'a' });
  };
  const { ask } = served({ noteProblems, askWhereToSave: async () => '/files/marked.xlsx' }, answering);
  await ask.read();
  expect(await ask.problems()).toMatchObject({ ok: true });
  expect(await ask.problems()).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
  const noted = JSON.stringify({ book: '/books/a', file: '/files/marked.xlsx', of: 'old.xlsx' });
  expect(order).toEqual([noted, 'written', noted]);
});

test('[I96] what is being read or planned for a book ends with the book', async () => {
  const { ask, book, killed, turn } = served({}, message => (message.call === 'plan' ? null : usual(message)));
  await ask.read();
  const planning = ask.plan();
  await Promise.resolve();
  expect(killed()).toBe(0);
  book.folder = '/books/b';
  turn();
  expect(await planning).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect(killed()).toBe(1);
  expect(await ask.commit()).toMatchObject({ ok: false, problem: { code: 'worker-gone' } });
});

test('[L36] of an import only the news are shown, committed or nothing new: what is gone from the file is not', async () => {
  const told: string[] = [];
  const plan = { counts: {}, flagged: 0 };
  const { ask } = served({ tookIn: (...said) => told.push(said.join(' ')) }, message =>
    message.call === 'plan'
      ? { id: message.id, answer: ok(plan) }
      : message.call === 'freeze'
        ? { id: message.id, answer: ok('digest') }
        : usual(message),
  );
  await ask.read();
  await ask.plan();
  expect(told).toEqual(['digest news']);
  await ask.commit();
  expect(told).toEqual(['digest news', 'digest news']);
});
