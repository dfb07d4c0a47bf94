/** The merge under way, as the screen shows it. */
import { expect, test } from 'vitest';
import { FakeBridge, later } from '../a-bridge';

const bridge = new FakeBridge();
const { commit, lookAt, mergingNow } = await import('../../../renderer/merge/merger');

const back = { path: '/files/a.xlsx', file: 'a.xlsx', back: { is: 'merge', merge: {} } };
bridge.answers['merge:read'] = async () => ({ ok: true, value: back });

test('[M44] while a merge is written, and made anew, it is told how far it is, and it ends whatever comes', async () => {
  const [written, again] = [later(), later()];
  bridge.answers['merge:commit'] = () => written.asked;
  bridge.answers['merge:view'] = () => again.asked;
  await lookAt(null);
  const committing = commit();
  expect(mergingNow().busy).toEqual({ step: 'book', done: null });
  bridge.tell('job:progress', { job: 'import', done: 0.5, step: 'planning' });
  expect(mergingNow().busy).toEqual({ step: 'planning', done: 0.5 });
  written.answer({ ok: false, problem: { code: 'stale', cells: [] } });
  await expect.poll(() => bridge.asked.at(-1)).toBe('merge:view');
  expect(mergingNow().busy).toEqual({ step: 'planning', done: null });
  again.fail(new Error('bug'));
  await expect(committing).rejects.toThrow('bug');
  expect(mergingNow()).toMatchObject({ stage: 'review', busy: null });
});

test('[M8] an undo takes the word back that a merge is done, and a closed book its review', async () => {
  const changed = (cause: string): void => bridge.tell('book:news', { type: 'changed', seq: 3, packed: '{}', cause });
  bridge.answers['merge:commit'] = async () => ({ ok: true, value: { seq: 2, label: '' } });
  await commit();
  changed('edit-cells');
  expect(mergingNow().stage).toBe('done');
  changed('undo');
  expect(mergingNow().stage).toBe('none');
  await lookAt(null);
  changed('undo');
  expect(mergingNow().stage).toBe('review');
  bridge.tell('book:news', { type: 'closed' });
  expect(mergingNow().stage).toBe('none');
});
