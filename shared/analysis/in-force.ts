/** Which policies count as cover, and which still have a cash value. */
import { cellOf, textCell, type Row } from '../cell';
import { isDay } from '../time/day';

/** Only these statuses count as cover (domain A.2). A policy the RM gave no status counts: their sheet lists what is in force. */
const covering: ReadonlySet<string> = new Set(['inForce', 'gracePeriod', 'paidUp', 'reducedPaidUp', 'extendedTerm']);
const gone: ReadonlySet<string> = new Set(['surrendered', 'matured', 'claimed']);
const paying: ReadonlySet<string> = new Set(['inForce', 'gracePeriod']);

const statusIn = (row: Row, statuses: ReadonlySet<string>): boolean => {
  const status = textCell(row, 'policyStatus');
  return status === null ? cellOf(row, 'policyStatus') === null : statuses.has(status);
};

/** Counts as cover today: a covering status, begun, and not past its last day. */
export function covers(row: Row, today: string): boolean {
  const [from, to] = [textCell(row, 'effectiveDate'), textCell(row, 'expiryDate')];
  return statusIn(row, covering) && (from === null || from <= today) && (to === null || !isDay(to) || to >= today);
}

/** A covering status, whatever the dates say. */
export const isInForce = (row: Row): boolean => statusIn(row, covering);

/** Premiums are still asked for. */
export const isPaying = (row: Row): boolean => statusIn(row, paying);

/** A lapsed policy keeps its value until it is given up; a surrendered, matured or claimed one has been paid out. */
export const hasValue = (row: Row): boolean => !gone.has(textCell(row, 'policyStatus') ?? '');
