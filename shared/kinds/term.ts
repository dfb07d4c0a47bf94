/** How long a policy covers or is paid: `years:20`, `age:70`, `life`, `renewable` (one year, renewed yearly), `single`. */
import { fail, ok } from '../result';
import { halfWidth, saysNothing } from './blank';
import { chineseNumber } from './chinese-number';
import { defineKind, isText } from './define-kind';
import { termWords, toAgeWord, yearsWord } from './format-words';
import type { Language } from './kind';

const words: readonly (readonly [RegExp, string])[] = [
  [
    /^(終身|终身|保至終身|保至终身|至終身|至终身|終身保障|终身保障|終身型|终身型|終身繳|终身交|wl|whole ?life|life|lifetime)$/iu,
    'life',
  ],
  [
    /^(一年期|1年期|一年期續保|一年期续保|一年定期|每年續保|每年续保|逐年續保|自動續保|yearly renewable|annual(ly)? renewable|yrt|art|1 ?-?year renewable)$/iu,
    'renewable',
  ],
  [
    /^(躉繳|躉交|趸交|趸缴|一次繳清|一次缴清|一次交清|一次繳|一次性|single|single ?(premium|pay(ment)?)|lump ?sum)$/iu,
    'single',
  ],
];
const age =
  /^(?:(?:保障|繳費|缴费|交费|保|繳|缴|交)?[至到]|to ?(?:age)?|age|until ?(?:age)?|till ?(?:age)?|@)?\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:足)?(歲|岁|周歲|周岁|years? old|yrs old)?(?:滿期|满期|止|期滿)?$/iu;
const years =
  /^(?:保|繳|缴|交)?\s*(\d{1,3}|[一二三四五六七八九十廿]{1,3})\s*(?:個|个)?(年|年期|年繳|年缴|年交|years?|yrs?|y|-?pay)?$/iu;
/** A bare number in a column of terms is years, up to here; above it could be an age. */
const mostBareYears = 60;

const numberIn = (digits: string): number => (/^\d/u.test(digits) ? Number(digits) : (chineseNumber(digits) ?? 0));

function termIn(text: string): string | null {
  const known = words.find(([pattern]) => pattern.test(text));
  if (known !== undefined) return known[1];
  const span = years.exec(text);
  if (span !== null) {
    const count = numberIn(span[1] ?? '');
    return count >= 1 && count <= (span[2] === undefined ? mostBareYears : 120) ? `years:${count}` : null;
  }
  const limit = age.exec(text);
  const value = numberIn(limit?.[1] ?? '0');
  return value >= 1 && value <= 120 ? `age:${value}` : null;
}

const ranks: readonly string[] = ['single', 'renewable', 'years', 'age', 'life'];

/** Shortest first; a number of years before an age. */
function compareTerms(a: string, b: string): number {
  const [kindA = '', countA = '0'] = a.split(':');
  const [kindB = '', countB = '0'] = b.split(':');
  return ranks.indexOf(kindA) - ranks.indexOf(kindB) || Number(countA) - Number(countB);
}

function wordsOf(term: string, language: Language): string {
  if (term === 'life' || term === 'renewable' || term === 'single') return termWords[term][language];
  const [kind, count = '0'] = term.split(':');
  return kind === 'age' ? toAgeWord(Number(count), language) : yearsWord(Number(count), language);
}

export const term = defineKind({
  holds: isText,
  empty: saysNothing,
  read: text => {
    const found = termIn(halfWidth(text));
    return found === null ? fail({ code: 'not-a-term', text }) : ok(found);
  },
  show: (value, _, context) => wordsOf(value, context.language),
  edit: (value, _, context) => wordsOf(value, context.language),
  order: () => compareTerms,
  align: 'start',
});
