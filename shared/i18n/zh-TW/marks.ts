/** Why a cell of a grid is marked; keys are the codes of shared/analysis/marks.ts. */
export const marks = {
  'due-in': '{{days}} 天後',
  'due-today': '就是今天',
  overdue: '已過 {{days}} 天',
  'expires-in': '{{days}} 天後到期',
  'expires-today': '今天到期',
  expired: '已過期 {{days}} 天',
  'price-stale': '價格已 {{days}} 天沒有更新',
  'confirmation-stale': '他行資料已 {{days}} 天沒有確認',
  undated: '沒有日期，無從知道是否過時',
  missing: '必填，還沒有內容',
  'no-rate': '沒有匯率：未計入合計',
  'no-amount': '沒有金額：未計入合計',
  unreadable: '金額無法辨識：未計入合計',
} as const;
