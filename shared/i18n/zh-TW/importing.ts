/** The words of importing and exporting workbooks. */
export const importing = {
  /** Rows that an import makes of totals. */
  made: { product: '資產總額（匯入）', ownBank: '本行', otherBanks: '他行' },
} as const;
