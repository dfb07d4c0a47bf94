/** The import under way, as the screen shows it. */
import { beforeEach, expect, test } from 'vitest';
import { FakeBridge, later } from '../a-bridge';

const bridge = new FakeBridge();
const { commit, forget, importFile, importingNow, note, readFile, standOnScreen, writeProblems } =
  await import('../../../renderer/import/importer');

const plan = { questions: { open: 0, shown: [], kinds: {} }, counts: {} };
const draft = { file: 'a.xlsx', encoding: null, tables: [], questions: [], without: [], ownColumns: {} };
bridge.answers['import:read'] = async () => ({ ok: true, value: draft });
bridge.answers['import:plan'] = async () => ({ ok: true, value: plan });

beforeEach(async () => {
  forget();
  await importFile('/files/a.xlsx');
});

test('[I92] while a plan is written no answer is taken, and another file waits', async () => {
  const written = later();
  bridge.answers['import:commit'] = () => written.asked;
  const committing = commit();
  const { answers } = importingNow();
  note({ ...answers, rows: { 'row 1': 'skip' } });
  expect(importingNow()).toMatchObject({ committing: true, answers });
  bridge.asked.length = 0;
  const reading = readFile('/files/b.xlsx');
  await Promise.resolve();
  expect(bridge.asked).toEqual([]);
  written.answer({ ok: true, value: { seq: 2, label: '' } });
  await Promise.all([committing, reading]);
  expect(bridge.asked.slice(0, 2)).toEqual(['import:close', 'merge:read']);
  expect(importingNow().committing).toBe(false);
});

test('[X30] while a file is written with its problems it is told how far it is', async () => {
  const written = later();
  bridge.answers['import:problems'] = () => written.asked;
  const writing = writeProblems();
  expect(importingNow().busy).toBeNull();
  bridge.tell('job:progress', { job: 'import', done: null, step: 'writing' });
  expect(importingNow().busy).toEqual({ step: 'writing', done: null });
  written.answer({ ok: true, value: { file: '/b.xlsx', rows: 3 } });
  expect(await writing).toEqual({ file: '/b.xlsx', rows: 3 });
  expect(importingNow()).toMatchObject({ stage: 'review', busy: null });
});

test('[W2] an undo takes the word back that an import is done, and a closed book its review', async () => {
  expect(importingNow().stage).toBe('review');
  bridge.answers['import:commit'] = async () => ({ ok: true, value: { seq: 2, label: '' } });
  await commit();
  expect(importingNow().stage).toBe('done');
  bridge.tell('book:news', { type: 'changed', seq: 3, packed: '{}', cause: 'undo' });
  expect(importingNow().stage).toBe('start');
  await importFile('/files/a.xlsx');
  expect(importingNow().stage).toBe('review');
  bridge.tell('book:news', { type: 'closed' });
  expect(importingNow().stage).toBe('start');
});

test('[I93] what comes of an import after its book was closed is not shown in the next', async () => {
  const written = later();
  bridge.answers['import:commit'] = () => written.asked;
  const committing = commit();
  bridge.tell('book:news', { type: 'closed' });
  written.answer({ ok: true, value: { seq: 2, label: '' } });
  await committing;
  expect(importingNow()).toMatchObject({ stage: 'start', busy: null, committing: false });
});

test('[I95] a process waits while the screen stands without a file, and is left alone by a merge', async () => {
  forget();
  bridge.asked.length = 0;
  const leave = standOnScreen();
  expect(bridge.asked).toEqual(['import:open']);
  bridge.answers['import:read'] = async () => ({ ok: false, problem: { code: 'empty-file', file: 'a.xlsx' } });
  await importFile('/files/a.xlsx');
  expect(bridge.asked).toEqual(['import:open', 'import:read', 'import:open']);
  leave();
  expect(bridge.asked.at(-1)).toBe('import:close');
  const back = { path: '/files/a.xlsx', file: 'a.xlsx', back: { is: 'merge', merge: {} } };
  bridge.answers['merge:read'] = async () => ({ ok: true, value: back });
  const again = standOnScreen();
  bridge.asked.length = 0;
  await readFile('/files/a.xlsx');
  again();
  expect(bridge.asked).toEqual(['merge:read']);
});
