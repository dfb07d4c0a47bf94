/** The households of the open book. */
import type { RowId } from '../../shared/id';
import { HouseholdIndex } from './household-index';
import { replica, useSheetVersion } from './use-book';

const households = new HouseholdIndex(replica);

/** The clients of this one's household, this one first; the same list until somebody comes or goes. */
export function useHousehold(client: RowId): readonly [RowId, ...RowId[]] {
  useSheetVersion('member');
  useSheetVersion('client');
  return households.of(client);
}
