/** What main asks the workbook process about the linked workbook. */
import type { LinkTerms } from './link-terms';
import type { LinkKnown } from './link-known';
import type { Here } from './protocol';

export interface LinkWritten {
  /** Of the file as it is now. */
  readonly digest: string;
  readonly cells: number;
  readonly lines: number;
  readonly left: number;
  /** For the next write. */
  readonly known: LinkKnown | null;
}
/** What was done to the file outside. `none`: it says what it was left with. `kept`: a write would leave that be. `undone`: a write would put the book's words over some of it, or bring back what is gone. */
export type Outside = 'none' | 'kept' | 'undone';

export interface LinkCalls {
  linkOutside: {
    input: { file: string; terms: LinkTerms; digest: string; after: number | null; here: Here };
    output: Outside;
  };
  /** `after`: the entry that was written last, null where none is known. `taken`: what was changed outside since was accepted. `known`: what that write said. */
  linkWrite: {
    input: {
      file: string;
      terms: LinkTerms;
      digest: string;
      after: number | null;
      taken: boolean;
      known: LinkKnown | null;
      here: Here;
      keepIn: string;
    };
    output: LinkWritten;
  };
}

export const linkTimes = { linkOutside: 300_000, linkWrite: 300_000 } as const satisfies Record<
  keyof LinkCalls,
  number
>;
