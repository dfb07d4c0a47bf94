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
  maturities: '即将到期',
  birthday: '生日',
  overdue: '检视逾期',
  'next-review': '下次检视',
  'next-contact': '下次联系',
  'risk-expiry': '风险测评到期',
  'consent-none': '尚无个人信息授权记录',
  'maturity-of': '{{name}} 到期',
  days_other: '{{count}} 天后',
  days_one: '{{count}} 天后',
  today: '今天',
  past_other: '逾期 {{count}} 天',
  past_one: '逾期 {{count}} 天',
  policies: '保单',
  holdings: '资产',
  open: '打开客户页',
} as const satisfies Words<typeof source>;
