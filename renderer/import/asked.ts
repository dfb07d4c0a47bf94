/** A question as the screen shows it, whatever it is about: its words, its answers, and what an answer does. */
import type { DraftTableView, SideLine } from '../../shared/contract/excel';
import type { PlanQuestionKind } from '../../shared/import/ways';

export interface AskedChoice {
  readonly value: string;
  readonly label: string;
}
export interface Asked {
  readonly id: string;
  readonly section: 'file' | PlanQuestionKind;
  readonly title: string;
  /** Tab, column or line. */
  readonly where: string;
  readonly samples: readonly string[];
  /** The line of the file beside those it may be. */
  readonly sides: { readonly heads: readonly string[]; readonly lines: readonly SideLine[] } | null;
  readonly choices: readonly AskedChoice[];
  readonly suggestion: string | null;
  /** null: open. */
  readonly answer: string | null;
  /** What else can be chosen than what is listed. */
  readonly more: { readonly is: 'column'; readonly table: DraftTableView } | { readonly is: 'client' } | null;
  readonly give: (value: string) => void;
}

export const isOpen = ({ answer }: Asked): boolean => answer === null;
