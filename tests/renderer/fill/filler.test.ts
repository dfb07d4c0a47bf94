/** The filling of a workbook under way, as the screen shows it. */
import { expect, test } from 'vitest';
import { FakeBridge, later } from '../a-bridge';

const bridge = new FakeBridge();
const { answerColumn, fillingNow, forget, makePlan, readFile, write } = await import('../../../renderer/fill/filler');

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

test('[L25] what was said of sensitive columns is asked again when other columns are meant', async () => {
  bridge.answers['fill:plan'] = async () => ({ ok: true, value: {} });
  bridge.answers['fill:remap'] = async () => ({ ok: true, value: { tables: [] } });
  await makePlan({ sensitive: 'include' });
  expect(fillingNow().sensitive).toBe('include');
  await answerColumn('a', 1, { target: 'client.idNumber' });
  expect(fillingNow().sensitive).toBeNull();
});
