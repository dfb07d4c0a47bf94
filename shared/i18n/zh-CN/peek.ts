/** The peek panel beside a sheet. */
import type { Words } from '../words';
import type { peek as source } from '../zh-TW/peek';

export const peek = {
  age: '{{n}} 岁',
  total: '总资产 {{amount}}',
  own: '本行 {{amount}} · {{share}}',
  other: '他行 {{amount}}',
  'not-valued': '{{n}} 笔因没有汇率未计入',
  attention: '需要留意',
  'attention-none': '目前没有需要留意的事。',
  cautions: '喜好与注意',
  family: '家庭',
  'family-none': '还没有家庭成员。',
  files: '文件夹 · {{n}}',
  birthday: '生日',
  'next-review': '下次检视',
  'next-contact': '下次联系',
  'risk-expiry': '风险测评到期',
  'maturity-of': '{{name}} 到期',
  days_other: '{{count}} 天后',
  days_one: '{{count}} 天后',
  today: '今天',
  past_other: '逾期 {{count}} 天',
  past_one: '逾期 {{count}} 天',
  open: '打开客户页',
} as const satisfies Words<typeof source>;
