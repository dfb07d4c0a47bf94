/** The settings and rates of a book as analysis wants them. */
import { cellOf, textCell } from '../cell';
import { bookSettings, settingsRow } from '../sheets/book-settings';
import type { BookSource, Standing } from './source';

/** A rate is the newest one not later than today; the base currency is always '1'; without one, null. */
export function standingOf(source: BookSource, today: string): Standing {
  const setting = source.get(settingsRow);
  const base = bookSettings(source).baseCurrency;
  const own = setting === undefined ? null : cellOf(setting, 'ownBanks');
  const newest = new Map<string, { readonly day: string; readonly rate: string }>();
  for (const row of source.rows('rate')) {
    const [currency, day, rate] = [textCell(row, 'currency'), textCell(row, 'day'), textCell(row, 'rate')];
    if (currency === null || day === null || rate === null || day > today) continue;
    const known = newest.get(currency);
    if (known === undefined || known.day <= day) newest.set(currency, { day, rate });
  }
  return {
    today,
    baseCurrency: base,
    ownBanks: Array.isArray(own) ? own : [],
    rate: currency => (currency === base ? '1' : (newest.get(currency)?.rate ?? null)),
  };
}
