/** A number that is not money (units, price, rate of exchange): a canonical decimal string of any length. */
import { fail, ok, type Result } from '../result';
import type { Column } from '../sheets/sheet';
import { readAmount, scaled } from './amount';
import { saysNothing } from './blank';
import { defineKind, isText } from './define-kind';
import { canonical, compareDecimals, exactNumber, grouped, type ExactNumber } from './exact-number';

/** Beyond this no price and no count of units is meant. */
const mostDigits = 30;
export const mostPlaces = 12;

/** Held to the places of the column (0 for whole numbers). */
export function decimalOf(value: ExactNumber, column: Column, text: string): Result<string> {
  const number = canonical(value);
  const [whole = '', fraction = ''] = number.replace('-', '').split('.');
  if (whole.length + fraction.length > mostDigits) return fail({ code: 'number-too-large', text });
  return fraction.length > (column.places ?? mostPlaces) ? fail({ code: 'too-many-decimals', text }) : ok(number);
}

export const decimal = defineKind({
  holds: isText,
  empty: saysNothing,
  read: (text, column, context) => {
    const amount = readAmount(text);
    if (!amount.ok) return amount;
    if (amount.value.currencies !== null && !amount.value.currencies.includes(context.currency))
      return fail({ code: 'other-currency', text });
    return decimalOf(scaled(amount.value, context.scale), column, text);
  },
  show: (value, column) => grouped(exactNumber(value), 0, column.places ?? mostPlaces),
  edit: value => value,
  order: () => compareDecimals,
  align: 'end',
});
