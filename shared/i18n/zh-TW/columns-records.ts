/** Column labels of what is kept beside the grids. */
import type { attachments, events, layouts, notes, ownColumns, rates, reviews, settings } from '../../sheets/records';
import type { contacts, tasks, tickets } from '../../sheets/service-records';
import type { ColumnLabels } from '../column-labels';

export const columnsRate = {
  currency: '幣別',
  day: '日期',
  rate: '匯率',
  source: '來源',
} as const satisfies ColumnLabels<typeof rates>;

export const columnsEvent = {
  title: '標題',
  kind: '類型',
  client: '客戶',
  day: '日期',
  endDay: '結束日期',
  allDay: '整天',
  start: '開始時間',
  end: '結束時間',
  zone: '時區',
  place: '地點',
  repeat: '重複',
  done: '已完成',
  notes: '備註',
} as const satisfies ColumnLabels<typeof events>;

export const columnsReview = {
  client: '客戶',
  reviewDate: '檢視日',
  valuationDate: '評價基準日',
  baseCurrency: '本幣',
  agenda: '議程',
  talkingPoints: '談話重點',
  notes: '會議紀錄',
  actions: '待辦事項',
  externalFlows: '期間淨流入',
  nextReviewDate: '下次檢視日',
  acknowledgedDate: '客戶確認日',
  snapshot: '當時數據',
} as const satisfies ColumnLabels<typeof reviews>;

export const columnsAttachment = {
  client: '客戶',
  fileName: '檔案名稱',
  category: '類別',
  date: '日期',
  note: '備註',
  tags: '標籤',
  subject: '相關項目',
  hash: '檔案指紋',
  size: '大小',
  version: '版本',
  removed: '移除日',
} as const satisfies ColumnLabels<typeof attachments>;

export const columnsNote = {
  row: '資料列',
  column: '欄位',
  text: '註解',
} as const satisfies ColumnLabels<typeof notes>;

export const columnsSetting = {
  rmName: '理財專員',
  contact: '聯絡方式',
  ownBanks: '本行名稱',
  baseCurrency: '本幣',
  country: '所在地',
  riskScheme: '預設風險量表',
} as const satisfies ColumnLabels<typeof settings>;

export const columnsColumn = {
  sheet: '所屬表',
  label: '欄位名稱',
  kind: '欄位型態',
  options: '選項',
} as const satisfies ColumnLabels<typeof ownColumns>;

export const columnsLayout = {
  name: '學自檔案',
  tab: '工作表',
  headers: '標題',
  answers: '回答',
  learned: '記住日期',
} as const satisfies ColumnLabels<typeof layouts>;

export const columnsContact = {
  client: '客戶',
  day: '日期',
  time: '時間',
  kind: '方式',
  unanswered: '沒聯絡上',
  text: '內容',
  before: '先前聯繫日',
} as const satisfies ColumnLabels<typeof contacts>;

export const columnsTask = {
  title: '事項',
  client: '客戶',
  due: '到期日',
  priority: '優先',
  done: '已完成',
  doneDay: '完成日',
  source: '來自',
  notes: '備註',
} as const satisfies ColumnLabels<typeof tasks>;

export const columnsTicket = {
  client: '客戶',
  opened: '受理日',
  kind: '類型',
  subject: '主旨',
  detail: '內容',
  severity: '嚴重度',
  status: '狀態',
  due: '回覆期限',
  resolution: '處理結果',
  closed: '結案日',
} as const satisfies ColumnLabels<typeof tickets>;
