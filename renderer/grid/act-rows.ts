/** Whole rows: inserting above, removing, moving, opening. */
import type { Command } from '../../shared/commands/command';
import type { RowId } from '../../shared/id';
import type { Cell } from '../../shared/cell';
import type { GridDesk } from './desk';
import { historyLabel, type HistoryVerb } from './edit-commands';
import { moveTo } from './act-move';
import { rowsOf, type Spot } from './selection';

const pickedRows = (desk: GridDesk): readonly RowId[] =>
  rowsOf(desk.blocks(), desk.frame.size).flatMap(row => desk.frame.idAt(row) ?? []);

async function run(
  desk: GridDesk,
  commands: readonly Command[],
  label: { verb: HistoryVerb; count: number },
): Promise<boolean> {
  const done = await desk.frame.props.run(commands, historyLabel(label.verb, label.count));
  return done.ok;
}

/** As many empty rows as are picked, above (or below) them. */
export async function insertRows(desk: GridDesk, below = false): Promise<void> {
  const { frame } = desk;
  const { sheet, owners, newId, readOnly } = frame.props;
  if (readOnly === true) return;
  const box = desk.block();
  const count = Math.max(1, rowsOf([box], frame.size).length);
  const at = below ? Math.min(box.y + box.height, frame.size.body) : Math.min(box.y, frame.size.body);
  const cells: Record<string, Cell> = owners === undefined || sheet.owner === null ? {} : { [sheet.owner]: owners[0] };
  const rows = Array.from({ length: count }, () => ({ id: newId(), cells: { ...cells } }));
  for (const { id } of rows) desk.ownRows.add(id);
  const { col } = desk.state.get().selection.active;
  if (await run(desk, placed(desk, rows, at), { verb: 'add-rows', count })) moveTo(desk, { col, row: at });
}

/** A row is added behind another; before the very first one, that one moves behind the new rows. */
function placed(
  desk: GridDesk,
  rows: readonly { id: RowId; cells: Record<string, Cell> }[],
  at: number,
): readonly Command[] {
  const { sheet } = desk.frame.props;
  const above = at > 0 ? desk.frame.idAt(at - 1) : null;
  const first = desk.frame.idAt(0);
  const add: Command = { type: 'add-rows', sheet: sheet.id, after: above ?? first, rows: [...rows] };
  const last = rows.at(-1);
  return above !== null || first === null || last === undefined
    ? [add]
    : [add, { type: 'move-rows', rows: [first], after: last.id }];
}

/** The picked rows and all that belongs to them; one undo brings them back. */
export async function removeRows(desk: GridDesk): Promise<void> {
  const rows = pickedRows(desk);
  if (rows.length === 0 || desk.frame.props.readOnly === true) return;
  const { col } = desk.state.get().selection.active;
  const { y } = desk.block();
  if (await run(desk, [{ type: 'remove-rows', rows: [...rows] }], { verb: 'remove-rows', count: rows.length }))
    moveTo(desk, { col, row: y });
}

/** The picked rows change places with the row above or below; only where rows stand in their own order. */
export async function moveRows(desk: GridDesk, way: 'up' | 'down'): Promise<void> {
  const { frame } = desk;
  const rows = pickedRows(desk);
  const { y, height } = desk.block();
  const neighbour = frame.idAt(way === 'up' ? y - 1 : y + height);
  const last = rows.at(-1);
  if (last === undefined || neighbour === null || frame.view.order !== null || frame.props.readOnly === true) return;
  const command: Command =
    way === 'up'
      ? { type: 'move-rows', rows: [neighbour], after: last }
      : { type: 'move-rows', rows: [...rows], after: neighbour };
  if (await run(desk, [command], { verb: 'move-rows', count: rows.length })) shift(desk, way === 'up' ? -1 : 1);
}

/** The selection goes along with the rows that moved. */
function shift(desk: GridDesk, by: number): void {
  const { selection } = desk.state.get();
  const moved = ({ col, row }: Spot): Spot => ({ col, row: row + by });
  const { active, anchor, corner } = selection;
  desk.state.set({ selection: { ...selection, active: moved(active), anchor: moved(anchor), corner: moved(corner) } });
}

export function openRow(desk: GridDesk): void {
  const id = desk.frame.idAt(desk.state.get().selection.active.row);
  if (id !== null) desk.frame.props.onOpenRow?.(id);
}
