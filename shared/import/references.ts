/** Turns names in cells into the rows they mean: first in the client's household, then in the book; else the name stays. */
import type { Cell } from '../cell';
import { isRowId, type RowId } from '../id';
import type { Problem } from '../problem';
import type { Column } from '../sheets/sheet';
import { nameKey, type BookIndex } from './book-index';

export interface Resolved {
  readonly cell: Cell;
  readonly problem: Problem | null;
}

const self = /^(同|同左|同上|本人|自己|同要保人|同投保人|same|self|sameasowner)$/;

export interface Reference {
  readonly text: string;
  readonly column: Column;
  /** null: nobody yet. */
  readonly client: RowId | null;
  /** What the row of the book holds now. */
  readonly was: Cell;
  /** Whom 同要保人 means. */
  readonly holder: Cell;
}

export function resolveReference({ text, column, client, was, holder }: Reference, index: BookIndex): Resolved {
  if (typeof was === 'string' && isNamed(was, text, index)) return { cell: was, problem: null };
  if (self.test(nameKey(text))) return { cell: holder ?? client ?? text, problem: null };
  const found = (client === null ? null : inHousehold(text, column, { client, index })) ?? inBook(text, column, index);
  if (found !== null) return { cell: found, problem: null };
  if (column.open === true) return { cell: text, problem: null };
  return { cell: { raw: text }, problem: { code: 'no-such-row', text } };
}

/** Mostly the very same word, which needs no folding. */
function isNamed(id: string, text: string, index: BookIndex): boolean {
  const label = index.label(id);
  return label === text || nameKey(label) === nameKey(text);
}

function inHousehold(
  text: string,
  { to = [] }: Column,
  { client, index }: { client: RowId; index: BookIndex },
): RowId | null {
  if (to.includes('client') && isNamed(client, text, index)) return client;
  if (to.includes('member')) return index.memberNamed(client, text) ?? null;
  if (to.includes('holding')) return index.owned(client, 'holding').find(id => isNamed(id, text, index)) ?? null;
  return null;
}

/** Only a name that one client has. */
function inBook(text: string, { to = [] }: Column, index: BookIndex): RowId | null {
  if (isRowId(text) && index.get(text) !== undefined) return text;
  if (!to.includes('client')) return null;
  const named = index.clientsNamed(text);
  return named.length === 1 ? (named[0] ?? null) : null;
}
