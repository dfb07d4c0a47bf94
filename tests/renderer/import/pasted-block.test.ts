/** A block from the clipboard whose table is too large to look through. */
import { beforeEach, expect, test } from 'vitest';
import { FakeBridge } from '../a-bridge';

const bridge = new FakeBridge();
const { forget, importingNow } = await import('../../../renderer/import/importer');
const { readPasted } = await import('../../../renderer/import/pasted-block');

const plan = { questions: { open: 0, shown: [], kinds: {} }, counts: {} };
const draft = { file: '貼上', encoding: null, tables: [], questions: [], without: [], ownColumns: {} };
bridge.answers['import:paste'] = async () => ({ ok: true, value: draft });
bridge.answers['import:plan'] = async () => ({ ok: true, value: plan });
beforeEach(forget);

const clipboard = (html: string) => ({ getData: (type: string) => (type === 'text/html' ? html : '王\tP1\n\tP2') });
const cells = '<td>1</td>'.repeat(500_000);

test('[I71] merged cells of a great table are not read, and the review says so, but not of the next block', async () => {
  expect(readPasted(clipboard(`<table><tr>${cells}<td rowspan="12">王</td></tr></table>`))).toBe(true);
  await expect.poll(() => importingNow().stage).toBe('review');
  expect(importingNow().unmerged).toBe(true);
  readPasted(clipboard('<table><tr><td>王</td></tr></table>'));
  await expect.poll(() => importingNow().unmerged).toBe(false);
});

test('[I71] nothing is said of a great table without any', async () => {
  readPasted(clipboard(`<table><tr>${cells}<td rowspan=1 colspan='1'>王</td></tr></table>`));
  await expect.poll(() => importingNow().stage).toBe('review');
  expect(importingNow().unmerged).toBe(false);
});
