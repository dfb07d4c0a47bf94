/** How people write a currency beside an amount, in three languages; `$` and `¥` are shared by several. */

const dollars: readonly string[] = ['TWD', 'USD', 'HKD', 'SGD', 'AUD', 'CAD', 'NZD', 'MXN', 'BRL'];

/** A mark means one currency, or any of a few. Longest first when looked for, since NT$ ends in $. */
const marks: Readonly<Record<string, readonly string[]>> = {
  $: dollars,
  '¥': ['CNY', 'JPY'],
  '€': ['EUR'],
  '£': ['GBP'],
  '₩': ['KRW'],
  '฿': ['THB'],
  NT$: ['TWD'],
  US$: ['USD'],
  HK$: ['HKD'],
  S$: ['SGD'],
  A$: ['AUD'],
  AU$: ['AUD'],
  C$: ['CAD'],
  CA$: ['CAD'],
  NZ$: ['NZD'],
  MOP$: ['MOP'],
  NTD: ['TWD'],
  NT: ['TWD'],
  RMB: ['CNY'],
  CNH: ['CNY'],
  新台幣: ['TWD'],
  新臺幣: ['TWD'],
  新台币: ['TWD'],
  台幣: ['TWD'],
  臺幣: ['TWD'],
  台币: ['TWD'],
  人民幣: ['CNY'],
  人民币: ['CNY'],
  美元: ['USD'],
  美金: ['USD'],
  港幣: ['HKD'],
  港币: ['HKD'],
  港元: ['HKD'],
  日圓: ['JPY'],
  日元: ['JPY'],
  日幣: ['JPY'],
  日币: ['JPY'],
  歐元: ['EUR'],
  欧元: ['EUR'],
  英鎊: ['GBP'],
  英镑: ['GBP'],
  澳幣: ['AUD'],
  澳币: ['AUD'],
  澳元: ['AUD'],
  加幣: ['CAD'],
  加元: ['CAD'],
  紐幣: ['NZD'],
  纽元: ['NZD'],
  新加坡幣: ['SGD'],
  新加坡元: ['SGD'],
  瑞士法郎: ['CHF'],
  南非幣: ['ZAR'],
  南非蘭特: ['ZAR'],
  韓元: ['KRW'],
  韩元: ['KRW'],
  泰銖: ['THB'],
  泰铢: ['THB'],
};
const longestFirst = Object.keys(marks).sort((a, b) => b.length - a.length);
const isoCode = /^[A-Z]{3}(?![A-Z])|(?<![A-Z])[A-Z]{3}$/u;

export interface MarkedAmount {
  /** The text without its mark and without 元 or 整. */
  readonly amount: string;
  /** The currencies the mark may mean; null where there was none. */
  readonly currencies: readonly string[] | null;
}

/** Takes the currency mark off one end of an amount, after a leading sign or bracket if there is one. */
export function unmarked(text: string): MarkedAmount {
  const upper = text.toUpperCase();
  const mark = longestFirst.find(known => upper.startsWith(known) || upper.endsWith(known)) ?? isoCode.exec(upper)?.[0];
  if (mark === undefined) return { amount: text.replace(/(元|圓|圆|塊|块)?整?$/u, '').trim(), currencies: null };
  const rest = upper.startsWith(mark) ? text.slice(mark.length) : text.slice(0, -mark.length);
  return { amount: unmarked(rest.trim()).amount, currencies: marks[mark] ?? [mark] };
}
