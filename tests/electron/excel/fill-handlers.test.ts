/** The filling of a workbook as main serves it, with a stand-in for the workbook process. */
import { expect, test } from 'vitest';
import { fillHandlers } from '../../../electron/excel/fill-handlers';
import type { PlannedElsewhere } from '../../../electron/book';
import { fillNote, type FillNote } from '../../../electron/excel/fill-note';
import type { Child } from '../../../electron/excel/jobs';
import type { FromWorker, ToWorker } from '../../../electron/excel/protocol';
import type { Asker } from '../../../electron/serve';
import { noChange, type Change } from '../../../shared/change';
import type { FillView } from '../../../shared/contract/fill';
import type { SensitiveWay } from '../../../shared/export/wish';
import { fail, ok, type Result } from '../../../shared/result';

const asker: Asker = { id: 1, send: () => undefined, onGone: () => undefined };

const view = (sensitive: FillView['sensitive']): FillView => ({
  file: 'a.xlsx',
  tables: [{ key: '0.0', tab: '客戶', sheet: 'client', cells: 2, lines: 1, kept: 0 }],
  changes: [],
  changeCount: 2,
  added: [],
  addedCount: 1,
  left: [],
  leftCount: 0,
  sensitive,
});
const lesson: Change = { ...noChange, added: [{ id: 'layout:a', cells: { headers: '[]' } }] };
const notYet = fail({ code: 'stale', cells: [] });
const plain = view([]);
const mobile = view([{ sheet: 'client', column: 'mobile', written: true }]);

function served(planned = plain, noting: Result<unknown> = ok(null)) {
  const now = { book: '/books/a', seq: 7, language: 'zh-TW' as const, today: '2026-11-22' };
  const events: string[] = [];
  const held: ToWorker[] = [];
  const notes: FillNote[] = [];
  const turns: (() => void)[] = [];
  const commits: PlannedElsewhere[] = [];
  let hear: (message: FromWorker) => void = () => undefined;
  const spawn = (): Child => ({
    post: message => {
      if (message.call === 'fillWrite') held.push(message);
      else if (message.call === 'fillPlan') hear({ id: message.id, answer: ok(planned) });
      else void Promise.resolve().then(() => hear({ id: message.id, answer: ok({ change: lesson, layouts: [] }) }));
    },
    onMessage: listener => void (hear = listener),
    onExit: () => undefined,
    memory: () => null,
    kill: () => void events.push('killed'),
  });
  const { handlers, chosen } = fillHandlers({
    here: () => ({ ...now }),
    askForWorkbook: async () => null,
    commitSlices: async entry => {
      commits.push(entry);
      return ok({ seq: 8, label: entry.label });
    },
    note: async written => {
      notes.push(fillNote({ ...written, who: 'amy' }));
      return noting;
    },
    onTurn: listener => void turns.push(listener),
    spawn,
    progress: () => undefined,
  });
  const written = (): void => hear({ id: held[0]?.id ?? 0, answer: ok({ file: '/files/a.xlsx', cells: 1, lines: 0 }) });
  const plan = async (sensitive: SensitiveWay | null): Promise<void> => {
    await handlers['fill:read']({ path: '/files/a.xlsx' }, asker);
    await handlers['fill:plan']({ append: true, sensitive }, asker);
  };
  const turn = (): void => turns.forEach(listener => listener());
  return { handlers, chosen, commits, events, held, notes, written, plan, turn, now };
}

test('[L8] a file that is being written is written whole before it is left, and says so', async () => {
  const { handlers, held, events, written, plan } = served();
  await plan(null);
  const writing = Promise.resolve(handlers['fill:write'](null, asker)).then(answer =>
    events.push(`written ${answer.ok}`),
  );
  await expect.poll(() => held.length).toBe(1);
  const closing = handlers['fill:close'](null, asker);
  await Promise.resolve();
  expect(events).toEqual([]);
  written();
  await Promise.all([writing, closing]);
  expect(events).toContain('written true');
});

test('[L8] a file that is read while another is written waits for it, and is not forgotten with it', async () => {
  const { handlers, held, written, plan } = served();
  await plan(null);
  const writing = handlers['fill:write'](null, asker);
  await expect.poll(() => held.length).toBe(1);
  const closing = handlers['fill:close'](null, asker);
  const reading = handlers['fill:read']({ path: '/files/b.xlsx' }, asker);
  written();
  expect(await Promise.all([writing, closing, reading])).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
  expect(await handlers['fill:plan']({ append: true, sensitive: null }, asker)).toMatchObject({ ok: true });
});

test('[L8] a file that is read at any moment after another was left stays, and is not left with it', async () => {
  for (let ticks = 0; ticks < 40; ticks++) {
    const { handlers, held, written, plan } = served();
    await plan(null);
    const writing = handlers['fill:write'](null, asker);
    await expect.poll(() => held.length, { interval: 1 }).toBe(1);
    const closing = handlers['fill:close'](null, asker);
    written();
    for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
    const reading = handlers['fill:read']({ path: '/files/b.xlsx' }, asker);
    expect(await Promise.all([writing, closing, reading])).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
    expect(await handlers['fill:plan']({ append: true, sensitive: null }, asker)).toMatchObject({ ok: true });
  }
});

