/** Ids made in a row. */
import { expect, test } from 'vitest';
import { newId } from '../../electron/new-id';

test('[I45] ids made in a row are all different and may stand in the name of a row', () => {
  const ids = Array.from({ length: 5_000 }, newId);
  expect(new Set(ids).size).toBe(5_000);
  expect(ids.every(id => /^[\w-]{12}$/.test(id))).toBe(true);
});
