/** Until when a client's risk assessment holds. */
import { cellOf, textCell, type Row } from '../cell';
import { bookSettings } from '../sheets/book-settings';
import { defaultExpiry } from '../sheets/risk-schemes';
import { isDay } from '../time/day';
import type { BookSource } from './source';

/** The stated day; where none is stated, the assessment's day and the scheme's months (domain A.4). */
export function riskExpiryOf(client: Row, source: BookSource): string | null {
  if (cellOf(client, 'riskExpiryDate') !== null) return textCell(client, 'riskExpiryDate');
  const assessed = textCell(client, 'riskAssessedDate');
  if (assessed === null || !isDay(assessed)) return null;
  return defaultExpiry(textCell(client, 'riskScheme') ?? bookSettings(source).riskScheme, assessed);
}
