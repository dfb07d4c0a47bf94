/** Which client of the book a line of a client list is (A.5.5): certain matches are taken, likely ones asked about, mere namesakes mentioned. */
import { textCell, type Cell } from '../cell';
import { isRowId, type RowId } from '../id';
import type { Problem } from '../problem';
import { cellText, nameKey, type BookIndex } from './book-index';
import type { ReadRow } from './read-rows';
import type { PlanQuestionKind } from './ways';

export interface FoundClient {
  /** null: a new row. */
  readonly id: RowId | null;
  /** Why the RM should look: the match is not certain. */
  readonly doubt: Problem | null;
  /** Not taken unless the RM says so. */
  readonly refused: boolean;
  /** What to ask, and among whom; null where nothing is doubtful. */
  readonly asks: PlanQuestionKind | null;
  readonly candidates: readonly RowId[];
  /** Others of the same name or mobile: only mentioned. */
  readonly possible: readonly RowId[];
}

const none: readonly RowId[] = [];
const certain = (id: RowId | null): FoundClient => ({
  id,
  doubt: null,
  refused: false,
  asks: null,
  candidates: none,
  possible: none,
});

const text = (row: ReadRow, column: string): string => {
  const cell: Cell | undefined = row.cells[column];
  return typeof cell === 'string' ? cell : '';
};

/** How the line calls the client. */
export const saidName = (row: ReadRow): string => text(row, 'name') || text(row, 'clientNo') || text(row, 'idNumber');

/** What tells the client of a line from others of that name. */
export const personOf = (row: ReadRow): string =>
  ['name', 'birthDate', 'mobile', 'clientNo', 'idNumber'].map(column => nameKey(text(row, column))).join('|');

/** `seen`: ids taken by lines before this one. */
export function findClient(row: ReadRow, index: BookIndex, seen: ReadonlySet<RowId>): FoundClient {
  const found = match(row, index);
  if (found.id === null || !seen.has(found.id)) return found;
  return {
    ...certain(found.id),
    doubt: { code: 'not-unique', text: text(row, 'clientNo') || text(row, 'name') },
    refused: true,
    asks: 'twice',
    candidates: [found.id],
  };
}

function match(row: ReadRow, index: BookIndex): FoundClient {
  if (row.rowId !== null && isRowId(row.rowId) && index.get(row.rowId) !== undefined) return certain(row.rowId);
  const [no, id, name] = [text(row, 'clientNo'), text(row, 'idNumber'), text(row, 'name')];
  const byNo = no === '' ? none : index.clientsNumbered(no);
  const byId = id === '' ? none : index.clientsIdentified(id);
  const [numbered, identified] = [byNo[0], byId[0]];
  if (numbered !== undefined && identified !== undefined && numbered !== identified)
    return {
      ...certain(numbered),
      doubt: { code: 'disagrees', other: 'idNumber' },
      asks: 'disagrees',
      candidates: [numbered, identified],
    };
  const exact = numbered ?? identified;
  if (exact !== undefined) return certain(exact);
  const namesakes = name === '' ? none : index.clientsNamed(name);
  const likely = namesakes.filter(client => samePerson(row, client, index));
  const [one] = likely;
  if (one === undefined) return { ...certain(null), possible: alike(row, namesakes, index) };
  return {
    ...certain(likely.length === 1 ? one : null),
    doubt: { code: likely.length === 1 ? 'not-unique' : 'several-rows', text: name },
    asks: 'duplicate',
    candidates: likely,
  };
}

/** Namesakes, and whoever has the same mobile (couples share one). */
function alike(row: ReadRow, namesakes: readonly RowId[], index: BookIndex): readonly RowId[] {
  const mobile = text(row, 'mobile');
  const sharing = mobile === '' ? none : index.clientsWithMobile(mobile);
  return namesakes.length + sharing.length === 0 ? none : [...new Set([...namesakes, ...sharing])].slice(0, 5);
}

/** Same name and the same mobile or birthday; a different number or identity speaks against it. */
function samePerson(row: ReadRow, client: RowId, index: BookIndex): boolean {
  const there = index.get(client);
  if (there === undefined) return false;
  const differs = (column: string): boolean =>
    text(row, column) !== '' &&
    cellText(there, column) !== '' &&
    nameKey(text(row, column)) !== nameKey(cellText(there, column));
  if (differs('clientNo') || differs('idNumber')) return false;
  const same = (column: string): boolean => text(row, column) !== '' && text(row, column) === textCell(there, column);
  return same('mobile') || same('birthDate');
}