test('[L8] a file that is being written is not written, or noted, a second time', async () => {
  const { handlers, held, notes, written, plan } = served();
  await plan(null);
  const writing = handlers['fill:write'](null, asker);
  await expect.poll(() => held.length).toBe(1);
  const again = handlers['fill:write'](null, asker);
  written();
  expect(await again).toEqual(await writing);
  expect([notes.length, held.length]).toEqual([1, 1]);
});

test('[X28] what is written into a workbook is noted first: who, which file, which sensitive columns, how much, and no value', async () => {
  const { handlers, held, notes, written, plan } = served(mobile);
  await plan('mask');
  const writing = handlers['fill:write'](null, asker);
  await expect.poll(() => held.length).toBe(1);
  expect(notes).toEqual([
    {
      key: 'fill',
      files: ['a.xlsx'],
      who: 'amy',
      sheets: ['client'],
      cells: 2,
      rows: 1,
      columns: ['client.mobile'],
      sensitive: 'mask',
    },
  ]);
  written();
  expect(await writing).toMatchObject({ ok: true });
});

test('[X28] what cannot be noted is not written', async () => {
  const { handlers, held, plan } = served(plain, fail({ code: 'disk-full', file: 'a' }));
  await plan(null);
  expect(await handlers['fill:write'](null, asker)).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
  expect(held).toEqual([]);
});

test('[L25] while nobody said what becomes of sensitive columns nothing is written, and where they are left out none is noted', async () => {
  const undecided = served(mobile);
  await undecided.plan(null);
  expect(await undecided.handlers['fill:write'](null, asker)).toEqual(notYet);
  expect([undecided.held, undecided.notes]).toEqual([[], []]);
  const noting = { key: 'fill' as const, view: mobile, file: '/files/a.xlsx', who: 'amy' };
  expect(fillNote({ ...noting, sensitive: 'leave-out' })).toMatchObject({ columns: [], sensitive: 'leave-out' });
});

test('[L25] before it was shown what would be written, a file is neither written nor linked', async () => {
  const { handlers, chosen, held } = served();
  await handlers['fill:read']({ path: '/files/a.xlsx' }, asker);
  expect(await handlers['fill:write'](null, asker)).toEqual(notYet);
  expect(await chosen()).toEqual(notYet);
  expect(held).toEqual([]);
});

test('[L25] a workbook that is linked is asked about each sensitive column it has, written now or later', async () => {
  const later = view([{ sheet: 'client', column: 'mobile', written: false }]);
  const { plan, chosen, handlers, held, notes, written } = served(later);
  await plan(null);
  expect(await chosen()).toEqual(notYet);
  const writing = handlers['fill:write'](null, asker);
  await expect.poll(() => held.length).toBe(1);
  expect(notes).toMatchObject([{ columns: [], sensitive: 'include' }]);
  written();
  await writing;
  await plan('mask');
  expect(await chosen()).toMatchObject({ ok: true, value: { terms: { sensitive: 'mask' } } });
});

test('[I96] a filling ends with its book, once what is being written is written', async () => {
  const { handlers, held, events, written, plan, turn } = served();
  await plan(null);
  const writing = handlers['fill:write'](null, asker);
  await expect.poll(() => held.length).toBe(1);
  turn();
  await Promise.resolve();
  expect(events).toEqual([]);
  written();
  expect(await writing).toMatchObject({ ok: true });
  await expect.poll(() => events).toContain('killed');
  expect(await handlers['fill:plan']({ append: true, sensitive: null }, asker)).toMatchObject({ ok: false });
});

test('[I67] what a filling teaches of a layout is kept, whatever was edited while it was written', async () => {
  const { handlers, commits, held, written, plan } = served();
  await plan(null);
  const writing = handlers['fill:write'](null, asker);
  await expect.poll(() => held.length).toBe(1);
  written();
  await writing;
  expect(commits).toEqual([{ label: '{"key":"layout","file":"a.xlsx"}', cause: 'fill' }]);
});

test('[I93] a book that was opened while a file was written learns nothing of its layout', async () => {
  const { handlers, commits, held, written, plan, now } = served();
  await plan(null);
  const writing = handlers['fill:write'](null, asker);
  await expect.poll(() => held.length).toBe(1);
  now.book = '/books/b';
  written();
  expect(await writing).toMatchObject({ ok: true });
  expect(commits).toEqual([]);
});

test('[L35] what is planned while a file is written is not linked with what its columns meant then', async () => {
  const { handlers, chosen, held, written, plan } = served();
  await plan(null);
  const writing = handlers['fill:write'](null, asker);
  await expect.poll(() => held.length).toBe(1);
  const again = handlers['fill:plan']({ append: false, sensitive: null }, asker);
  written();
  await Promise.all([writing, again]);
  expect(await chosen()).toMatchObject({ ok: false, problem: { code: 'worker-gone' } });
});
