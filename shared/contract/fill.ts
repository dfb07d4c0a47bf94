/** Messages about writing the book into a workbook of the RM's own: read it, correct what its columns mean, look at what would be written, write. */
import { z } from 'zod';
import type { SensitiveField } from '../export/plan-fill';
import { sensitiveWays } from '../export/wish';
import type { Result } from '../result';
import type { GridSheetId } from '../sheets/index';
import { answersSchema, type DraftView } from './excel';
import { reply } from './reply';

/** `doubtful`: not sure whose line it is. `not-in-book`: a line of nobody in the book. `unreadable`: the column cannot hold the value. `formula`, `merged`: no cell to write into. `occupied`: no room for a new line. */
export const fillWhys = ['doubtful', 'not-in-book', 'unreadable', 'formula', 'merged', 'occupied'] as const;
export type FillWhy = (typeof fillWhys)[number];

interface FillPlace {
  readonly tab: string;
  /** `C5`, or the number of a line. */
  readonly cell: string;
  readonly header: string;
  /** Whose line it is. */
  readonly title: string;
}
export interface FillChange extends FillPlace {
  readonly was: string;
  readonly now: string;
}
export interface FillLeft extends FillPlace {
  readonly why: FillWhy;
}
export interface FillTableView {
  readonly key: string;
  readonly tab: string;
  readonly sheet: GridSheetId;
  readonly cells: number;
  readonly lines: number;
  /** Cells that only the file fills; they stay. */
  readonly kept: number;
}
export interface FillView {
  readonly file: string;
  readonly tables: readonly FillTableView[];
  /** The first of them. */
  readonly changes: readonly FillChange[];
  readonly changeCount: number;
  /** Lines put behind those of the file, by their title. */
  readonly added: readonly { readonly tab: string; readonly title: string }[];
  readonly addedCount: number;
  readonly left: readonly FillLeft[];
  readonly leftCount: number;
  /** The sensitive columns that the tables have. */
  readonly sensitive: readonly SensitiveField[];
}
export interface FilledFile {
  readonly file: string;
  readonly cells: number;
  readonly lines: number;
}

export const fillRequests = {
  /** null asks for a file. Answers null if the user thought better of it. */
  'fill:read': {
    input: z.strictObject({ path: z.string().max(4_096).nullable() }),
    output: reply<Result<DraftView | null>>(),
  },
  /** Replaces all answers given so far. */
  'fill:remap': { input: z.strictObject({ answers: answersSchema }), output: reply<Result<DraftView>>() },
  /** `append`: lines that the file lacks are put behind its own. `sensitive`: null while the RM has not said it. */
  'fill:plan': {
    input: z.strictObject({ append: z.boolean(), sensitive: z.enum(sensitiveWays).nullable() }),
    output: reply<Result<FillView>>(),
  },
  /** Notes in the book what was planned last and writes it, if the file is closed and still the same. What becomes of sensitive columns must have been said. */
  'fill:write': { input: z.null(), output: reply<Result<FilledFile>>() },
  /** Forgets the file. */
  'fill:close': { input: z.null(), output: reply<Result<null>>() },
} as const;
