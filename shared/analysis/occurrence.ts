/** One day that follows from a row, and how its id is made. */
import { textCell, type Row } from '../cell';
import { isRowId, type RowId } from '../id';
import { isDay } from '../time/day';

export const occurrenceTypes = [
  'birthday',
  'anniversary',
  'premiumDue',
  'policyMaturity',
  'productMaturity',
  'loanEnd',
  'reviewDue',
  'contactDue',
  'riskExpiry',
  'idExpiry',
] as const;
export type OccurrenceType = (typeof occurrenceTypes)[number];

export interface Occurrence {
  /** `type:row:occurrence`, the same every time it is worked out, so that "done" can be remembered by it. */
  readonly id: string;
  readonly type: OccurrenceType;
  readonly day: string;
  readonly client: RowId;
  /** The row it follows from. */
  readonly row: RowId;
  /** The family member or the product it is about; null for the client. */
  readonly subject: string | null;
  readonly lunar: boolean;
  /** The age or anniversary reached; null where the year is not known. */
  readonly years: number | null;
}
/** Two days, both included. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

export const within = (day: string, { from, to }: Range): boolean => day >= from && day <= to;

export const occurrenceId = (type: OccurrenceType, row: RowId, occurrence: string): string =>
  `${type}:${row}:${occurrence}`;

export const clientOf = (row: Row): RowId | null => {
  const client = textCell(row, 'client');
  return client !== null && isRowId(client) ? client : null;
};

interface Once {
  readonly row: Row;
  readonly day: string | null;
  readonly type: OccurrenceType;
  readonly client: RowId | null;
  readonly subject: string | null;
}

/** A day that happens once; moving it makes another occurrence. */
export function onceOn({ row, day, type, client, subject }: Once, range: Range): readonly Occurrence[] {
  if (client === null || day === null || !isDay(day) || !within(day, range)) return [];
  return [{ id: occurrenceId(type, row.id, day), type, day, client, row: row.id, subject, lunar: false, years: null }];
}
