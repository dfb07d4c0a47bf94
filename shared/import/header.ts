/** Reads a header cell: the words that name the column, and what its brackets say of unit and currency. */
import { fold } from '../fold';

export interface Header {
  /** As written. */
  readonly text: string;
  /** What to compare with: the whole, the part before the brackets, and the parts between slashes, folded; best first. */
  readonly names: readonly string[];
  /** 10000 for 萬; null where the header says nothing. 0.01 for %. */
  readonly scale: number | null;
  /** ISO code, null where the header says nothing. */
  readonly currency: string | null;
}

const scales: Readonly<Record<string, number>> = {
  元: 1,
  圆: 1,
  千: 1e3,
  千元: 1e3,
  仟元: 1e3,
  k: 1e3,
  '000': 1e3,
  万: 1e4,
  万元: 1e4,
  w: 1e4,
  百万: 1e6,
  百万元: 1e6,
  m: 1e6,
  mn: 1e6,
  亿: 1e8,
  亿元: 1e8,
  '%': 0.01,
  '‰': 0.001,
};
const currencies: Readonly<Record<string, string>> = {
  台币: 'TWD',
  新台币: 'TWD',
  台: 'TWD',
  ntd: 'TWD',
  nt$: 'TWD',
  人民币: 'CNY',
  rmb: 'CNY',
  美元: 'USD',
  美金: 'USD',
  港币: 'HKD',
  港元: 'HKD',
  日圆: 'JPY',
  日元: 'JPY',
  日币: 'JPY',
  欧元: 'EUR',
  澳币: 'AUD',
  英镑: 'GBP',
};
const codes = /^(twd|cny|usd|hkd|jpy|eur|aud|gbp|sgd|cad|nzd|chf|zar|cnh|mop|krw|thb)$/;
const brackets = /[(（[［【]([^()（）[\]［］【】]*)[)）\]］】]/g;

interface Unit {
  readonly scale: number | null;
  readonly currency: string | null;
}

/** `萬`, `USD`, `台幣萬元`, `'000`: null where the words are no unit at all. */
export function readUnit(text: string): Unit | null {
  const folded = fold(text)
    .replace(/^(单位|unit|in)/, '')
    .replace(/\/[日月年次人期].*$/, '');
  if (folded in scales) return { scale: scales[folded] ?? null, currency: null };
  const code = codes.test(folded) ? folded.toUpperCase() : currencies[folded];
  if (code !== undefined) return { scale: null, currency: code };
  for (const [word, currency] of [
    ...Object.entries(currencies),
    ...Array.from(['twd', 'cny', 'usd', 'hkd', 'jpy', 'eur'], (c): [string, string] => [c, c.toUpperCase()]),
  ]) {
    if (!folded.startsWith(word)) continue;
    const scale = scales[folded.slice(word.length)];
    if (scale !== undefined) return { scale, currency };
  }
  return null;
}

/**
 * `parents` are the merged groups above (資產概覽(萬元)), the highest first: their units hold for what is below, their words may belong
 * to the name.
 */
export function readHeader(text: string, ...parents: readonly string[]): Header {
  const own = parts(text);
  const above = parents.map(parts).filter(({ whole }) => whole !== '');
  const near = above.at(-1);
  const all = [...above].reverse();
  const names = [
    ...(near === undefined ? [] : [fold(`${near.plain}${own.whole}`), fold(`${near.plain}${own.plain}`)]),
    ...all.slice(1).map(({ plain }) => fold(`${plain}${own.plain}`)),
    fold(own.whole),
    fold(own.plain),
    ...(own.plain.includes('/') || own.plain.includes('／') ? own.plain.split(/[/／]/).map(fold) : []),
  ];
  const units = [own, ...all].map(({ unit }) => unit);
  return {
    text,
    names: [...new Set(names.filter(name => name !== ''))],
    scale: units.find(({ scale }) => scale !== null)?.scale ?? null,
    currency: units.find(({ currency }) => currency !== null)?.currency ?? null,
  };
}

function parts(text: string): { whole: string; plain: string; unit: Unit } {
  let unit: Unit = { scale: null, currency: null };
  const take = (found: Unit): string => {
    unit = { scale: found.scale ?? unit.scale, currency: found.currency ?? unit.currency };
    return '';
  };
  const whole = text.replace(brackets, (bracket, inside: string) => {
    const found = readUnit(inside);
    return found === null ? bracket : take(found);
  });
  const trailing = /\s+(%|'000)\s*$/.exec(whole);
  const named = trailing === null ? whole : whole.slice(0, trailing.index) + take(readUnit(trailing[1] ?? '') ?? unit);
  return { whole: named, plain: named.replace(brackets, ''), unit };
}
