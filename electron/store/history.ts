/** What can be undone and done again: two stacks of journal entries, folded from the journal and kept in every snapshot. */
import type { Change, RowSource } from '../../shared/change';
import { sheetOf, type RowId } from '../../shared/id';
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

  /** How a book began, what touched no cell and what was only tidied up is not something to undo. */
  record(entry: Pick<Entry, 'seq' | 'kind' | 'cause' | 'label'>, place: EntryPlace): void {
    if (entry.cause === 'create' || entry.kind === 'note' || entry.kind === 'tidy') return;
    if (entry.kind === 'undo') move(this.undo, this.redo);
    else if (entry.kind === 'redo') move(this.redo, this.undo);
    else {
      this.undo.push({ seq: entry.seq, label: entry.label, ...place });
      this.redo.length = 0;
    }
  }
}

/** What a step would do to attachments that were tidied away since is left out: nothing else takes a row from under a step. */
export function withoutTidied(rows: RowSource, change: Change): Change {
  const isGone = (id: RowId): boolean => sheetOf(id) === 'attachment' && rows.get(id) === undefined;
  const edited = Object.entries(change.edited).filter(([id]) => !isGone(id as RowId));
  return {
    added: change.added,
    removed: change.removed.filter(({ id }) => !isGone(id)),
    edited: Object.fromEntries(edited),
  };
}

function move(from: Done[], to: Done[]): void {
  const done = from.pop();
  if (done !== undefined) to.push(done);
}
