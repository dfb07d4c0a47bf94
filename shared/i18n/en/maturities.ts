/** The ladder of what is paid back when. */
import type { Words } from '../words';
import type { maturities as zhTW } from '../zh-TW/maturities';

export const maturities = {
  label: 'Amounts maturing within a year, by days',
  bucket: {
    overdue: 'Overdue',
    to7: '7 days',
    to30: '8–30 days',
    to90: '31–90 days',
    to180: '91–180 days',
    to365: '181–365 days',
  },
} as const satisfies Words<typeof zhTW>;
