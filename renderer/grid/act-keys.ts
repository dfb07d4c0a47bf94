/** What every action of the keys table does. */
import { kinds } from '../../shared/kinds/index';
import { moveDay } from './act-calendar';
import { cancelEditor, commitEditor, fillSelection, moveChoice, openEditor } from './act-edit';
import { clearCells, fillFrom } from './act-fill';
import { findStep, openFind } from './act-find';
import { flow, move } from './act-move';
import { openFilter, openHistory, openMenu, openNote } from './act-panels';
import { insertRows, moveRows, openRow, removeRows } from './act-rows';
import type { GridDesk } from './desk';
import type { GridAction } from './keys';
import { selectAll, widen } from './selection';
import { hasList } from './suggest';

type Act = (desk: GridDesk) => void;

const step =
  (along: 'row' | 'column', back: boolean): Act =>
  desk => {
    commitEditor(desk);
    flow(desk, { along, back });
  };

function pick(desk: GridDesk): void {
  const { editing, selection } = desk.state.get();
  const column = desk.frame.column(selection.active.col)?.column;
  if (column === undefined || (!hasList(column) && column.kind !== 'date')) return;
  if (editing === null) openEditor(desk, { mode: 'editing', picking: true });
  else desk.state.set({ editing: { ...editing, picking: !editing.picking } });
}

function edit(desk: GridDesk): void {
  const { editing } = desk.state.get();
  if (editing === null) openEditor(desk, { mode: 'editing' });
  else desk.state.set({ editing: { ...editing, mode: editing.mode === 'typing' ? 'editing' : 'typing' } });
}

function cancel(desk: GridDesk): void {
  const { editing, panel, cut } = desk.state.get();
  if (editing?.picking === true && editing.mode === 'editing' && editing.text !== editing.start)
    desk.state.set({ editing: { ...editing, picking: false } });
  else if (editing !== null) cancelEditor(desk);
  else if (panel !== null || cut !== null) desk.state.set({ panel: null, cut: null });
}

/** Today in the words of the column, into the text that is open or a new one. */
function today(desk: GridDesk): void {
  const { editing, selection } = desk.state.get();
  const column = desk.frame.column(selection.active.col)?.column;
  if (column === undefined) return;
  const day = desk.frame.props.today;
  const text = column.kind === 'date' ? kinds.date.edit(day, column, desk.frame.showContext('')) : day;
  if (editing === null) openEditor(desk, { mode: 'typing', text });
  else desk.surface.insertText(text);
}

function copyAbove(desk: GridDesk): void {
  const { active } = desk.state.get().selection;
  if (active.row > 0)
    openEditor(desk, { mode: 'typing', text: desk.frame.editText({ ...active, row: active.row - 1 }) });
}

function collapse(desk: GridDesk): void {
  const { active } = desk.state.get().selection;
  desk.state.set({ selection: { active, anchor: active, corner: active, whole: 'cells', more: [] } });
}

const acts = {
  'select-all': desk => desk.state.set({ selection: selectAll(desk.state.get().selection, desk.frame.size) }),
  'select-row': desk => desk.state.set({ selection: widen(desk.state.get().selection, 'rows') }),
  'select-column': desk => desk.state.set({ selection: widen(desk.state.get().selection, 'columns') }),
  collapse,
  next: step('row', false),
  previous: step('row', true),
  below: step('column', false),
  above: step('column', true),
  edit,
  pick,
  cancel,
  clear: clearCells,
  'clear-and-edit': desk => openEditor(desk, { mode: 'typing', text: '' }),
  'fill-down': desk => fillFrom(desk, 'above'),
  'fill-right': desk => fillFrom(desk, 'left'),
  'fill-selection': fillSelection,
  'copy-above': copyAbove,
  today,
  'insert-rows': desk => void insertRows(desk),
  'remove-rows': desk => void removeRows(desk),
  'rows-up': desk => void moveRows(desk, 'up'),
  'rows-down': desk => void moveRows(desk, 'down'),
  note: openNote,
  history: openHistory,
  undo: desk => desk.frame.props.onUndo?.(),
  redo: desk => desk.frame.props.onRedo?.(),
  find: desk => openFind(desk, false),
  replace: desk => openFind(desk, true),
  'find-next': desk => findStep(desk, false),
  'find-previous': desk => findStep(desk, true),
  filter: openFilter,
  reapply: desk => desk.now.reapply(),
  menu: openMenu,
  'open-row': openRow,
  'scroll-to-active': desk => desk.surface.reveal(desk.state.get().selection.active),
  'break-line': desk => desk.surface.insertText('\n'),
} as const satisfies Partial<Record<GridAction, Act>>;

const isAct = (action: GridAction): action is keyof typeof acts => action in acts;

/** Does an action; arrows first move in an open list, then out of the editor. */
export function act(desk: GridDesk, action: GridAction): void {
  const { editing } = desk.state.get();
  if (editing !== null && (action === 'up' || action === 'down') && moveChoice(desk, action === 'up' ? -1 : 1)) return;
  if (moveDay(desk, action)) return;
  if (isAct(action)) {
    acts[action](desk);
    return;
  }
  commitEditor(desk);
  move(desk, action);
}
