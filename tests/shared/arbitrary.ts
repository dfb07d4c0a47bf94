/** Random rows and changes for property tests: few ids and columns, so that collisions happen. */
import fc from 'fast-check';
import { applyTo, type Change } from '../../shared/change';
import { ChangeBuilder } from '../../shared/change-builder';
import type { Cell, Row } from '../../shared/cell';
import type { RowId } from '../../shared/id';

const ids: readonly RowId[] = ['client:a', 'client:b', 'client:c', 'policy:a', 'policy:b', 'holding:a'];
const columns = ['name', 'tier', 'premium'] as const;

export const someCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.constantFrom('a', 'b'),
  fc.integer({ min: -3, max: 3 }).map(n => n + 0),
  fc.boolean(),
  fc.constantFrom(['x'], ['x', 'y']),
  fc.constantFrom('?', '!').map(raw => ({ raw })),
);

type Step =
  | { readonly do: 'add'; readonly id: RowId; readonly cells: Record<string, Cell> }
  | { readonly do: 'remove'; readonly id: RowId }
  | { readonly do: 'set'; readonly id: RowId; readonly column: string; readonly cell: Cell };

const someId = fc.constantFrom(...ids);
const someColumn = fc.constantFrom(...columns);
const someStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), id: someId, cells: fc.dictionary(someColumn, someCell) }),
  fc.record({ do: fc.constant('remove' as const), id: someId }),
  fc.record({ do: fc.constant('set' as const), id: someId, column: someColumn, cell: someCell }),
);

/** The change that these steps make of these rows; a step that makes no sense on them is passed over. */
export function changeOf(rows: ReadonlyMap<RowId, Row>, steps: readonly Step[]): Change {
  const builder = new ChangeBuilder(rows);
  for (const step of steps) {
    const there = builder.get(step.id) !== undefined;
    if (step.do === 'add' && !there && !rows.has(step.id)) builder.add({ id: step.id, cells: step.cells });
    if (step.do === 'remove' && there) builder.remove(step.id);
    if (step.do === 'set' && there) builder.set(step.id, step.column, step.cell);
  }
  return builder.build();
}

export const after = (rows: ReadonlyMap<RowId, Row>, ...changes: readonly Change[]): Map<RowId, Row> => {
  const next = new Map(rows);
  for (const change of changes) applyTo(next, change);
  return next;
};

/** Rows, and steps for a change on them and for another on what that leaves. */
export const rowsAndSteps = fc.record({
  first: fc.array(someStep, { maxLength: 12 }),
  second: fc.array(someStep, { maxLength: 12 }),
  third: fc.array(someStep, { maxLength: 12 }),
});

export const asObject = (rows: ReadonlyMap<RowId, Row>): Record<string, Row> =>
  Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
