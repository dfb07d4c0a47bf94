/** The words of the options of the records beside the grids. */
import type { OptionLabels } from '../column-labels';

export const optionsRecord = {
  eventKind: {
    meeting: '會面',
    reviewMeeting: '資產檢視',
    call: '電話',
    visit: '拜訪',
    task: '待辦',
    internal: '內部會議',
    leave: '請假',
    travel: '出差',
    campaign: '行銷活動',
    memo: '備忘',
  },
  attachmentCategory: {
    proposal: '建議書',
    application: '申購文件',
    statement: '對帳單',
    review: '檢視報告',
    policy: '保單',
    identity: '身分文件',
    contract: '契約',
    photo: '照片',
    other: '其他',
  },
  ownSheet: {
    client: '客戶資料',
    member: '家庭成員',
    policy: '保險涵蓋',
    holding: '資產回顧',
    liability: '負債',
  },
  ownKind: {
    text: '文字',
    money: '金額',
    decimal: '數字',
    percent: '百分比',
    date: '日期',
    choice: '單選',
    choices: '多選',
    flag: '是/否',
  },
} as const satisfies Partial<OptionLabels>;
