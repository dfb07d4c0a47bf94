/** Messages about a workbook of ours that came back: what differs, side by side, what the RM says of it, and the commit. */
import { z } from 'zod';
import type { ColumnId } from '../id';
import { mergeKinds, type MergeKind } from '../import/merge-items';
import type { Problem } from '../problem';
import type { Result } from '../result';
import { gridSheetIds, type GridSheetId } from '../sheets/index';
import type { Receipt } from './book';
import { reply } from './reply';

/** What a file is to this book. */
export type CameBack =
  /** An export of this book, merged with what the book became since. */
  | { readonly is: 'merge'; readonly merge: MergeView }
  /** other-book: an export of another book; no-base: of a state that this book never was in; not-ours: any other file. */
  | { readonly is: 'other-book' | 'no-base' | 'not-ours' };
export interface LookedAt {
  readonly path: string;
  readonly file: string;
  readonly back: CameBack;
}

export interface MergeCount {
  /** Still to be decided. */
  readonly open: number;
  readonly total: number;
}
export interface MergeView {
  readonly counts: Readonly<Record<MergeKind, MergeCount>>;
  readonly sheets: Readonly<Partial<Record<GridSheetId, number>>>;
  /** Rows of the export found in the file, and how many of them by number, name or likeness because their id was lost. */
  readonly found: number;
  readonly byKey: number;
  /** Entries of the book since the export. */
  readonly entriesSince: number;
  /** Cells that the merge would write, and rows that would come or go. */
  readonly writes: number;
  readonly scope: 'book' | 'part';
}
export type MergeSaid = 'ours' | 'theirs' | 'other';
export interface MergeCell {
  readonly column: ColumnId;
  readonly label: string;
  readonly was: string;
  readonly ours: string;
  readonly theirs: string;
  readonly problem: Problem | null;
}
export interface MergeLine {
  readonly key: string;
  readonly kind: MergeKind;
  readonly sheet: GridSheetId;
  readonly title: string;
  /** Whose row it is; '' for clients, and where nobody is known. */
  readonly client: string;
  /** Where it stands in the file; null where it does not. */
  readonly tab: string | null;
  readonly at: number | null;
  readonly cells: readonly MergeCell[];
  /** More cells than are listed. */
  readonly more: number;
  /** Rows that share its fate. */
  readonly along: number;
  readonly said: MergeSaid | null;
  /** What was typed, or the client chosen. */
  readonly other: string;
  readonly doubt: Problem | null;
  /** The file's side can be taken as it is. */
  readonly takeable: boolean;
  /** A new row waits for a client. */
  readonly needsClient: boolean;
}
export interface MergePage {
  readonly total: number;
  readonly lines: readonly MergeLine[];
}

const filter = z.strictObject({
  kind: z.enum(mergeKinds).nullable(),
  sheet: z.enum(gridSheetIds).nullable(),
  /** Only what is still to be decided. */
  open: z.boolean(),
  text: z.string().max(200),
});
export type MergeFilter = z.infer<typeof filter>;

const answer = z.strictObject({
  /** null: everything that the filter shows. */
  key: z.string().max(200).nullable(),
  filter,
  said: z.enum(['ours', 'theirs', 'other']).nullable(),
  /** other: what was typed for the cell, or the id of the client. */
  other: z.string().max(32_767),
});
export type MergeAnswer = z.infer<typeof answer>;

export const mergeRequests = {
  /** null asks for a file. Answers null if the user thought better of it. */
  'merge:read': {
    input: z.strictObject({ path: z.string().max(4_096).nullable() }),
    output: reply<Result<LookedAt | null>>(),
  },
  /** Made anew where the book has moved on; what was said is kept. */
  'merge:view': { input: z.null(), output: reply<Result<MergeView>>() },
  'merge:page': {
    input: z.strictObject({
      filter,
      offset: z.number().int().nonnegative(),
      count: z.number().int().min(1).max(500),
    }),
    output: reply<Result<MergePage>>(),
  },
  'merge:answer': { input: answer, output: reply<Result<MergeView>>() },
  /** One entry of the journal, one undo. */
  'merge:commit': { input: z.null(), output: reply<Result<Receipt>>() },
  /** Forgets the file. */
  'merge:close': { input: z.null(), output: reply<Result<null>>() },
} as const;
