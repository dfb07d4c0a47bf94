/** The settings of a book that planning and screens go by; a book without them is read as a Taiwan one. */
import { textCell, type Row } from '../cell';
import { rowId, type RowId } from '../id';

export const settingsRow = rowId('setting', 'book');

export interface BookSettings {
  readonly baseCurrency: string;
  /** Where the RM works: how a telephone number without a country is read. */
  readonly country: string;
  /** The risk scale of a client who names none. */
  readonly riskScheme: string | null;
}

export function bookSettings(rows: { get(id: RowId): Row | undefined }): BookSettings {
  const row = rows.get(settingsRow);
  return {
    baseCurrency: (row && textCell(row, 'baseCurrency')) ?? 'TWD',
    country: (row && textCell(row, 'country')) ?? 'TW',
    riskScheme: (row && textCell(row, 'riskScheme')) ?? null,
  };
}
