/** Writing cells: one act, one list of commands, one undo. What is on its way is shown at once; what is refused comes back to the editor. */
import type { Cell } from '../../shared/cell';
import type { Command } from '../../shared/commands/command';
import type { ColumnId, RowId } from '../../shared/id';
import type { Problem } from '../../shared/problem';
import type { GridDesk } from './desk';
import { addRows, editCells, historyLabel, type HistoryVerb, type NewRow, type Write } from './edit-commands';
import { cellKey } from './grid-state';

/** A cell to write, at a place of the grid; a place below the last row makes the row. */
export interface Entry {
  readonly row: number;
  readonly column: ColumnId;
  readonly now: Cell;
}
/** Told which row the first cell was meant for when the book says no. */
export type Refusal = (row: RowId, problem: Problem) => void;

export interface Writing {
  readonly verb: HistoryVerb;
  readonly refused?: Refusal;
}

export function writeCells(desk: GridDesk, entries: readonly Entry[], { verb, refused }: Writing): void {
  const { frame } = desk;
  const writes: Write[] = [];
  const rows = new Map<number, { id: RowId; cells: Record<ColumnId, Cell> }>();
  for (const { row, column, now } of entries) {
    const id = frame.idAt(row);
    if (id !== null) writes.push({ row: id, column, now, was: frame.cellIn(row, column) });
    else if (now !== null || rows.has(row)) newRowAt(desk, rows, row).cells[column] = now;
  }
  const fresh = [...rows].sort(([a], [b]) => a - b).map(([, made]) => made);
  const first = entries[0];
  const target = first === undefined ? null : (frame.idAt(first.row) ?? fresh[0]?.id ?? null);
  send(desk, { writes, fresh, verb, refused: problem => target !== null && refused?.(target, problem) });
}

function newRowAt(desk: GridDesk, rows: Map<number, { id: RowId; cells: Record<ColumnId, Cell> }>, row: number) {
  const known = rows.get(row);
  if (known !== undefined) return known;
  const { owners, sheet, newId } = desk.frame.props;
  const cells: Record<ColumnId, Cell> =
    owners === undefined || sheet.owner === null ? {} : { [sheet.owner]: owners[0] };
  const made = { id: newId(), cells };
  rows.set(row, made);
  return made;
}

interface Sending {
  readonly writes: readonly Write[];
  readonly fresh: readonly NewRow[];
  readonly verb: HistoryVerb;
  readonly refused: (problem: Problem) => void;
}

function send(desk: GridDesk, { writes, fresh, verb, refused }: Sending): void {
  const commands: readonly Command[] = [...editCells(writes), ...addRows(desk.frame.props.sheet.id, null, fresh)];
  if (commands.length === 0) return;
  const freshCells = fresh.flatMap(({ id, cells }) =>
    Object.entries(cells).map(([column, now]) => ({ row: id, column, now })),
  );
  const ghosts = fresh.map(({ id }) => id);
  for (const id of ghosts) desk.ownRows.add(id);
  const ticket = desk.pending.send([...writes, ...freshCells], ghosts);
  forgetRefused(desk, writes);
  desk.repaint();
  const count = writes.length === 0 ? freshCells.length : writes.length + freshCells.length;
  void desk.frame.props.run(commands, historyLabel(verb, count)).then(done => {
    desk.pending.land(ticket, done.ok ? [] : ghosts);
    if (!done.ok && done.problem.code !== 'nothing-changed') refused(done.problem);
    desk.repaint();
  });
}

function forgetRefused(desk: GridDesk, writes: readonly Write[]): void {
  const { refused } = desk.state.get();
  if (refused.size === 0) return;
  const left = new Map(refused);
  for (const { row, column } of writes) left.delete(cellKey(row, column));
  desk.state.set({ refused: left });
}
