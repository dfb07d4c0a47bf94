/** Keeps a client's last contact, and the next one it meets, right when a contact is written, edited or removed; what the RM had noted before comes back with it. */
import { contactInterval, isMeaningful, lastMeaningful } from '../analysis/contact-log';
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

const noteOf = (contact: Row | null): string | null => (contact === null ? null : textCell(contact, 'before'));

/** The day was set by this contact if it is this contact's day; any other day is the RM's own, or of another contact, and stays. */
export function keepLastContact({ client, contacts }: Logged, was: Row | null, now: Row | null): Keeping {
  const cell = cellOf(client, 'lastContactDate');
  if (isRaw(cell)) return { edits: [], before: noteOf(was) };
  const kept = typeof cell === 'string' ? cell : null;
  const others = contacts.filter(({ id }) => id !== was?.id);
  const logged = lastMeaningful(others);
  const setHere = kept !== null && dayIf(was) === kept;
  const stored = [was, ...others].map(noteOf).reduce(later, null);
  const base = setHere ? later(logged, stored) : kept;
  const result = later(base, dayIf(now));
  const noted = setHere || kept === logged ? stored : later(kept, stored);
  /** What the RM had noted need not be kept once it is the last contact again, by itself. */
  const shown = noted !== null && result === noted && dayIf(now) !== result && (logged === null || logged < noted);
  const holding = heldBy(others, shown ? null : noted, now !== null);
  const last = { row: client.id, column: 'lastContactDate', now: result };
  const moved = result === kept ? [] : [last, ...nextEdits(client, { kept, result, setHere })];
  return { edits: [...moved, ...holding.edits], before: holding.before };
}

/** One contact holds what the RM had noted: the one that does already, else the one at hand, else any that stays. */
function heldBy(others: readonly Row[], note: string | null, here: boolean): Keeping {
  const set = ({ id }: Row, now: string | null): CellEdit => ({ row: id, column: 'before', now });
  const stale = others.filter(other => noteOf(other) !== null && noteOf(other) !== note);
  const cleared = stale.map(other => set(other, null));
  const isHeld = note === null || others.some(other => noteOf(other) === note);
  if (isHeld || here) return { edits: cleared, before: isHeld ? null : note };
  const [heir] = others;
  return {
    edits: heir === undefined ? cleared : [...cleared.filter(({ row }) => row !== heir.id), set(heir, note)],
    before: null,
  };
}

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
  const contact = contactInterval(client);
  const met = result !== null && next <= result;
  const moved = setHere && kept !== null && next === addDays(kept, contact);
  if (!met && !moved) return [];
  return [{ row: client.id, column: 'nextContactDate', now: result === null ? null : addDays(result, contact) }];
}
