/** The place of rows that have no client yet. */
import type { parked as zhTW } from '../zh-TW/parked';
import type { Words } from '../words';

export const parked = {
  title: 'No client yet',
  hint: 'Imported rows whose client was not found. Choose a client and they move there; a later import finds its client by itself.',
  empty: 'No rows are waiting for a client.',
  nameless: '(no name given)',
  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
  give: 'Give to {{client}}',
  choose: 'Choose a client…',
  remove: 'Remove',
} as const satisfies Words<typeof zhTW>;
