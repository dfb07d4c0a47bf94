/** Headers of wide files that hold several rows in one line: 配偶生日, 子女2 學校, 保單3 保額(萬), Holding 1 value. */
import type { GridSheetId } from '../sheets';

export interface WideHeader {
  readonly sheet: GridSheetId;
  /** Which of the rows: `spouse`, `child2`, `3`. */
  readonly slot: string;
  /** The rest of the header, folded: names a column of that sheet. '' where the header is the person alone (子女1). */
  readonly rest: string;
}

/** Folded beginnings; the relation of a family slot is the slot's letters. */
const family: readonly (readonly [RegExp, string])[] = [
  [/^(?:配偶|太太|先生|夫人|爱人|spouse|wife|husband)(.*)$/, 'spouse'],
  [/^(?:子女|小孩|孩子|儿女|child|kid)(\d?)(.*)$/, 'child'],
  [/^(?:长子|长女|大儿子|大女儿)(.*)$/, 'child1'],
  [/^(?:次子|次女|二儿子|二女儿)(.*)$/, 'child2'],
  [/^(?:父亲|爸爸|father)(.*)$/, 'parent1'],
  [/^(?:母亲|妈妈|mother)(.*)$/, 'parent2'],
];
const numbered: readonly (readonly [RegExp, GridSheetId])[] = [
  [/^(?:保单|保险|policy)(\d{1,2})(.+)$/, 'policy'],
  [/^(?:资产|持有|持仓|投资|商品|产品|holding|asset|position)(\d{1,2})(.+)$/, 'holding'],
  [/^(?:贷款|负债|房贷|loan|debt)(\d{1,2})(.+)$/, 'liability'],
];

export function wideHeader(name: string): WideHeader | null {
  for (const [pattern, slot] of family) {
    const found = pattern.exec(name);
    if (found === null) continue;
    const [, first = '', second] = found;
    if (second === undefined) return { sheet: 'member', slot, rest: first };
    return { sheet: 'member', slot: `${slot}${first === '' ? '1' : first}`, rest: second };
  }
  for (const [pattern, sheet] of numbered) {
    const found = pattern.exec(name);
    if (found !== null) return { sheet, slot: found[1] ?? '', rest: found[2] ?? '' };
  }
  return null;
}

/** What the slot itself says: a member's relation. */
export const slotRelation = (slot: string): string => slot.replace(/\d+$/, '');

/** Words that in a slot mean a column which alone they would not: the household's columns called by their short names. */
export const slotWords: Readonly<Partial<Record<GridSheetId, Readonly<Record<string, string>>>>> = {
  member: {
    '': 'memberName',
    姓名: 'memberName',
    名字: 'memberName',
    name: 'memberName',
    生日: 'memberBirthDate',
    出生日期: 'memberBirthDate',
    出生年月日: 'memberBirthDate',
    dob: 'memberBirthDate',
    birthday: 'memberBirthDate',
    学校: 'schoolOrWork',
    就读学校: 'schoolOrWork',
    职业: 'schoolOrWork',
    工作: 'schoolOrWork',
    工作单位: 'schoolOrWork',
    公司: 'schoolOrWork',
    school: 'schoolOrWork',
    备注: 'note',
    农历生日: 'memberLunarBirth',
  },
  policy: { 商品: 'productName', 被保人: 'insuredName', 保费: 'premium', 险种: 'insuranceType', 公司: 'insurer' },
  holding: {
    机构: 'institution',
    类别: 'assetClass',
    商品: 'productName',
    市值: 'marketValue',
    到期日: 'maturityDate',
    行内外: 'heldAt',
  },
  liability: { 种类: 'loanType', 类别: 'loanType', 银行: 'lender', 余额: 'outstanding', 到期日: 'endDate' },
};
