/** The figures of the picked cells, added up in slices behind the keys. */
import { useEffect } from 'react';
import type { GridFrame } from './grid-frame';
import { blocksOf, cellCount, type Box, type Selection } from './selection';
import { inSlices } from './slices';
import { summarize, type Counted, type Summary } from './summary';

/** One cell has nothing to add up: null. */
export function useSummary(frame: GridFrame, selection: Selection, tell: (summary: Summary | null) => void): void {
  useEffect(() => {
    const boxes = blocksOf(selection, frame.size);
    if (cellCount(boxes) < 2) {
      tell(null);
      return;
    }
    const found: Counted[] = [];
    const rows = boxes.reduce((sum, box) => sum + box.height, 0);
    return inSlices(rowsIn(frame, boxes), {
      each: cells => {
        for (const cell of cells) found.push(cell);
        return true;
      },
      pause: done => done && tell(summarize(found, rows)),
    });
  }, [frame, selection, tell]);
}

function* rowsIn(frame: GridFrame, boxes: readonly Box[]): Generator<readonly Counted[]> {
  for (const box of boxes) {
    const columns = frame.columns.slice(box.x, box.x + box.width);
    for (let row = box.y; row < Math.min(box.y + box.height, frame.size.body); row++)
      yield columns.flatMap(({ id, column }) => {
        const cell = frame.cellIn(row, id);
        return cell === null
          ? []
          : [{ cell, kind: column.kind, currency: column.kind === 'money' ? frame.currencyAt(row, column) : '' }];
      });
  }
}
