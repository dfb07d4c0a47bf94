/**
 * The one text field of a grid. It always has the focus and lies over the active cell, unseen until something is typed:
 * so an input method finds an editable place at once, its candidates open beside the cell, and no first key is lost.
 */
import { useLayoutEffect, type ClipboardEvent, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { cancelEditor, commitEditor, openEditor, typed } from './act-edit';
import { copyCells, cutCells, pasteText, type Copied } from './act-clipboard';
import { act } from './act-keys';
import type { GridDesk } from './desk';
import { sideOf } from './grid-cells';
import type { Editing, GridState } from './grid-state';
import { actionFor, type Mode } from './keys';

export interface CellEditorProps {
  readonly desk: GridDesk;
  readonly state: GridState;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly onFocused: (focused: boolean) => void;
  readonly place: () => void;
}

const modeOf = (editing: Editing | null): Mode =>
  editing === null ? 'ready' : editing.picking ? 'picking' : editing.mode;

const mac = navigator.platform.startsWith('Mac');

export function CellEditor({ desk, state, field, label, onFocused, place }: CellEditorProps) {
  const { editing, selection } = state;
  useLayoutEffect(place, [place, editing, selection, desk.now.frame, desk.now.view]);
  const column = desk.frame.column(selection.active.col);
  return (
    <textarea
      ref={field}
      className="grid-editor"
      data-mode={modeOf(editing)}
      data-align={column === undefined ? 'start' : sideOf(column)}
      aria-label={label}
      aria-autocomplete={editing?.picking === true ? 'list' : 'none'}
      rows={1}
      wrap="soft"
      spellCheck={false}
      autoComplete="off"
      onKeyDown={event => press(desk, event)}
      onInput={event => typed(desk, event.currentTarget.value)}
      onCompositionStart={() => compose(desk)}
      onCompositionEnd={event => settle(desk, event.currentTarget.value)}
      onCopy={event => carry(desk, event, copyCells)}
      onCut={event => carry(desk, event, cutCells)}
      onPaste={event => takePaste(desk, event)}
      onFocus={() => onFocused(true)}
      onBlur={event => leave(desk, event, onFocused)}
    />
  );
}

/** A composition is the input method's: its Enter accepts a candidate and is none of ours. */
function press(desk: GridDesk, event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.nativeEvent.isComposing || event.key === 'Process') return;
  const { editing } = desk.state.get();
  const action = actionFor(event, modeOf(editing), mac);
  if (action === null || (action === 'fill-selection' && editing === null)) return;
  event.preventDefault();
  event.stopPropagation();
  act(desk, action);
}

function compose(desk: GridDesk): void {
  if (desk.state.get().editing === null) openEditor(desk, { mode: 'typing', text: '' });
}

/** The editor opened with the composition; one that came to nothing closes it again. */
function settle(desk: GridDesk, text: string): void {
  const { editing } = desk.state.get();
  if (editing === null) return;
  if (text === '' && editing.text === '' && editing.mode === 'typing') cancelEditor(desk);
  else typed(desk, text);
}

/** While a text is open the clipboard is the text's own. */
function carry(desk: GridDesk, event: ClipboardEvent<HTMLTextAreaElement>, copy: (desk: GridDesk) => Copied): void {
  if (desk.state.get().editing !== null) return;
  event.preventDefault();
  const { text, html } = copy(desk);
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData('text/html', html);
}

function takePaste(desk: GridDesk, event: ClipboardEvent<HTMLTextAreaElement>): void {
  if (desk.state.get().editing !== null) return;
  event.preventDefault();
  pasteText(desk, event.clipboardData.getData('text/plain'));
}

/** The focus went elsewhere in the program: what was typed is written. Another window, or the canvas beneath, leaves it open. */
function leave(desk: GridDesk, event: FocusEvent<HTMLTextAreaElement>, onFocused: (focused: boolean) => void): void {
  onFocused(false);
  const to = event.relatedTarget;
  const within = to instanceof Element && to.closest('[data-grid-part], .grid-box canvas') !== null;
  if (!within && document.hasFocus()) commitEditor(desk);
}
