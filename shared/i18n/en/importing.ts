/** The words of importing and exporting workbooks. */
import type { importing as zhTW } from '../zh-TW/importing';
import type { Words } from '../words';

export const importing = {
  made: { product: 'Total assets (imported)', ownBank: 'Own bank', otherBanks: 'Other banks' },
} as const satisfies Words<typeof zhTW>;
