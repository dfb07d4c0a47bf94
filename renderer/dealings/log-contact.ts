/** The action "log a contact": on the page of the client one is at, else on that of the row that is picked. */
import { clientOf } from '../data/row-names';
import { pickedRow } from '../frame/selection';
import { openClient, placeNow } from '../place/use-place';
import { say } from '../toasts/toasts';
import { wordsNow } from '../words';
import { wishLine } from './wish-line';

export function logContact(): void {
  const here = placeNow();
  if (here.page !== 'client') {
    const picked = pickedRow();
    const client = picked === null ? null : clientOf(picked);
    if (client === null) return say(wordsNow('dealings:no-client'));
    openClient(client);
  }
  wishLine();
}
