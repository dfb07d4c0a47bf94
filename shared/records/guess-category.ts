/** What a document is, guessed from its name in three languages; asked about in bulk, so a wrong guess costs one choice. */
export type AttachmentCategory = (typeof categories)[number][0] | 'photo' | 'other';

/** The first that fits counts: a policy's consent form is a consent, an application for insurance an application. */
const categories = [
  [
    'consent',
    /同意|授權書|授权书|聲明書|声明书|告知書|告知书|consent|authori[sz]ation|declaration|privacy notice|\bkyc\b|\bfatca\b|\bcrs\b/,
  ],
  [
    'identity',
    /身分證|身份證|身份证|護照|护照|居留證|居留证|健保卡|駕照|驾照|駕駛執照|驾驶证|戶口|户口|戶籍|户籍|證件|证件|台胞證|台胞证|回鄉證|回乡证|通行證|通行证|passport|\bid ?card|\bids?\b|identity|driv(er s|ers|ing) licen[cs]e|residen(ce|t) (permit|card)|\barc\b|\bhkid\b/,
  ],
  [
    'proposal',
    /提案|建議|建议|計畫書|计划书|規劃書|规划书|企劃|方案|proposal|\bquot(e|ation)\b|illustration|recommendation/,
  ],
  [
    'application',
    /申購|申购|認購|认购|申請|申请|贖回|赎回|轉換書|要保書|投保|開戶|开户|下單|下单|application|subscription|redemption|account opening|order form|\bapply\b/,
  ],
  ['review', /回顧|回顾|檢視|检视|檢討|检讨|健檢|健检|review|portfolio report|check ?up/],
  [
    'statement',
    /對帳|對賬|对账|月結|月结|季報|季报|帳單|賬單|账单|明細|明细|存摺|存折|餘額|余额|報酬表|statement|\bbalance\b|passbook|transactions?\b|holdings report/,
  ],
  ['policy', /保單|保单|保險單|保险单|批單|批单|保險|保险|policy|endorsement|\binsurance\b|certificate of cover/],
  ['contract', /合約|合约|契約|契约|合同|協議|协议|約定書|约定书|contract|agreement|terms and conditions|\bdeed\b/],
] as const;

const pictures = /\.(jpe?g|png|heic|heif|gif|bmp|webp|tiff?|avif)$/i;
const pictureWords = /照片|相片|合照|photo|\bimg\b|\bdsc\b/;

/** `folder` is the folder the file came from: it may tell what the name does not. */
export function guessCategory(name: string, folder = ''): AttachmentCategory {
  for (const text of [name.replace(/\.[^.]{1,5}$/u, ''), folder].map(plainWords)) {
    const found = categories.find(([, words]) => words.test(text));
    if (found !== undefined) return found[0];
  }
  return pictures.test(name) || pictureWords.test(plainWords(name)) ? 'photo' : 'other';
}

/** Full-width letters made plain, and what people put between words made blanks. */
const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .trim();
