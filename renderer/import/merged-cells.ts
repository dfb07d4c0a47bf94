/** Which cells of a table are merged: a cell that spans rows leaves out the cells below it, which shifts those that follow. */

export interface Span {
  readonly rowSpan: number;
  readonly colSpan: number;
}
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** From 0, in the order of the table. */
export function mergesOf(rows: readonly (readonly Span[])[]): Merge[] {
  const merges: Merge[] = [];
  /** Per row, the columns that a merge from above takes. */
  const taken = new Map<number, Set<number>>();
  for (const [top, cells] of rows.entries()) {
    let left = 0;
    for (const { rowSpan, colSpan } of cells) {
      while (taken.get(top)?.has(left) === true) left++;
      const [bottom, right] = [top + rowSpan - 1, left + colSpan - 1];
      if (bottom > top || right > left) merges.push({ top, left, bottom, right });
      for (let at = top + 1; at <= bottom; at++) {
        const columns = taken.get(at) ?? new Set<number>();
        for (let column = left; column <= right; column++) columns.add(column);
        taken.set(at, columns);
      }
      left = right + 1;
    }
  }
  return merges;
}
