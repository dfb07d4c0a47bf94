/** The filling of a workbook under way, as the screen shows it. */
import { expect, test } from 'vitest';
import { FakeBridge, later } from '../a-bridge';

const bridge = new FakeBridge();
const { fillingNow, forget, makePlan, readFile, write } = await import('../../../renderer/fill/filler');

test.each([
  ['fill:read', () => readFile(null)],
  ['fill:plan', () => makePlan()],
  ['fill:write', () => write()],
] as const)('[W45] a bug in %s does not leave the screen busy', async (channel, ask) => {
  bridge.answers[channel] = () => Promise.reject(new Error('bug'));
  await expect(ask()).rejects.toThrow('bug');
  expect(fillingNow().busy).toBeNull();
});

test('[L8] what is being written is not left in between', async () => {
  const written = later();
  bridge.answers['fill:write'] = () => written.asked;
  const writing = write();
  bridge.asked.length = 0;
  forget();
  expect(bridge.asked).toEqual([]);
  written.answer({ ok: true, value: { file: 'a.xlsx', cells: 1, lines: 0 } });
  expect(await writing).toBe(true);
  expect(fillingNow().stage).toBe('done');
});
