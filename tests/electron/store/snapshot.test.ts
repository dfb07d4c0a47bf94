/** What a snapshot holds comes back from disk. */
import { expect, test } from 'vitest';
import { realDisk } from '../../../electron/store/disk';
import type { Done } from '../../../electron/store/history';
import { SnapshotFile, snapshotName } from '../../../electron/store/snapshot';
import type { Row } from '../../../shared/cell';
import type { RowId } from '../../../shared/id';
import { tempFolder } from '../temp-folder';

const steps = (count: number): readonly Done[] =>
  Array.from({ length: count }, (_, at) => ({ seq: at + 1, label: `step ${at}`, segment: 'j', offset: at, lines: 1 }));

test.each([
  [0, 0],
  [3, 1],
  [2_500, 1_000],
])('[J4] a snapshot with %i steps to undo and %i to redo comes back whole', async (undo, redo) => {
  const folder = await tempFolder();
  const file = new SnapshotFile(realDisk, folder, snapshotName(7));
  const rows = new Map<RowId, Row>(
    Array.from({ length: 130 }, (_, at) => [`client:c${at}`, { id: `client:c${at}`, cells: { name: `c${at}` } }]),
  );
  const snapshot = { seq: 7, history: { undo: steps(undo), redo: steps(redo) }, rows };
  await file.write(snapshot);
  expect(await file.read()).toEqual(snapshot);
});
