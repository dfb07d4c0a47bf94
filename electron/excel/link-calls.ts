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
export interface LinkCalls {
  /** `after`: the entry that was written last, null where none is known. `known`: what that write said. */
  linkWrite: {
    input: {
      file: string;
      terms: LinkTerms;
      digest: string;
      after: number | null;
      known: LinkKnown | null;
      here: Here;
      keepIn: string;
    };
    output: LinkWritten;
  };
}

export const linkTimes = { linkWrite: 300_000 } as const satisfies Record<keyof LinkCalls, number>;
