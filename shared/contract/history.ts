/** Messages about what was: the changes of one cell, and of the values of a client's holdings, read back from the journal. */
import { z } from 'zod';
import type { Cell } from '../cell';
import { rowIdSchema } from '../commands/command';
import type { RowId } from '../id';
import type { Result } from '../result';
import { reply } from './reply';

/** One entry of the journal that did something to what is asked about. */
export interface PastAct {
  readonly seq: number;
  /** When, in UTC as ISO 8601 writes it. */
  readonly at: string;
  readonly kind: 'do' | 'undo' | 'redo';
  /** The command type, or `import`, `merge`. */
  readonly cause: string;
  /** The history label of what was done, undone or done again. */
  readonly label: string;
}
export interface PastChange extends PastAct {
  readonly was: Cell;
  readonly now: Cell;
  /** The whole row came or went with it. */
  readonly row?: 'added' | 'removed';
}
/** Newest first. */
export interface FieldHistory {
  readonly changes: readonly PastChange[];
  /** There are older ones: those before this entry. */
  readonly more: number | null;
}

/** What became of the market value of one holding, in hundredths of its currency; null: it had none, or was not there. */
export interface PastValue {
  readonly holding: RowId;
  readonly name: string;
  readonly currency: string;
  readonly was: number | null;
  readonly now: number | null;
}
export interface PastWorth extends PastAct {
  readonly values: readonly PastValue[];
}
export interface WorthHistory {
  readonly changes: readonly PastWorth[];
  /** There are, or may be, older ones: those before this entry. */
  readonly more: number | null;
  /** All up to this entry are told. */
  readonly to: number;
}

const before = z.number().int().positive().nullable();

export const historyRequests = {
  /** The newest hundred changes of a cell, or those before an entry. Asking again ends the reading before. */
  'history:field': {
    input: z.strictObject({ row: rowIdSchema, column: z.string().min(1).max(64), before }),
    output: reply<Result<FieldHistory>>(),
  },
  /**
   * The newest hundred entries that changed the market value of holdings this client has now, or that came or went:
   * as far back as is soon read, or those before an entry, however old, or those after one.
   */
  'history:worth': {
    input: z.strictObject({ client: rowIdSchema.refine(id => id.startsWith('client:')), before, after: before }),
    output: reply<Result<WorthHistory>>(),
  },
} as const;
