/** What main asks the workbook process about a workbook of the RM's own. */
import type { Row } from '../../shared/cell';
import type { Change } from '../../shared/change';
import type { DraftView } from '../../shared/contract/excel';
import type { FilledFile, FillView } from '../../shared/contract/fill';
import type { SensitiveWay } from '../../shared/export/wish';
import type { Answers } from '../../shared/import/answers';
import type { Here } from './protocol';

export interface FillLesson {
  readonly change: Change;
  /** All that is then remembered of the tables of the file. */
  readonly layouts: readonly Row[];
}
export interface FillCalls {
  fillRead: { input: { file: string; here: Here }; output: DraftView };
  fillRemap: { input: { answers: Answers; here: Here }; output: DraftView };
  /** `sensitive`: what becomes of sensitive columns, null while that is not said. */
  fillPlan: { input: { append: boolean; sensitive: SensitiveWay | null; here: Here }; output: FillView };
  /** What was planned last; the version before is kept in `keepIn`. */
  fillWrite: { input: { keepIn: string }; output: FilledFile };
  /** What the answers teach about the layout. */
  fillLesson: { input: { here: Here }; output: FillLesson };
}

export const fillTimes = {
  fillRead: 60_000,
  fillRemap: 60_000,
  fillPlan: 120_000,
  fillWrite: 120_000,
  fillLesson: 30_000,
} as const satisfies Record<keyof FillCalls, number>;
