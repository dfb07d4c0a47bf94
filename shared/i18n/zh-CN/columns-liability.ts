/** Column labels of the liabilities. */
import type { liabilities } from '../../sheets/liabilities';
import type { ColumnLabels } from '../column-labels';

export const columnsLiability = {
  client: '客户',
  owner: '借款人',
  loanType: '贷款类型',
  heldAt: '本行/他行',
  lender: '贷款机构',
  accountNo: '贷款账号',
  currency: '币种',
  originalAmount: '贷款金额',
  outstanding: '贷款余额',
  outstandingBase: '折合本币余额',
  loanRate: '贷款利率',
  rateType: '利率类型',
  monthlyPayment: '月供',
  repaymentType: '还款方式',
  startDate: '放款日',
  endDate: '到期日',
  graceEndDate: '宽限期止',
  collateral: '抵押物',
  infoSource: '数据来源',
  verifiedDate: '核实日期',
  note: '备注',
} as const satisfies ColumnLabels<typeof liabilities>;
