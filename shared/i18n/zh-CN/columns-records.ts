/** Column labels of what is kept beside the grids. */
import type { attachments, events, layouts, notes, ownColumns, rates, reviews, settings } from '../../sheets/records';
import type { contacts, tasks, tickets } from '../../sheets/service-records';
import type { ColumnLabels } from '../column-labels';

export const columnsRate = {
  currency: '币种',
  day: '日期',
  rate: '汇率',
  source: '来源',
} as const satisfies ColumnLabels<typeof rates>;

export const columnsEvent = {
  title: '标题',
  kind: '类型',
  client: '客户',
  day: '日期',
  endDay: '结束日期',
  allDay: '全天',
  start: '开始时间',
  end: '结束时间',
  zone: '时区',
  place: '地点',
  repeat: '重复',
  done: '已完成',
  notes: '备注',
} as const satisfies ColumnLabels<typeof events>;

export const columnsReview = {
  client: '客户',
  reviewDate: '检视日期',
  valuationDate: '估值日',
  baseCurrency: '本币',
  agenda: '议程',
  talkingPoints: '谈话要点',
  notes: '会议记录',
  actions: '待办事项',
  externalFlows: '期间净流入',
  nextReviewDate: '下次检视日期',
  acknowledgedDate: '客户确认日',
  snapshot: '当时数据',
} as const satisfies ColumnLabels<typeof reviews>;

export const columnsAttachment = {
  client: '客户',
  fileName: '文件名',
  category: '类别',
  date: '日期',
  note: '备注',
  tags: '标签',
  subject: '相关项目',
  hash: '文件指纹',
  size: '大小',
  version: '版本',
  removed: '移除日期',
} as const satisfies ColumnLabels<typeof attachments>;

export const columnsNote = {
  row: '数据行',
  column: '字段',
  text: '批注',
} as const satisfies ColumnLabels<typeof notes>;

export const columnsSetting = {
  rmName: '客户经理',
  contact: '联系方式',
  ownBanks: '本行名称',
  baseCurrency: '本币',
  country: '所在地',
  riskScheme: '默认风险量表',
} as const satisfies ColumnLabels<typeof settings>;

export const columnsColumn = {
  sheet: '所属表',
  label: '字段名称',
  kind: '字段类型',
  options: '选项',
} as const satisfies ColumnLabels<typeof ownColumns>;

export const columnsLayout = {
  name: '学自文件',
  tab: '工作表',
  headers: '标题',
  answers: '回答',
  learned: '记住日期',
} as const satisfies ColumnLabels<typeof layouts>;

export const columnsContact = {
  client: '客户',
  day: '日期',
  time: '时间',
  kind: '方式',
  unanswered: '未联系上',
  text: '内容',
  before: '先前联系日',
} as const satisfies ColumnLabels<typeof contacts>;

export const columnsTask = {
  title: '事项',
  client: '客户',
  due: '到期日',
  priority: '优先级',
  done: '已完成',
  doneDay: '完成日期',
  source: '来自',
  notes: '备注',
} as const satisfies ColumnLabels<typeof tasks>;

export const columnsTicket = {
  client: '客户',
  opened: '受理日期',
  kind: '类型',
  subject: '主题',
  detail: '内容',
  severity: '严重程度',
  status: '状态',
  due: '答复期限',
  resolution: '处理结果',
  closed: '结案日期',
} as const satisfies ColumnLabels<typeof tickets>;
