/** What the user decided about a file, by where it stands in the file; everything else is told from the content. */
import type { YearStyle } from '../kinds/kind';
import type { GridSheetId } from '../sheets';
import type { RiskSchemeId } from '../sheets/risk-schemes';
import type { DayOrder } from './column-dates';
import type { Target } from './target';
import type { PlanQuestionKind } from './ways';

export interface ColumnAnswer {
  readonly target?: Target | undefined;
  readonly scale?: number | undefined;
  readonly years?: YearStyle | undefined;
  readonly dayOrder?: DayOrder | undefined;
  readonly riskScheme?: RiskSchemeId | undefined;
  /** An empty cell of the file empties the cell of the book. */
  readonly erase?: boolean | undefined;
}
export interface TableAnswer {
  /** null: leave the table out. */
  readonly sheet?: GridSheetId | null | undefined;
  /** By column, from 0. */
  readonly columns?: Readonly<Record<string, ColumnAnswer>> | undefined;
  readonly hiddenColumns?: 'take' | 'leave' | undefined;
  readonly hiddenRows?: 'take' | 'leave' | undefined;
}
export interface Answers {
  /** By tab name: the row its first header stands in. */
  readonly headerRows: Readonly<Record<string, number>>;
  /** By table key (`0.1`: the second table of the first tab). */
  readonly tables: Readonly<Record<string, TableAnswer>>;
  /** By row key (`0.1:17`): a `Way`, or the id of the client it is or belongs to. */
  readonly rows: Readonly<Record<string, string>>;
  /** The same by the id of a plan's question, for all its lines. */
  readonly groups: Readonly<Record<string, string>>;
  /** The same by the kind of question: a `Way` for all that are alike. */
  readonly kinds: Readonly<Partial<Record<PlanQuestionKind, string>>>;
}
export const noAnswers: Answers = { headerRows: {}, tables: {}, rows: {}, groups: {}, kinds: {} };
