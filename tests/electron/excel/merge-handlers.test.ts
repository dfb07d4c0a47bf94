/** A merge as main serves it, with a stand-in for the workbook process. */
import { expect, test } from 'vitest';
import type { PlannedElsewhere } from '../../../electron/book';
import type { Child } from '../../../electron/excel/jobs';
import { WorkbookProcess } from '../../../electron/excel/jobs';
import { commitGuard } from '../../../electron/excel/commit-guard';
import { mergeHandlers, type MergeHandling } from '../../../electron/excel/merge-handlers';
import type { FromWorker, ToWorker } from '../../../electron/excel/protocol';
import type { Asker } from '../../../electron/serve';
import { noChange, type Change } from '../../../shared/change';
import { fail, ok } from '../../../shared/result';

const asker: Asker = { id: 1, send: () => undefined, onGone: () => undefined };
const change: Change = { ...noChange, added: [{ id: 'client:wang', cells: { name: '王' } }] };

type Answering = (message: ToWorker) => FromWorker;
const usual: Answering = message => {
  if (message.call === 'cameBack') return { id: message.id, answer: ok({ is: 'merge', merge: {} }) };
  if (message.call === 'mergeSlice') return { id: message.id, answer: ok(message.input.at === 0 ? change : null) };
  return { id: message.id, answer: ok('digest') };
};

function aProcess(answering: Answering): WorkbookProcess {
  const spawn = (): Child => {
    let hear: (message: FromWorker) => void = () => undefined;
    return {
      post: message => void Promise.resolve(message).then(asked => hear(answering(asked))),
      onMessage: listener => void (hear = listener),
      onExit: () => undefined,
      memory: () => null,
      kill: () => undefined,
    };
  };
  return new WorkbookProcess(spawn, () => undefined);
}

function served(more: Partial<MergeHandling> = {}, answering = usual) {
  const here = { book: '/books/a', seq: 7, language: 'zh-TW', today: '2026-11-22' } as const;
  const now = { ...here } as { book: string; seq: number; language: 'zh-TW'; today: string };
  const committed: { entry: PlannedElsewhere; changes: Change[] }[] = [];
  const undone: string[] = [];
  const asked: ToWorker[] = [];
  const process = aProcess(message => {
    asked.push(message);
    return answering(message);
  });
  const handlers = mergeHandlers(
    {
      withBook: work => work(now),
      guard: commitGuard(),
      askForWorkbook: async () => '/files/asked.xlsx',
      keepOriginal: async () => ok({ name: 'kept.xlsx', undo: async () => void undone.push('kept') }),
      commitSlices: async (entry, slices) => {
        const changes: Change[] = [];
        for await (const slice of slices) changes.push(slice);
        committed.push({ entry, changes });
        return ok({ seq: 8, label: entry.label });
      },
      ...more,
    },
    process,
  );
  const ask = {
    read: (path: string | null = '/files/book.xlsx') => handlers['merge:read']({ path }, asker),
    answer: () =>
      handlers['merge:answer'](
        { key: null, filter: { kind: null, sheet: null, open: false, text: '' }, said: 'ours', other: '' },
        asker,
      ),
    view: () => handlers['merge:view'](null, asker),
    commit: () => handlers['merge:commit'](null, asker),
    close: () => handlers['merge:close'](null, asker),
  };
  return { ask, asked, now, committed, undone };
}

test('[M44] what is committed is the merge that was shown, on the entry it was made on, with its file kept', async () => {
  const { ask, now, committed } = served();
  await ask.read();
  now.seq = 9;
  expect(await ask.commit()).toMatchObject({ ok: true });
  expect(committed).toEqual([
    {
      entry: { label: '{"key":"merge","file":"book.xlsx","original":"kept.xlsx"}', cause: 'import', plannedOn: 7 },
      changes: [change],
    },
  ]);
  await ask.view();
  await ask.commit();
  expect(committed[1]?.entry.plannedOn).toBe(9);
});

test('[M44] half a merge is none: a process that stops in between lets nothing be written', async () => {
  const broken = fail({ code: 'worker-gone', file: 'book.xlsx' });
  const { ask, committed, undone } = served({}, message =>
    message.call === 'mergeSlice' && message.input.at === 1 ? { id: message.id, answer: broken } : usual(message),
  );
  await ask.read();
  expect(await ask.commit()).toEqual(broken);
  expect(committed).toEqual([]);
  expect(undone).toEqual(['kept']);
});

test('[M44] while a merge is written, no answer changes it', async () => {
  const said: unknown[] = [];
  const { ask } = served({
    commitSlices: async entry => {
      said.push(await ask.answer(), await ask.read());
      return ok({ seq: 8, label: entry.label });
    },
  });
  await ask.read();
  expect(await ask.commit()).toMatchObject({ ok: true });
  const busy = { ok: false, problem: { code: 'being-written', file: 'book.xlsx' } };
  expect(said).toEqual([busy, busy]);
  expect(await ask.answer()).toMatchObject({ ok: true });
});

test('[M44] a file read for one book never reaches another, and one that was closed is gone', async () => {
  const { ask, now, committed } = served();
  await ask.read();
  now.book = '/books/b';
  expect(await ask.commit()).toEqual({ ok: false, problem: { code: 'worker-gone', file: 'book.xlsx' } });
  now.book = '/books/a';
  await ask.close();
  expect(await ask.commit()).toMatchObject({ ok: false });
  expect(committed).toEqual([]);
});

test('[M44] who chooses no file changes nothing', async () => {
  const { ask, asked } = served({ askForWorkbook: async () => null });
  expect(await ask.read(null)).toEqual(ok(null));
  expect(asked).toEqual([]);
});

const counts = { conflict: 0, removed: 0, revived: 0, added: 0, column: 0, edited: 0 };
const viewOf = (edited: number) => ({
  counts: Object.fromEntries(
    Object.entries({ ...counts, edited }).map(([kind, total]) => [kind, { total, open: 0 }] as const),
  ),
  writes: edited,
});

test('[L36] a file is told to be taken in when its merge is committed, or at once where it merges to nothing', async () => {
  const told: string[] = [];
  const tookIn = (...said: readonly string[]): unknown => told.push(said.join(' '));
  const answering =
    (edited: number, scope = 'book'): Answering =>
    message =>
      message.call === 'cameBack'
        ? { id: message.id, answer: ok({ is: 'merge', merge: { ...viewOf(edited), scope } }) }
        : usual(message);
  const differs = served({ tookIn }, answering(1));
  await differs.ask.read();
  expect(told).toEqual([]);
  await differs.ask.commit();
  expect(told).toEqual(['digest all']);
  await served({ tookIn }, answering(0)).ask.read();
  expect(told).toEqual(['digest all', 'digest news']);
  const part = served({ tookIn }, answering(1, 'part'));
  await part.ask.read();
  await part.ask.commit();
  expect(told).toEqual(['digest all', 'digest news', 'digest news']);
});
