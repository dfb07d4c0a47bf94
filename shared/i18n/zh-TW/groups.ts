/** Labels of the header groups. */
import type { GroupLabels } from '../column-labels';

export const groups = {
  identity: '基本資料',
  contact: '聯絡方式',
  work: '職業與收支',
  relationship: '往來與偏好',
  suitability: '適合度與法遵',
  consent: '個資同意',
  summary: '資產摘要',
  family: '家庭成員',
  contract: '契約',
  term: '保障',
  premium: '保費',
  value: '保單價值',
  benefits: '給付項目',
  policyOther: '其他',
  holding: '持有',
  position: '部位與成本',
  valuation: '評價',
  dates: '期間與收益',
  property: '不動產',
  review: '檢視',
  loan: '貸款',
  repayment: '還款',
  record: '紀錄',
  own: '自訂欄位',
} as const satisfies GroupLabels;
