/** Why a cell of a grid is marked; keys are the codes of shared/analysis/marks.ts. */
import type { Words } from '../words';
import type { marks as zhTW } from '../zh-TW/marks';

export const marks = {
  'due-in': '{{days}} 天后',
  'due-today': '就是今天',
  overdue: '已过 {{days}} 天',
  'expires-in': '{{days}} 天后到期',
  'expires-today': '今天到期',
  expired: '已过期 {{days}} 天',
  'price-stale': '价格已 {{days}} 天没有更新',
  'confirmation-stale': '他行数据已 {{days}} 天没有核实',
  undated: '没有日期，无从知道是否过时',
  missing: '必填，还没有内容',
  'no-rate': '没有汇率：未计入合计',
  'no-amount': '没有金额：未计入合计',
  unreadable: '金额无法识别：未计入合计',
} as const satisfies Words<typeof zhTW>;
