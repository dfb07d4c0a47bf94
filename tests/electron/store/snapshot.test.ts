/** What a snapshot holds comes back from disk. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { realDisk } from '../../../electron/store/disk';
import type { Done } from '../../../electron/store/history';
import { encodeLine } from '../../../electron/store/line';
import { RowStore } from '../../../electron/store/row-store';
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
  const history = { undo: steps(undo), redo: steps(redo) };
  await file.write({ seq: 7, history, rows: new RowStore(new Map(rows)) });
  const read = await file.read();
  expect(read).toMatchObject({ seq: 7, history });
  expect(new Map(read?.rows ?? [])).toEqual(rows);
});

test('[J19] a snapshot of the first format, rows as objects, is still read', async () => {
  const folder = await tempFolder();
  const row: Row = { id: 'client:wang', cells: { name: '王小明', tags: ['x'] } };
  const lines = [{ format: 1, seq: 3 }, { undo: steps(2) }, [row], { end: 1 }];
  writeFileSync(path.join(folder, snapshotName(3)), Buffer.concat(lines.map(encodeLine)));
  const read = await new SnapshotFile(realDisk, folder, snapshotName(3)).read();
  expect(read?.history.undo).toHaveLength(2);
  expect(read?.rows.get('client:wang')).toEqual(row);
});
