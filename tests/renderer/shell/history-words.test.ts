/** What the history says of an entry. */
import { expect, test } from 'vitest';
import { historyKeyOf, historyWords } from '../../../renderer/toasts/history-words';
import type { Say } from '../../../renderer/words';

const say: Say = (key, values) => `${key} ${JSON.stringify(values)}`;

test('[S12] a label says its key with its numbers and names', () => {
  expect(historyWords('{"key":"paste","count":6}', say)).toBe('history:paste {"count":6}');
  expect(historyWords('{"key":"import","file":"舊表.xlsx"}', say)).toBe(
    'history:import {"count":1,"file":"舊表.xlsx"}',
  );
  expect(historyKeyOf('{"key":"remove-rows","n":3}')).toBe('remove-rows');
});

test.each(['{"key":"teleport"}', 'teleport', '[1', '{}', 'null'])(
  '[S12] %s, which nobody has words for, is the last action',
  label => {
    expect(historyWords(label, say)).toMatch(/^history:unknown /);
  },
);
