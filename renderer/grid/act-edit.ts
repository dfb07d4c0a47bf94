/** The editor: opening it on a cell, closing it with or without its text, and picking from its list. */
import type { Cell } from '../../shared/cell';
import type { RowId } from '../../shared/id';
import type { Problem } from '../../shared/problem';
import { writeCells } from './act-write';
import type { GridDesk } from './desk';
import { cellKey, type Editing } from './grid-state';
import { rowsOf, type Spot } from './selection';
import { defaultChoice, suggestionsFor } from './suggest';

export interface Opening {
  readonly mode: Editing['mode'];
  /** What stands in the editor; without it, the cell's own text. */
  readonly text?: string;
  readonly picking?: boolean;
}

/** Opens the editor on the active cell; false where nothing may be written. */
export function openEditor(desk: GridDesk, { mode, text, picking = false }: Opening): boolean {
  const spot = desk.state.get().selection.active;
  const column = desk.frame.column(spot.col);
  if (column === undefined || !desk.frame.writable(spot.col)) {
    desk.surface.setText('', 'end');
    if (column?.column.computed === true) desk.notify(desk.now.say('grid:computedCell', { column: column.label }));
    return false;
  }
  const row = desk.frame.idAt(spot.row);
  const kept = row === null ? undefined : desk.state.get().refused.get(cellKey(row, column.id));
  const start = desk.frame.editText(spot);
  const shown = text ?? kept?.text ?? start;
  desk.surface.reveal(spot);
  desk.state.set({
    editing: { mode, spot, row, column: column.id, text: shown, start, picking, choice: -1 },
    panel: null,
    cut: null,
  });
  if (desk.surface.text() !== shown) desk.surface.setText(shown, picking ? 'all' : 'end');
  return true;
}

/** A key or a composition put text into the field: on a picked cell that begins the editor. */
export function typed(desk: GridDesk, text: string): void {
  const { editing } = desk.state.get();
  if (editing === null) {
    if (text !== '') openEditor(desk, { mode: 'typing', text });
    return;
  }
  const next = { ...editing, text };
  desk.state.set({ editing: { ...next, choice: defaultChoice(desk.frame, next, suggestionsFor(desk.frame, next)) } });
}

export function cancelEditor(desk: GridDesk): void {
  const { editing, refused } = desk.state.get();
  desk.surface.setText('', 'end');
  if (editing === null) return;
  const left = new Map(refused);
  if (editing.row !== null) left.delete(cellKey(editing.row, editing.column));
  desk.state.set({ editing: null, refused: left });
}

/** Closes the editor and writes what it says; nothing is written if it says what it said before. */
export function commitEditor(desk: GridDesk): void {
  const { editing } = desk.state.get();
  if (editing === null) return;
  const text = desk.surface.text();
  const picked = pickedCell(desk, { ...editing, text });
  const now = picked === undefined ? cellFor(desk, editing, text) : picked;
  close(desk);
  if (now === undefined) return;
  const row = rowNow(desk, editing);
  writeCells(desk, [{ row, column: editing.column, now }], {
    verb: 'edit',
    refused: (id, problem) => refuse(desk, { id, editing, text, problem }),
  });
}

function close(desk: GridDesk): void {
  desk.surface.setText('', 'end');
  desk.state.set({ editing: null });
}

/** Rows may have moved while the text was open: it goes to the row it was opened on. */
function rowNow(desk: GridDesk, { row, spot }: Editing): number {
  const known = row === null ? -1 : desk.frame.view.rowOf(row);
  return known >= 0 ? known : spot.row;
}

/** The chosen line of the list; undefined if the text counts. */
function pickedCell(desk: GridDesk, editing: Editing): Cell | undefined {
  if (editing.choice < 0) return undefined;
  return suggestionsFor(desk.frame, editing)[editing.choice]?.cell;
}

function cellFor(desk: GridDesk, editing: Editing, text: string): Cell | undefined {
  const column = desk.frame.columns.find(({ id }) => id === editing.column);
  const untouched =
    text === editing.start &&
    !(editing.row !== null && desk.state.get().refused.has(cellKey(editing.row, editing.column)));
  return column === undefined || untouched ? undefined : desk.frame.read(text, column, rowNow(desk, editing)).cell;
}

/** Takes a line of the list and closes the editor. */
export function choose(desk: GridDesk, cell: Cell): void {
  const { editing } = desk.state.get();
  if (editing === null) return;
  close(desk);
  writeCells(desk, [{ row: rowNow(desk, editing), column: editing.column, now: cell }], {
    verb: 'edit',
    refused: (id, problem) => refuse(desk, { id, editing, text: editing.text, problem }),
  });
  desk.surface.focus();
}

interface Refusing {
  readonly id: RowId;
  readonly editing: Editing;
  readonly text: string;
  readonly problem: Problem;
}

/** The book said no: the text stays with its cell, and in the editor if nobody types elsewhere. */
function refuse(desk: GridDesk, { id, editing, text, problem }: Refusing): void {
  const state = desk.state.get();
  const reason = desk.wordsFor(problem);
  desk.state.set({ refused: new Map(state.refused).set(cellKey(id, editing.column), { text, reason }) });
  if (state.editing !== null) return;
  const known = desk.frame.view.rowOf(id);
  const spot: Spot = { col: editing.spot.col, row: known >= 0 ? known : desk.frame.size.body };
  desk.state.set({
    selection: { ...state.selection, active: spot, anchor: spot, corner: spot, whole: 'cells', more: [] },
  });
  openEditor(desk, { mode: 'editing', text });
}

/** Ctrl+Enter: what is typed goes into every picked cell. */
export function fillSelection(desk: GridDesk): void {
  const { editing } = desk.state.get();
  if (editing === null) return;
  const text = desk.surface.text();
  const picked = pickedCell(desk, { ...editing, text });
  close(desk);
  const { frame } = desk;
  const entries = desk.blocks().flatMap(box =>
    rowsOf([box], frame.size).flatMap(row =>
      frame.columns.slice(box.x, box.x + box.width).flatMap((column, at) => {
        if (!frame.writable(box.x + at)) return [];
        const now = picked !== undefined && column.id === editing.column ? picked : frame.read(text, column, row).cell;
        return [{ row, column: column.id, now }];
      }),
    ),
  );
  writeCells(desk, entries.length > 0 ? entries : emptyLine(desk, editing, text), { verb: 'edit' });
}

function emptyLine(desk: GridDesk, editing: Editing, text: string) {
  const now = cellFor(desk, editing, text);
  return now === undefined ? [] : [{ row: editing.spot.row, column: editing.column, now }];
}

/** The chosen line moves through the list; false if there is no list to move in. */
export function moveChoice(desk: GridDesk, by: number): boolean {
  const { editing } = desk.state.get();
  if (editing === null) return false;
  const offers = suggestionsFor(desk.frame, editing);
  if (offers.length === 0 || !(editing.picking || editing.choice >= 0)) return false;
  const choice = (editing.choice + by + offers.length + (editing.choice < 0 && by < 0 ? 1 : 0)) % offers.length;
  desk.state.set({ editing: { ...editing, choice } });
  return true;
}
