/** Messages about the book: open, read, edit, undo. */
import { z } from 'zod';
import { commandsSchema } from '../commands/command';
import type { Problem } from '../problem';
import type { Result } from '../result';
import { reply } from './reply';

export interface BookInfo {
  readonly name: string;
  readonly path: string;
  readonly readOnly: boolean;
}
export interface RecentBook {
  readonly name: string;
  readonly path: string;
}
export interface Receipt {
  readonly seq: number;
  /** The history label of what was done or undone, for the toast. */
  readonly label: string;
}
/** What the main process tells every window about the book, in order; rows stream after `opened`, changes may come between. */
export type BookNews =
  | { readonly type: 'opened'; readonly book: BookInfo; readonly total: number }
  /** `packed` is a list of PackedRows as JSON: a text crosses into the page as it is, an object would be copied cell by cell, twice. */
  | { readonly type: 'rows'; readonly packed: string }
  | { readonly type: 'ready'; readonly seq: number }
  /** `packed` is a Change as JSON, for the same reason: a slice of an import would hold the page up longer than drawing it. */
  | { readonly type: 'changed'; readonly seq: number; readonly packed: string; readonly cause: string }
  | { readonly type: 'history'; readonly undo: string | null; readonly redo: string | null }
  | { readonly type: 'trouble'; readonly problem: Problem }
  | { readonly type: 'closed' };

/** A label of the history: a key of the `history` pack with its numbers and names. Stored as JSON in the journal. */
export const labelSchema = z.string().min(1).max(500);

export const bookRequests = {
  'book:create': { input: z.strictObject({ sample: z.boolean() }), output: reply<Result<BookInfo | null>>() },
  /** null asks the user for a folder; a path must be one of the recent books. */
  'book:open': { input: z.strictObject({ path: z.string().nullable() }), output: reply<Result<BookInfo | null>>() },
  'book:close': { input: z.null(), output: reply<Result<null>>() },
  'book:forget': { input: z.strictObject({ path: z.string() }), output: reply<Result<null>>() },
  /** Starts the stream of news to the asking window. */
  'book:subscribe': { input: z.null(), output: reply<Result<null>>() },
  'book:run': {
    input: z.strictObject({ commands: commandsSchema, label: labelSchema }),
    output: reply<Result<Receipt>>(),
  },
  'book:undo': { input: z.null(), output: reply<Result<Receipt>>() },
  'book:redo': { input: z.null(), output: reply<Result<Receipt>>() },
} as const;
