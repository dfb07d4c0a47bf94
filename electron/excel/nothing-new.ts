/** Whether a file says nothing that the book does not say: then there is nothing to commit, and nothing to wait for. */
import type { PlanView } from '../../shared/contract/excel';
import type { MergeView } from '../../shared/contract/merge';

export const plansNothing = ({ counts, flagged }: PlanView): boolean =>
  flagged === 0 &&
  Object.values(counts).every(count => count.new + count.changed + count.doubtful + count.rejected === 0);

export const mergesToNothing = ({ counts, writes }: MergeView): boolean =>
  writes === 0 && Object.values(counts).every(({ total }) => total === 0);
