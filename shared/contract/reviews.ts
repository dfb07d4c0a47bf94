/** Messages about one review's paper: make the PDF, and the hidden page's word that it is ready to be printed. */
import { z } from 'zod';
import { rowIdSchema } from '../commands/command';
import type { RowId } from '../id';
import type { Result } from '../result';
import { reply } from './reply';

export interface FiledPaper {
  /** The name it was saved under, to show. */
  readonly file: string;
  /** Its row in the client's folder. */
  readonly attachment: RowId;
}

const review = rowIdSchema.refine(id => id.startsWith('review:'));
const line = z.string().max(200);

export const reviewRequests = {
  /** Prints a review to PDF and files it in the client's folder; `ask` lets the user choose another place as well. null if they thought better of it. */
  'review:pdf': {
    input: z.strictObject({ review, name: z.string().min(1).max(300), ask: z.boolean() }),
    output: reply<Result<FiledPaper | null>>(),
  },
  /** Said by the hidden print page once everything on it has its final shape; the lines go above and below every sheet of paper. */
  'print:ready': { input: z.strictObject({ review, header: line, footer: line }), output: reply<Result<null>>() },
} as const;
