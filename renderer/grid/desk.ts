/** What every action of a grid works on: the frame of the latest render, the state, the cells in flight, and the surface it is drawn on. */
import type { View } from '../../shared/contract/app';
import type { Cell } from '../../shared/cell';
import type { RowId } from '../../shared/id';
import type { Problem } from '../../shared/problem';
import type { Say, Values } from '../words';
import type { ShownColumn } from './column-view';
import type { GridFrame } from './grid-frame';
import { stateBox, type Place, type StateBox } from './grid-state';
import { PendingCells } from './pending-cells';
import { blockOf, blocksOf, type Box, type Spot } from './selection';

/** The canvas and the text field over it, as far as actions need them. */
export interface Surface {
  readonly text: () => string;
  readonly setText: (text: string, caret: 'end' | 'all') => void;
  /** Puts text in place of what is marked in the editor. */
  readonly insertText: (text: string) => void;
  readonly focus: () => void;
  readonly reveal: (spot: Spot) => void;
  /** The cell at a place of the window, if there is one. */
  readonly spotAt: (x: number, y: number) => Spot | null;
  /** Where a cell is in the window; null while it is out of sight. */
  readonly placeOf: (spot: Spot) => Place | null;
  /** Makes a column as wide as what it shows. */
  readonly fit: (col: number) => void;
  /** How many rows and columns one page holds. */
  readonly page: () => { readonly rows: number; readonly cols: number };
}
/** What changes with every render. */
export interface DeskNow {
  readonly frame: GridFrame;
  readonly say: Say;
  readonly view: View;
  readonly setView: (view: View) => void;
  /** Sorts and filters again. */
  readonly reapply: () => void;
}
/** The block copied last, typed, so that a paste within the program loses nothing on the way through text. */
export interface Clip {
  readonly text: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly columns: readonly ShownColumn[];
}

export class GridDesk {
  readonly state: StateBox = stateBox();
  readonly pending = new PendingCells();
  /** Rows made in this grid: shown even where a filter would hide them. */
  readonly ownRows = new Set<RowId>();
  clip: Clip | null = null;
  /** The right button is down: the canvas would pick the cell under it, the menu is for what is picked. */
  rightPress = false;
  /** Ends the search that is running, if one is. */
  stopSearch: () => void = () => undefined;
  #now: DeskNow | null = null;
  #surface: Surface | null = null;

  get now(): DeskNow {
    if (this.#now === null) throw new Error('GridDesk: used before the first render');
    return this.#now;
  }

  /** Called by every render with what it renders. */
  see(now: DeskNow): void {
    this.#now = now;
  }

  get surface(): Surface {
    if (this.#surface === null) throw new Error('GridDesk: used before it is drawn');
    return this.#surface;
  }

  drawOn(surface: Surface): void {
    this.#surface = surface;
  }

  get frame(): GridFrame {
    return this.now.frame;
  }

  /** The last block picked. */
  block(): Box {
    return blockOf(this.state.get().selection, this.frame.size);
  }

  blocks(): readonly Box[] {
    return blocksOf(this.state.get().selection, this.frame.size);
  }

  /** Tells the user something in passing. */
  notify(text: string): void {
    this.frame.props.notify?.(text);
  }

  /** A button of the mouse went down on the grid. */
  press(button: number): void {
    this.rightPress = button === 2;
  }

  /** The sentence for a problem. */
  wordsFor(problem: Problem): string {
    return this.frame.props.problemWords?.(problem) ?? plainWords(this.now.say, problem);
  }

  /** Cells in flight changed: paint again. */
  repaint(): void {
    this.state.set({ pendingVersion: this.state.get().pendingVersion + 1 });
  }
}

/** The sentence of the packs, filled in with the problem's own texts and numbers. */
function plainWords(say: Say, problem: Problem): string {
  const filled = Object.entries(problem).filter(entry => typeof entry[1] === 'string' || typeof entry[1] === 'number');
  const values: Values =
    problem.code === 'stale' ? { count: problem.cells.length, where: '' } : Object.fromEntries(filled);
  return say(`problems:${problem.code}`, values);
}
