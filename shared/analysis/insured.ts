/** Who is insured: the client, the household's members, and anyone else a policy names. */
import { textCell, type Row } from '../cell';
import { isRowId, type RowId } from '../id';
import type { BookSource } from './source';

export interface Insured {
  /** The person's row, or null for a name that is nobody's row. */
  readonly row: RowId | null;
  readonly name: string;
  /** `self` for the client, else an option of the relation list; null where unknown. */
  readonly relation: string | null;
  readonly policies: readonly Row[];
}

const folded = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

/** Every person of a client's matrix in order: the client, members, then other names; each with the policies that insure them. */
export function insuredOf(client: RowId, source: BookSource): readonly Insured[] {
  const owner = source.get(client);
  const people: Insured[] = [
    { row: client, name: (owner && textCell(owner, 'name')) ?? '', relation: 'self', policies: [] },
    ...source.owned(client, 'member').map(member => ({
      row: member.id,
      name: textCell(member, 'memberName') ?? '',
      relation: textCell(member, 'relation'),
      policies: [],
    })),
  ];
  const insuring = people.map((): Row[] => []);
  for (const policy of source.owned(client, 'policy')) {
    const at = placeOf(policy, people, source);
    if (at === people.length) {
      people.push(stranger(policy, source));
      insuring.push([]);
    }
    insuring[at]?.push(policy);
  }
  return people.map((person, at) => ({ ...person, policies: insuring[at] ?? [] }));
}

/** The index of the insured person; the number of people if none of them is meant. An empty name is the client. */
function placeOf(policy: Row, people: readonly Insured[], source: BookSource): number {
  const text = textCell(policy, 'insuredName');
  if (text === null) return 0;
  const linked = people.findIndex(person => person.row !== null && isLinked(text, person.row, source));
  if (linked >= 0) return linked;
  const name = folded(nameOf(text, source));
  const named = people.findIndex(person => folded(person.name) === name);
  return named >= 0 ? named : people.length;
}

/** The row itself, or a member who is this client too. */
const isLinked = (text: string, row: RowId, source: BookSource): boolean => {
  if (text === row) return true;
  const person = row.startsWith('member:') ? source.get(row) : undefined;
  return person !== undefined && textCell(person, 'linkedClientId') === text;
};

function nameOf(text: string, source: BookSource): string {
  const row = isRowId(text) ? source.get(text) : undefined;
  return row === undefined ? text : (textCell(row, 'name') ?? textCell(row, 'memberName') ?? text);
}

function stranger(policy: Row, source: BookSource): Insured {
  const text = textCell(policy, 'insuredName') ?? '';
  const row = isRowId(text) && source.get(text) !== undefined ? text : null;
  return { row, name: nameOf(text, source), relation: textCell(policy, 'insuredRelation'), policies: [] };
}
