/** What the people of the sample book talk about, in each language. */
import type { Language } from '../kinds/kind';

interface ServiceWords {
  /** The messenger people use here. */
  readonly message: 'line' | 'wechat';
  readonly contacts: readonly (readonly [kind: 'call' | 'visit' | 'meeting' | 'video' | 'message', text: string])[];
  readonly tasks: readonly string[];
  readonly tickets: Readonly<Record<'complaint' | 'request' | 'inquiry' | 'answer', string>>;
}

export const serviceWords: Readonly<Record<Language, ServiceWords>> = {
  'zh-TW': {
    message: 'line',
    contacts: [
      ['call', '提醒美元定存下月到期，想先看幾個方案'],
      ['call', '謝謝上次的說明，基金先續抱'],
      ['call', '詢問房貸寬限期，請行員回電'],
      ['visit', '到公司拜訪，介紹了企業主保單'],
      ['visit', '到府說明保單健診結果，先生也在'],
      ['meeting', '來行簽定期定額，每月加碼一萬'],
      ['meeting', '談退休現金流，想每年領六十萬'],
      ['video', '視訊說明債券配息與匯率風險'],
      ['message', '傳了本月市場摘要，已回覆收到'],
      ['message', '祝生日快樂，約下個月吃飯'],
    ],
    tasks: [
      '寄送到期資金方案',
      '補齊受益人資料',
      '回電說明基金配息',
      '約下次檢視時間',
      '準備保單健診表',
      '確認匯款額度',
      '更新風險屬性問卷',
      '送生日禮',
    ],
    tickets: {
      complaint: '對帳單寄錯地址，要求說明',
      request: '申請海外匯款約定帳號',
      inquiry: '詢問信託費用怎麼算',
      answer: '已說明費率並寄出費用表',
    },
  },
  'zh-CN': {
    message: 'wechat',
    contacts: [
      ['call', '提醒美元定存下月到期，想先看看几个方案'],
      ['call', '感谢上次的说明，基金先继续持有'],
      ['call', '咨询房贷提前还款，请柜台回电'],
      ['visit', '到公司拜访，介绍了企业主保单'],
      ['visit', '上门说明保单检视结果，先生也在'],
      ['meeting', '来网点签定投，每月加一万'],
      ['meeting', '谈退休现金流，希望每年领三十万'],
      ['video', '视频说明债券票息与汇率风险'],
      ['message', '发了本月市场摘要，已回复收到'],
      ['message', '祝生日快乐，约下个月吃饭'],
    ],
    tasks: [
      '发送到期资金方案',
      '补齐受益人资料',
      '回电说明基金分红',
      '约下次检视时间',
      '准备保单检视表',
      '确认汇款额度',
      '更新风险测评',
      '送生日礼',
    ],
    tickets: {
      complaint: '对账单寄错地址，要求说明',
      request: '申请境外汇款约定账户',
      inquiry: '咨询信托费用怎么算',
      answer: '已说明费率并发送费用表',
    },
  },
  en: {
    message: 'wechat',
    contacts: [
      ['call', 'US dollar deposit matures next month; wants to see a few options first'],
      ['call', 'Thanks for the briefing; keeps the fund for now'],
      ['call', 'Asked about early mortgage repayment; branch to call back'],
      ['visit', 'Visited the office; introduced key-person cover'],
      ['visit', 'Went through the policy check-up at home; husband joined'],
      ['meeting', 'Signed a monthly investment plan at the branch'],
      ['meeting', 'Talked about retirement income from age 60'],
      ['video', 'Explained bond coupons and currency risk by video'],
      ['message', 'Sent the monthly market note; read and answered'],
      ['message', 'Birthday wishes; lunch next month'],
    ],
    tasks: [
      'Send options for the maturing deposit',
      'Complete the beneficiary details',
      'Call back about fund dividends',
      'Set a date for the next review',
      'Prepare the policy check-up',
      'Confirm the transfer limit',
      'Renew the risk questionnaire',
      'Send a birthday present',
    ],
    tickets: {
      complaint: 'Statement went to the wrong address; asks why',
      request: 'Set up a payee for overseas transfers',
      inquiry: 'How are trust fees worked out?',
      answer: 'Explained the rates and sent the fee table',
    },
  },
};
