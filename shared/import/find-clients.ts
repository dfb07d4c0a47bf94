/** Which client of the book a line of a client list is (A.5.5): certain matches are taken, likely ones shown, mere namesakes are new. */
import { textCell, type Cell } from '../cell';
import { isRowId, type RowId } from '../id';
import type { Problem } from '../problem';
import { cellText, nameKey, type BookIndex } from './book-index';
import type { ReadRow } from './read-rows';

export interface FoundRow {
  /** null: a new row. */
  readonly id: RowId | null;
  /** Why the RM should look: the match is not certain. */
  readonly doubt: Problem | null;
  /** Not taken unless the RM says so. */
  readonly refused: boolean;
}

const certain = (id: RowId | null): FoundRow => ({ id, doubt: null, refused: false });

const text = (row: ReadRow, column: string): string => {
  const cell: Cell | undefined = row.cells[column];
  return typeof cell === 'string' ? cell : '';
};

/** `answer`: `new`, `skip` or the id of the client it is. `seen`: ids taken by lines before this one. */
export function findClient(
  row: ReadRow,
  index: BookIndex,
  given: { answer: string | undefined; seen: ReadonlySet<RowId> },
): FoundRow {
  const { answer, seen } = given;
  if (answer === 'skip') return { id: null, doubt: null, refused: true };
  if (answer === 'new') return certain(null);
  if (answer !== undefined && isRowId(answer) && index.get(answer) !== undefined) return certain(answer);
  const found = match(row, index);
  if (found.id === null || !seen.has(found.id)) return found;
  return {
    id: found.id,
    doubt: { code: 'not-unique', text: text(row, 'clientNo') || text(row, 'name') },
    refused: true,
  };
}

function match(row: ReadRow, index: BookIndex): FoundRow {
  if (row.rowId !== null && isRowId(row.rowId) && index.get(row.rowId) !== undefined) return certain(row.rowId);
  const [no, id, name] = [text(row, 'clientNo'), text(row, 'idNumber'), text(row, 'name')];
  const byNo = no === '' ? [] : index.clientsNumbered(no);
  const byId = id === '' ? [] : index.clientsIdentified(id);
  const [numbered, identified] = [byNo[0], byId[0]];
  if (numbered !== undefined && identified !== undefined && numbered !== identified)
    return { id: numbered, doubt: { code: 'disagrees', other: 'idNumber' }, refused: false };
  const exact = numbered ?? identified;
  if (exact !== undefined) return certain(exact);
  const namesakes = name === '' ? [] : index.clientsNamed(name);
  const likely = namesakes.filter(client => samePerson(row, client, index));
  const [one] = likely;
  if (one !== undefined && likely.length === 1)
    return { id: one, doubt: { code: 'not-unique', text: name }, refused: false };
  return { id: null, doubt: likely.length > 1 ? { code: 'several-rows', text: name } : null, refused: false };
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
