/** What the words of an asset list say where no option of ours is named: a fund's class from its name, a loan among the assets. */
import { nameKey } from './book-index';
import type { Reading } from './read-rows';

/** 負債-房貸, 房屋貸款, Loans: the row is a debt, whatever its sign. */
export const saysLoan = (label: string): boolean =>
  /^(负债|贷款|房贷|信贷|车贷|loan|debt|liabilit|mortgage)|贷款$/.test(nameKey(label));

/** The kind of loan that one of the texts, or its part behind a dash, names; null if none does. */
export function loanTypeOf(texts: readonly string[], { lexicon, context }: Reading): string | null {
  const column = lexicon.column('liability', 'loanType');
  if (column === undefined) return null;
  for (const text of texts)
    for (const word of [text, ...text.split(/[-－—–:：/]/).reverse()]) {
      const option = word.trim() === '' ? null : context.options(column, word);
      if (option !== null) return option;
    }
  return null;
}

export interface AssetClass {
  readonly assetClass: string;
  readonly subClass: string | null;
}

/** Labels that do not fix a class: then the product's name must. */
const vague =
  /^(基金|fund|funds|理财|理财产品|理财商品|信托|wealth|product|cash|deposit|deposits|存款|bonds?|债券|其他|other|共同基金|投资型|)$/;

interface Telling {
  /** Looked for in the folded name. */
  readonly parts: RegExp;
  /** Short words that would be part of others (ust in trust, call in callable): looked for in the name as written. */
  readonly words?: RegExp;
  readonly means: AssetClass;
}

const products: readonly Telling[] = [
  { parts: /货币|moneymarket/, means: { assetClass: 'cash', subClass: 'moneyMarket' } },
  { parts: /私募|hedge|privateequity/, means: { assetClass: 'alternative', subClass: null } },
  { parts: /平衡|混合|balanced|multiasset|多元|配置/, means: { assetClass: 'balanced', subClass: 'balancedFund' } },
  {
    parts: /债|bond|固收|固定收益|treasury|fixedincome/,
    words: /\bUSTs?\b/i,
    means: { assetClass: 'fixedIncome', subClass: 'bondFund' },
  },
  {
    parts: /股票|equity|stock|指数|index|科技/,
    words: /\bETFs?\b|ETF$/i,
    means: { assetClass: 'equity', subClass: 'equityFund' },
  },
  { parts: /定存|定期|存单|timedeposit|fixeddeposit/, means: { assetClass: 'timeDeposit', subClass: null } },
  {
    parts: /活存|活期|现金|savings|cash/,
    words: /\b(current|call)\b/i,
    means: { assetClass: 'cash', subClass: null },
  },
  { parts: /信托|trust/, means: { assetClass: 'alternative', subClass: null } },
];

/** null where nothing tells: the label is kept as written and marked. */
export function assetClassOf({
  label,
  product,
}: {
  readonly label: string;
  readonly product: string;
}): AssetClass | null {
  const [class_, name] = [nameKey(label), nameKey(product)];
  if (!vague.test(class_)) return null;
  const found = products.find(({ parts, words }) => parts.test(name) || words?.test(product) === true)?.means;
  if (found === undefined) return null;
  return /基金|fund/.test(class_) || /基金|fund/.test(name) ? found : { ...found, subClass: null };
}

/** The type of cover that a product's name tells, where the file has no column for it: its longest words that name one. */
export function insuranceTypeOf(product: string, { lexicon, context }: Reading): string | null {
  const column = lexicon.column('policy', 'insuranceType');
  if (column === undefined || product === '') return null;
  const words = /[\u3400-\u9fff]/.test(product) ? Array.from(product) : product.split(/\s+/);
  const glue = words.length === product.length ? '' : ' ';
  for (let length = Math.min(words.length, 8); length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      if (glue === '' && length < 2) continue;
      const option = context.options(column, words.slice(at, at + length).join(glue));
      if (option !== null) return option;
    }
  return null;
}
