/** The distinct values of a column, for the checklist of its filter. */
import type { Cell } from '../../shared/cell';
import { isRaw } from '../../shared/cell';
import { kinds } from '../../shared/kinds/index';
import { valuesIn } from './filter-rows';
import type { GridColumn, SheetGridProps } from './grid-props';
import { orderOf } from './use-row-view';

export interface ListedValue {
  /** As a filter keeps it; '' is an empty cell. */
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** All values of the sheet, not only those shown, in the order of the column; empty cells last. */
export function listedValues(props: SheetGridProps, column: GridColumn): readonly ListedValue[] {
  const { table } = props;
  const counts = new Map<string, { cell: Cell; count: number }>();
  for (let at = 0; at < table.size; at++) {
    const cell = table.cell(at, column.id);
    for (const value of valuesIn(cell)) {
      const known = counts.get(value);
      if (known === undefined) counts.set(value, { cell: itemOf(cell, value), count: 1 });
      else known.count++;
    }
  }
  const order = orderOf(props, column);
  const context = props.contexts.show(props.baseCurrency);
  const sorted = [...counts].sort(([a, one], [b, other]) => {
    if (a === '' || b === '') return a === '' ? 1 : -1;
    const [raw, otherRaw] = [isRaw(one.cell), isRaw(other.cell)];
    return raw || otherRaw ? Number(raw) - Number(otherRaw) : order(one.cell, other.cell);
  });
  return sorted.map(([value, { cell, count }]) => ({
    value,
    count,
    label: cell === null ? '' : isRaw(cell) ? cell.raw : kinds[column.column.kind].show(cell, column.column, context),
  }));
}

/** One item of a list of choices, as a cell of its own. */
const itemOf = (cell: Cell, value: string): Cell => {
  if (value === '') return null;
  return typeof cell === 'object' && cell !== null && !isRaw(cell) ? [value] : cell;
};
