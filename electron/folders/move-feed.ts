/** Hands what changes of the book mean for files to who moves them; what comes before that is loaded waits for it. */
import type { Change, RowSource } from '../../shared/change';
import { movesIn, type FileMove } from './moves-in';

/** The part of the book service that tells of changes. */
interface Changing {
  readonly book: { readonly rows: RowSource } | null;
  onChange(listener: (change: Change, label: string) => void): void;
  onTurn(listener: () => void): void;
}

type Take = (moves: readonly FileMove[]) => void;

export interface MoveFeed {
  /** From now on moves go to `take`, those that waited first. */
  readonly to: (take: Take) => void;
}

/** `wanted` is called when moves wait for somebody to take them; what waits is dropped with its book. */
export function moveFeed(books: Changing, wanted: () => void): MoveFeed {
  let take: Take | null = null;
  let waiting: FileMove[] = [];
  books.onTurn(() => {
    waiting = [];
  });
  books.onChange((change, label) => {
    const moves = books.book === null ? [] : movesIn(change, books.book.rows, label);
    if (moves.length === 0) return;
    if (take !== null) return take(moves);
    waiting.push(...moves);
    wanted();
  });
  return {
    to: taker => {
      take = taker;
      if (waiting.length > 0) taker(waiting);
      waiting = [];
    },
  };
}
