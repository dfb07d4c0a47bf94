/** The ladder of what is paid back when. */
export const maturities = {
  label: '一年內到期金額，依天數',
  bucket: {
    overdue: '已過期',
    to7: '7 天內',
    to30: '8–30 天',
    to90: '31–90 天',
    to180: '91–180 天',
    to365: '181–365 天',
  },
} as const;
