/** What a grid knows beside the rows: the selection, the open editor, the panel. Kept outside React so that fast keys never wait for a render. */
import type { ColumnId, RowId } from '../../shared/id';
import type { Query } from './find-text';
import { select, type Box, type Selection, type Spot } from './selection';

export interface Editing {
  readonly mode: 'typing' | 'editing';
  readonly spot: Spot;
  readonly row: RowId | null;
  readonly column: ColumnId;
  readonly text: string;
  /** What the editor began with: committing it again changes nothing. */
  readonly start: string;
  /** The list or calendar is open, and which of its lines is chosen (-1: none, the text counts). */
  readonly picking: boolean;
  readonly choice: number;
}
/** Something open over the grid, at a place in the window. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export type Panel =
  | { readonly is: 'cell-menu'; readonly place: Place }
  | { readonly is: 'header-menu'; readonly place: Place; readonly column: ColumnId }
  | { readonly is: 'group-menu'; readonly place: Place; readonly group: string }
  | { readonly is: 'note' | 'history'; readonly place: Place; readonly spot: Spot };

export interface Finding {
  readonly open: boolean;
  readonly replacing: boolean;
  readonly query: Query;
  readonly replacement: string;
  readonly selectionOnly: boolean;
  readonly spots: readonly Spot[];
  readonly searching: boolean;
}
/** Text that the book refused: kept, shown in its cell, and back in the editor when it opens. */
export interface Refused {
  readonly text: string;
  readonly reason: string;
}

export interface GridState {
  readonly selection: Selection;
  readonly tabFrom: number | null;
  readonly editing: Editing | null;
  readonly panel: Panel | null;
  readonly finding: Finding;
  /** What Ctrl+X marked; it is emptied when it is pasted. */
  readonly cut: { readonly rows: readonly RowId[]; readonly columns: readonly ColumnId[]; readonly box: Box } | null;
  readonly refused: ReadonlyMap<string, Refused>;
  /** Grows when pending cells change, so that the canvas is painted again. */
  readonly pendingVersion: number;
}

const quiet: Finding = {
  open: false,
  replacing: false,
  query: { text: '', exactCase: false, wholeCell: false },
  replacement: '',
  selectionOnly: false,
  spots: [],
  searching: false,
};

export const freshState: GridState = {
  selection: select({ col: 0, row: 0 }),
  tabFrom: null,
  editing: null,
  panel: null,
  finding: quiet,
  cut: null,
  refused: new Map(),
  pendingVersion: 0,
};

export interface StateBox {
  readonly get: () => GridState;
  readonly set: (part: Partial<GridState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function stateBox(): StateBox {
  let state = freshState;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: part => {
      state = { ...state, ...part };
      for (const listener of listeners) listener();
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const cellKey = (row: RowId, column: ColumnId): string => `${row} ${column}`;
