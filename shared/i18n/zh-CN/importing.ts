/** The words of importing and exporting workbooks. */
import type { importing as zhTW } from '../zh-TW/importing';
import type { Words } from '../words';

export const importing = {
  made: { product: '资产总额（导入）', ownBank: '本行', otherBanks: '他行' },
} as const satisfies Words<typeof zhTW>;
