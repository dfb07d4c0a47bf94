/** Amounts in the base currency, for totals over several currencies. */
import { exact, hundredths } from '../../shared/analysis/exact';
import { replica } from './use-book';

/** Hundredths of the base currency; null where there is no rate: never as if it were 1. */
export function toBase(amount: number, currency: string): number | null {
  const rate = replica.standing.rate(currency);
  return rate === null ? null : hundredths(exact(amount).times(exact(rate)));
}
