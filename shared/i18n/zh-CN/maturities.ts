/** The ladder of what is paid back when. */
import type { Words } from '../words';
import type { maturities as zhTW } from '../zh-TW/maturities';

export const maturities = {
  label: '一年内到期金额，按天数',
  bucket: {
    overdue: '已过期',
    to7: '7 天内',
    to30: '8–30 天',
    to90: '31–90 天',
    to180: '91–180 天',
    to365: '181–365 天',
  },
} as const satisfies Words<typeof zhTW>;
