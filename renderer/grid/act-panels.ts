/** Opening what lies over the grid: the menu of a cell, of a header, of a group, and the note. */
import type { ColumnId } from '../../shared/id';
import type { GridDesk } from './desk';
import type { Panel, Place } from './grid-state';
import { headerSpot } from './selection';

/** The menu of the picked cells, at the active one or where the mouse is. */
export function openMenu(desk: GridDesk, at?: Place): void {
  const place = at ?? desk.surface.placeOf(desk.state.get().selection.active);
  if (place !== null) desk.state.set({ panel: { is: 'cell-menu', place } });
}

export function openHeader(desk: GridDesk, column: ColumnId, place: Place): void {
  desk.state.set({ panel: { is: 'header-menu', place, column } });
}

/** Ctrl+Shift+L: sort and filter of the active column. */
export function openFilter(desk: GridDesk): void {
  const { active } = desk.state.get().selection;
  const column = desk.frame.column(active.col);
  desk.surface.reveal(active);
  const place = desk.surface.placeOf(headerSpot(active));
  if (column !== undefined && place !== null) openHeader(desk, column.id, place);
}

export function openNote(desk: GridDesk): void {
  const { active } = desk.state.get().selection;
  const place = desk.surface.placeOf(active);
  if (desk.frame.props.notes === undefined || desk.frame.idAt(active.row) === null || place === null) return;
  desk.state.set({ panel: { is: 'note', place, spot: active } });
}

/** What the active cell was; a cell that follows from others was never written. */
export function openHistory(desk: GridDesk): void {
  const { active } = desk.state.get().selection;
  const place = desk.surface.placeOf(active);
  if (!hasHistory(desk) || place === null) return;
  desk.state.set({ panel: { is: 'history', place, spot: active } });
}

export function hasHistory({ frame, state }: GridDesk): boolean {
  const { active } = state.get().selection;
  const column = frame.column(active.col)?.column;
  return frame.props.history !== undefined && frame.idAt(active.row) !== null && column?.computed !== true;
}

/** Closes whatever is open and gives the keys back to the grid. */
export function closePanel(desk: GridDesk, expected?: Panel['is']): void {
  const { panel } = desk.state.get();
  if (panel === null || (expected !== undefined && panel.is !== expected)) return;
  desk.state.set({ panel: null });
  desk.surface.focus();
}
