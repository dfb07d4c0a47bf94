/** Currencies that the book uses but cannot value for want of a rate. */
import { textCell } from '../../shared/cell';
import type { BookSource, Standing } from '../../shared/analysis/source';
import { sheetNamed } from '../../shared/sheets/index';

export function missingRates(source: BookSource, standing: Standing): readonly string[] {
  const used = new Set<string>();
  for (const sheet of ['policy', 'holding', 'liability'] as const) {
    const column = sheetNamed(sheet).currency;
    if (column === null) continue;
    for (const row of source.rows(sheet)) {
      const currency = textCell(row, column);
      if (currency !== null) used.add(currency);
    }
  }
  return [...used].filter(currency => standing.rate(currency) === null).sort();
}
