/** Keeps a client's last contact, and the next one it meets, right when a contact is written, edited or removed; what the RM had noted before comes back with it. */
import { isMeaningful, lastMeaningful, standardOf } from '../analysis/contact-log';
import { cellOf, isRaw, textCell, type Cell, type Row } from '../cell';
import type { ColumnId, RowId } from '../id';
import { addDays, isDay } from '../time/day';

export interface CellEdit {
  readonly row: RowId;
  readonly column: ColumnId;
  readonly now: Cell;
}
export interface Logged {
  readonly client: Row;
  /** All contacts of the client as they stand. */
  readonly contacts: readonly Row[];
}
export interface Keeping {
  /** Of the client, and of a contact that keeps what was noted before in place of one that goes. */
  readonly edits: readonly CellEdit[];
  /** The `before` of the contact as it becomes. */
  readonly before: string | null;
}

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);
const dayIf = (contact: Row | null): string | null =>
  contact !== null && isMeaningful(contact) ? textCell(contact, 'day') : null;

/** The day was set by this contact if it is this contact's day; any other day is the RM's own, or of another contact, and stays. */
export function keepLastContact({ client, contacts }: Logged, was: Row | null, now: Row | null): Keeping {
  const cell = cellOf(client, 'lastContactDate');
  const stored = was === null ? null : textCell(was, 'before');
  if (isRaw(cell)) return { edits: [], before: stored };
  const kept = typeof cell === 'string' ? cell : null;
  const others = contacts.filter(({ id }) => id !== was?.id);
  const logged = lastMeaningful(others);
  const setHere = kept !== null && dayIf(was) === kept;
  const base = setHere ? later(logged, stored) : kept;
  const result = later(base, dayIf(now));
  const noted = setHere || kept === logged ? stored : later(kept, stored);
  const before = result !== null && result === dayIf(now) ? noted : leftOf({ stored, logged, result });
  const last = { kept, result, setHere };
  const edits =
    result === kept ? [] : [{ row: client.id, column: 'lastContactDate', now: result }, ...nextEdits(client, last)];
  return { edits: [...edits, ...(now === null ? handed(others, before) : [])], before: now === null ? null : before };
}

interface Left {
  readonly stored: string | null;
  readonly logged: string | null;
  readonly result: string | null;
}

/** What the RM had noted need not be kept any longer once it is the last contact again, by itself. */
const leftOf = ({ stored, logged, result }: Left): string | null =>
  stored !== null && result === stored && (logged === null || logged < stored) ? null : stored;

interface LastMoves {
  readonly kept: string | null;
  readonly result: string | null;
  /** The last contact was this one. */
  readonly setHere: boolean;
}

/** A day that was planned for the next contact and is met by this one moves on by the client's standard, and back with it; one still to come stays. */
function nextEdits(client: Row, { kept, result, setHere }: LastMoves): readonly CellEdit[] {
  const next = textCell(client, 'nextContactDate');
  if (next === null || !isDay(next)) return [];
  const { contact } = standardOf(client);
  const met = result !== null && next <= result;
  const moved = setHere && kept !== null && next === addDays(kept, contact);
  if (!met && !moved) return [];
  return [{ row: client.id, column: 'nextContactDate', now: result === null ? null : addDays(result, contact) }];
}

/** What a contact that goes had kept of the RM's own note goes to the latest of those that stay. */
function handed(others: readonly Row[], before: string | null): readonly CellEdit[] {
  const heir = others.find(other => isMeaningful(other) && textCell(other, 'day') === lastMeaningful(others));
  if (before === null || heir === undefined) return [];
  return [{ row: heir.id, column: 'before', now: later(textCell(heir, 'before'), before) }];
}
