/** Column labels of the liabilities. */
import type { liabilities } from '../../sheets/liabilities';
import type { ColumnLabels } from '../column-labels';

export const columnsLiability = {
  client: '客戶',
  owner: '借款人',
  loanType: '貸款種類',
  heldAt: '本行/他行',
  lender: '貸款銀行',
  accountNo: '貸款帳號',
  currency: '幣別',
  originalAmount: '原貸金額',
  outstanding: '貸款餘額',
  outstandingBase: '約當本幣餘額',
  loanRate: '貸款利率',
  rateType: '利率型態',
  monthlyPayment: '月付金',
  repaymentType: '還款方式',
  startDate: '起貸日',
  endDate: '到期日',
  graceEndDate: '寬限期止',
  collateral: '擔保品',
  infoSource: '資料來源',
  verifiedDate: '確認日',
  note: '備註',
} as const satisfies ColumnLabels<typeof liabilities>;
