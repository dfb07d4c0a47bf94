/** Messages about the workbook that the book keeps in step. */
import { z } from 'zod';
import type { SensitiveWay } from '../export/wish';
import type { Problem } from '../problem';
import type { Result } from '../result';
import { reply } from './reply';

/**
 * `in-step`: both say the same. `writing`: the book's changes are on their way. `waiting`: somebody has the file open.
 * `changed`: the file was changed outside; nothing is written until that was looked at. `missing`: it is not where it was. `failed`: see `problem`.
 * `copied`: the link was made in another folder, of which this book is a copy; nothing is written until the RM says that it is this one.
 */
export type LinkIs = 'in-step' | 'writing' | 'waiting' | 'changed' | 'missing' | 'copied' | 'failed';

export interface Linked {
  readonly is: LinkIs;
  readonly name: string;
  readonly path: string;
  readonly problem: Problem | null;
  /** Lines and cells that could not be written when it was written last. */
  readonly left: number;
  /** What is written of sensitive columns. */
  readonly sensitive: SensitiveWay;
}
/** null: the book names no workbook. */
export type LinkState = Linked | null;

export const linkRequests = {
  'link:state': { input: z.null(), output: reply<LinkState>() },
  /** Names the workbook that `fill:read` read last, as `fill:plan` settled it; what the book says otherwise is written at once. */
  'link:set': { input: z.null(), output: reply<Result<LinkState>>() },
  'link:unlink': { input: z.null(), output: reply<Result<LinkState>>() },
  /** The file that was changed outside is about to be reviewed: what is imported or merged next takes it in. Answers its path. */
  'link:review': { input: z.null(), output: reply<Result<string>>() },
  /** Of a copied book: it is this one that keeps the workbook in step. */
  'link:confirm': { input: z.null(), output: reply<Result<LinkState>>() },
  /** What the file says otherwise is overwritten by the book; its version is kept. */
  'link:keep-ours': { input: z.null(), output: reply<Result<LinkState>>() },
} as const;
