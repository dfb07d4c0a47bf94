/** Money is a safe integer of hundredths; it is read exactly or refused, and rounded only where it is shown. */
import { fail, ok, type Result } from '../result';
import { readAmount, scaled } from './amount';
import { saysNothing } from './blank';
import { defineKind } from './define-kind';
import { canonical, exactNumber, grouped, type ExactNumber } from './exact-number';

/** Currencies nobody writes with cents. */
const wholeCurrencies = new Set(['TWD', 'JPY', 'KRW', 'VND', 'IDR', 'HUF']);

export const placesOf = (currency: string): number => (wholeCurrencies.has(currency) ? 0 : 2);

export function hundredthsOf(value: ExactNumber, text: string): Result<number> {
  const hundredths = value.times(100);
  if (!hundredths.isInteger()) return fail({ code: 'too-many-decimals', text });
  const number = Number(canonical(hundredths));
  return Number.isSafeInteger(number) ? ok(number) : fail({ code: 'number-too-large', text });
}

export const money = defineKind({
  holds: cell => typeof cell === 'number',
  empty: saysNothing,
  read: (text, _, context) => {
    const amount = readAmount(text);
    if (!amount.ok) return amount;
    if (amount.value.currencies !== null && !amount.value.currencies.includes(context.currency))
      return fail({ code: 'other-currency', text });
    return hundredthsOf(scaled(amount.value, context.scale), text);
  },
  show: (value, _, context) =>
    grouped(exactNumber(value).dividedBy(100), placesOf(context.currency), placesOf(context.currency)),
  edit: value => canonical(exactNumber(value).dividedBy(100)),
  order: () => (a, b) => a - b,
  align: 'end',
});
