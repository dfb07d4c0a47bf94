/** Header words that files use for the household's columns, beyond our own labels; a trailing * asks. */
export const memberAliases = {
  client:
    '客戶姓名, 客戶編號, 客戶代號, 客户号, 客户名称, 主客戶, 戶名, Client name, Client no, Client ID, Customer, 姓名*',
  relation: '稱謂, 與客戶關係, 家属关系, Relationship',
  memberName: '家人姓名, 配偶姓名, 配偶, 子女姓名, 家属姓名, 家人, Spouse, Child name, 姓名*',
  memberBirthDate: '配偶生日, 子女生日, 出生日期, 出生年月日, 成員生日, DOB, Date of birth, 年齡*',
  memberLunarBirth: '阴历生日, 農曆',
  schoolOrWork: '在哪讀書, 學校, 年級, 任職, 就读学校, 工作单位, 就读学校/工作单位, School, Employer, 學校/公司',
  isDependent: '扶養, 赡养',
  dependentUntilAge: '扶養年限',
  linkedClientId: '是否本行客戶, 是否我行客户',
  healthNote: '病史, 健康狀況',
  note: '說明, 附註, Remarks, Memo',
} as const;
