/** The words of the options of the records beside the grids. */
import type { OptionLabels } from '../column-labels';

export const optionsRecord = {
  eventKind: {
    meeting: '会面',
    reviewMeeting: '资产检视',
    call: '电话',
    visit: '拜访',
    task: '待办',
    internal: '内部会议',
    leave: '请假',
    travel: '出差',
    campaign: '营销活动',
    memo: '备忘',
  },
  attachmentCategory: {
    proposal: '建议书',
    application: '申购文件',
    statement: '对账单',
    review: '检视报告',
    policy: '保单',
    identity: '身份文件',
    contract: '合同',
    photo: '照片',
    other: '其他',
  },
  ownSheet: {
    client: '客户资料',
    member: '家庭成员',
    policy: '保险保障',
    holding: '资产检视',
    liability: '负债',
  },
  ownKind: {
    text: '文本',
    money: '金额',
    decimal: '数字',
    percent: '百分比',
    date: '日期',
    choice: '单选',
    choices: '多选',
    flag: '是/否',
  },
} as const satisfies Partial<OptionLabels>;
