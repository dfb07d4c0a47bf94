/** What can be undone and done again: two stacks of journal entries, folded from the journal and kept in every snapshot. */
import type { Entry, EntryPlace } from './journal';

export interface Done extends EntryPlace {
  readonly seq: number;
  readonly label: string;
}
export interface History {
  readonly undo: readonly Done[];
  readonly redo: readonly Done[];
}
export const noHistory: History = { undo: [], redo: [] };

/** The stacks after one more entry: doing clears redo, undoing moves its target over, redoing moves it back. */
export class HistoryStacks {
  readonly undo: Done[];
  readonly redo: Done[];

  constructor(history: History = noHistory) {
    this.undo = [...history.undo];
    this.redo = [...history.redo];
  }

  /** How a book began, and what touched no cell, is not something to undo. */
  record(entry: Pick<Entry, 'seq' | 'kind' | 'cause' | 'label'>, place: EntryPlace): void {
    if (entry.cause === 'create' || entry.kind === 'note') return;
    if (entry.kind === 'undo') move(this.undo, this.redo);
    else if (entry.kind === 'redo') move(this.redo, this.undo);
    else {
      this.undo.push({ seq: entry.seq, label: entry.label, ...place });
      this.redo.length = 0;
    }
  }
}

function move(from: Done[], to: Done[]): void {
  const done = from.pop();
  if (done !== undefined) to.push(done);
}
