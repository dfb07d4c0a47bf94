/** A percentage is kept as the canonical decimal of its fraction: 5.25 % is "0.0525" (domain A.0). */
import { fail, ok, type Result } from '../result';
import { readAmount } from './amount';
import { halfWidth, saysNothing } from './blank';
import { defineKind, isText } from './define-kind';
import { canonical, compareDecimals, exactNumber, grouped, type ExactNumber } from './exact-number';

const signs = /\s*(%|‰)$/u;
/** Places of the percentage shown for what a person stated, and for what follows by calculation. */
const statedPlaces = 4;
const computedPlaces = 2;

/**
 * What a number without a sign means: the header's scale if it gave one (利率(%) 0.01); else above 1 a percentage,
 * up to 1 a fraction, as Excel takes it (A.6; the caller notes it: `meansPercentage`).
 */
export const fractionOf = (value: ExactNumber, scale: number): ExactNumber => {
  if (scale !== 1) return value.times(exactNumber(scale));
  return meansPercentage(value) ? value.dividedBy(100) : value;
};

export const meansPercentage = (value: ExactNumber): boolean => value.abs().greaterThan(1);

function readFraction(text: string, scale: number): Result<ExactNumber> {
  const half = halfWidth(text);
  const inBrackets = /^\((.*)\)$/u.exec(half)?.[1];
  const inner = inBrackets ?? half;
  const sign = signs.exec(inner)?.[1];
  const amount = readAmount(sign === undefined ? half : inner.replace(signs, ''), text);
  if (!amount.ok) return amount;
  if (amount.value.namesUnit || amount.value.currencies !== null) return fail({ code: 'not-a-number', text });
  if (sign === undefined) return ok(fractionOf(amount.value.value, scale));
  const fraction = amount.value.value.dividedBy(sign === '%' ? 100 : 1_000);
  return ok(inBrackets === undefined ? fraction : fraction.negated());
}

export const percent = defineKind({
  holds: isText,
  empty: saysNothing,
  read: (text, _, context) => {
    const fraction = readFraction(text, context.scale);
    if (!fraction.ok) return fraction;
    const number = canonical(fraction.value);
    return number.length > 32 ? fail({ code: 'number-too-large', text }) : ok(number);
  },
  show: (value, column) =>
    `${grouped(exactNumber(value).times(100), 2, column.computed === true ? computedPlaces : statedPlaces)}%`,
  edit: value => `${canonical(exactNumber(value).times(100))}%`,
  order: () => compareDecimals,
  align: 'end',
});
