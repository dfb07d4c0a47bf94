/** What each question of the truth files becomes for the user: asked, marked, noted, or answered by the file itself (nothing). */

export interface Said {
  /** As the truth file names it. */
  readonly where: string;
  readonly shows: readonly string[];
}
export interface Expectation {
  readonly name: string;
  readonly type: '.xlsx' | '.csv';
  readonly baseCurrency: string;
  readonly country: string;
  readonly today: string;
  readonly said: readonly Said[];
  /** By kind, columns with values that the truth file leaves out. */
  readonly unlisted: Readonly<Record<string, readonly string[]>>;
}

const nothing: readonly string[] = [];
const classes = 'holdings asset-class labels 基金, Cash, Deposit, Fund';

/** F1 and F5 are one workbook a month apart. */
const starBanker = (guessed: number): readonly Said[] => [
  { where: '客戶資料!投資屬性', shows: ['asks risk-scheme 客戶資料!AF'] },
  { where: '客戶資料!生日(民國) 62/02/30', shows: ['marks client.birthDate no-such-day 客戶資料'] },
  { where: '客戶資料!身分證字號 (2 cells)', shows: ['marks client.idNumber checksum 客戶資料 ×2'] },
  {
    where: '客戶資料: the name that occurs twice',
    shows: ['doubtful holding several-rows 資產回顧 ×7', 'doubtful policy several-rows 保險涵蓋 ×8'],
  },
  { where: '客戶資料!年收入 不便透露', shows: ['marks client.annualIncome not-a-number 客戶資料'] },
  /** The identity number tells who it is. */
  { where: '客戶資料!客戶編號 blank (2 rows)', shows: nothing },
  { where: '客戶資料!子女 生日 12歲', shows: ['marks member.memberBirthDate not-a-date 客戶資料'] },
  {
    where: '保險涵蓋!benefit columns',
    shows: ['L', 'M', 'O', 'P', 'Q'].map(column => `unit from a note 保險涵蓋!${column}`),
  },
  /** The column says own or other. */
  { where: '資產回顧!本行/他行', shows: nothing },
  { where: '資產回顧!負債 rows', shows: ['notes liability.outstanding loan 資產回顧 ×14'] },
  /** Computed columns are compared, never added. */
  { where: '客戶資料!本行AUM/他行/房貸 columns', shows: nothing },
  { where: classes, shows: [`notes holding.assetClass named-by-product 資產回顧 ×${guessed}`] },
];

const taiwan = { type: '.xlsx', baseCurrency: 'TWD', country: 'TW', today: '2026-11-22' } as const;
/** 終身 written as the last day is the term; the product of a loan among the assets is its note. */
const starUnlisted = {
  clients: ['custom'],
  members: ['linkedClientId'],
  policies: ['coverageTerm'],
  liabilities: ['note'],
};

export const expectations: readonly Expectation[] = [
  { ...taiwan, name: 'F1_star_banker_zhTW', said: starBanker(48), unlisted: starUnlisted },
  {
    ...taiwan,
    name: 'F2_entity_sheets_zhCN',
    baseCurrency: 'CNY',
    country: 'CN',
    said: [
      { where: '客户信息!证件号码 (6 numeric cells)', shows: ['marks client.idNumber precision-lost 客户信息 ×6'] },
      { where: '客户信息!证件号码 (2 cells)', shows: ['marks client.idNumber checksum 客户信息 ×2'] },
      /** All five forms are read as the same days. */
      { where: 'date columns', shows: nothing },
      { where: '客户信息!邮编 010010', shows: ['marks client.postalCode wrong-form 客户信息 ×6'] },
      /** Tiers are an open list: the bank's own words stay. */
      { where: '客户信息!客户级别', shows: nothing },
      /** One scale knows C1 to C5 in both forms. */
      { where: '客户信息!风险等级', shows: nothing },
      { where: '持仓明细!浮动盈亏', shows: nothing },
      { where: classes, shows: ['notes holding.assetClass named-by-product 持仓明细 ×111'] },
    ],
    unlisted: {},
  },
  {
    ...taiwan,
    name: 'F3_private_bank_en',
    baseCurrency: 'HKD',
    country: 'HK',
    said: [
      { where: 'Clients!DOB, Client since', shows: nothing },
      { where: 'Clients!Next review', shows: ['asks day-order Clients!O'] },
      { where: 'Clients!DOB 31/11/1958', shows: ['marks client.birthDate no-such-day Clients'] },
      { where: 'Clients!HKID 1 cell', shows: ['marks client.idNumber checksum Clients'] },
      { where: 'Clients: Okafor & Sons Holdings Ltd', shows: nothing },
      { where: 'Positions!Market value', shows: nothing },
      { where: 'Positions!Custodian', shows: nothing },
      { where: 'Lending!Outstanding', shows: nothing },
      { where: 'Insurance!Life assured = same', shows: nothing },
      { where: 'Positions: TOTAL', shows: nothing },
      { where: classes, shows: ['notes holding.assetClass named-by-product Positions ×45'] },
    ],
    unlisted: {},
  },
  {
    ...taiwan,
    name: 'F4_branch_export_big5',
    type: '.csv',
    said: [
      { where: 'file', shows: nothing },
      { where: '身分證字號 (2 cells)', shows: ['marks client.idNumber checksum (csv) ×2'] },
      { where: '出生年月日 0000000', shows: ['marks client.birthDate no-such-day (csv)'] },
      { where: 'KYC等級', shows: nothing },
      { where: '備註 row 97', shows: nothing },
    ],
    unlisted: {},
  },
  {
    ...taiwan,
    name: 'F5_star_banker_next_month_zhTW',
    today: '2026-12-01',
    said: [
      ...starBanker(49),
      { where: 'whole file', shows: nothing },
      { where: 'client missing from this file', shows: nothing },
    ],
    unlisted: starUnlisted,
  },
  {
    ...taiwan,
    name: 'F6_wide_120_columns',
    said: [
      /** Codes and words are two groups of labels; one scale knows each. */
      { where: '風險屬性', shows: nothing },
      { where: '保額(萬)/保費', shows: nothing },
      { where: '證件號碼 (3 cells)', shows: ['marks client.idNumber checksum 總表 ×3'] },
      { where: '自訂欄, 活動報名 etc. and hidden columns CW:DP', shows: ['asks hidden-columns 總表'] },
      { where: '資產n市值', shows: nothing },
      { where: classes, shows: ['notes holding.assetClass named-by-product 總表 ×665'] },
    ],
    unlisted: { clients: ['custom'], policies: ['insurer', 'productName'], holdings: ['institution'] },
  },
];
