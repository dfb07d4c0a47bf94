/** Gives the reviews behind a household the figures they were held with, so that a look at what changed since has something to say. */
import { freeze } from '../analysis/review-snapshot';
import { reviewFigures } from '../analysis/review-figures';
import type { BookSource } from '../analysis/source';
import { standingOf } from '../analysis/standing';
import type { Row } from '../cell';
import { isRowId, sheetOf, type RowId, type SheetId } from '../id';
import { sheetNamed } from '../sheets';
import type { Draft } from './draft';
import type { Random } from './random';

export interface Freezing {
  /** The book's settings and rates. */
  readonly around: readonly Draft[];
  readonly random: Random;
}

/** The same drafts, those of reviews that were acknowledged with a snapshot; money was worth a little less or more by then. */
export function freezeReviews(drafts: readonly Draft[], { around, random }: Freezing): readonly Draft[] {
  if (!drafts.some(wasHeld)) return drafts;
  const share = random.decimal(0.9, 1.04, 3);
  const rows = new Map<RowId, Row>(
    [...around, ...drafts.map(drafted => asThen(drafted, share))].map(row => [row.id, row]),
  );
  return drafts.map(drafted => {
    const { client, reviewDate } = drafted.cells;
    if (!wasHeld(drafted) || typeof reviewDate !== 'string' || typeof client !== 'string' || !isRowId(client))
      return drafted;
    const source = sourceOf(rows);
    const figures = reviewFigures(client, source, standingOf(source, reviewDate));
    return { ...drafted, cells: { ...drafted.cells, snapshot: freeze(figures) } };
  });
}

const wasHeld = ({ id, cells }: Draft): boolean =>
  sheetOf(id) === 'review' && typeof cells['acknowledgedDate'] === 'string';

function asThen(drafted: Draft, share: number): Draft {
  const value = drafted.cells['marketValue'];
  if (sheetOf(drafted.id) !== 'holding' || typeof value !== 'number') return drafted;
  return { ...drafted, cells: { ...drafted.cells, marketValue: Math.round((value * share) / 100) * 100 } };
}

function sourceOf(rows: ReadonlyMap<RowId, Row>): BookSource {
  const of = (sheet: SheetId): readonly Row[] => [...rows.values()].filter(row => sheetOf(row.id) === sheet);
  return {
    get: id => rows.get(id),
    owned: (owner, sheet) => of(sheet).filter(row => row.cells[sheetNamed(sheet).owner ?? ''] === owner),
    rows: of,
  };
}
