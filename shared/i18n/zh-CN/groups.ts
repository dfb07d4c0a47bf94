/** Labels of the header groups. */
import type { GroupLabels } from '../column-labels';

export const groups = {
  identity: '基本信息',
  contact: '联系方式',
  work: '职业与收支',
  relationship: '往来与偏好',
  suitability: '适当性与合规',
  consent: '个人信息授权',
  summary: '资产概览',
  family: '家庭成员',
  contract: '合同',
  term: '保障',
  premium: '保费',
  value: '保单价值',
  benefits: '保障责任',
  policyOther: '其他',
  holding: '持有',
  position: '持仓与成本',
  valuation: '估值',
  dates: '期限与收益',
  property: '房产',
  review: '检视',
  loan: '贷款',
  repayment: '还款',
  record: '记录',
  own: '自定义字段',
} as const satisfies GroupLabels;
