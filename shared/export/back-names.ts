/** Whom a line that came back names: its client, and the rows its references mean. Indexed only when something is asked. */
import { cellOf, isRaw, textCell, type Cell, type Row } from '../cell';
import type { RowSource } from '../change';
import { isRowId, sheetOf, type RowId } from '../id';
import { BookIndex, nameKey } from '../import/book-index';
import { rawText, type RawRow } from '../import/raw-table';
import { resolveReference, type Resolved } from '../import/references';
import { ownerTargets, type OwnerTarget } from '../import/target';
import type { Problem } from '../problem';
import { sheetNamed } from '../sheets/index';
import type { Column } from '../sheets/sheet';
import type { BackTable } from './back-table';

export type Said = Readonly<Record<OwnerTarget, string>>;

export interface Found {
  readonly client: RowId | null;
  readonly doubt: Problem | null;
}

const nobodySaid: Said = { 'owner-no': '', 'owner-id': '', 'owner-name': '' };

/** What a line says of whose row it is; '' also where the file has no such column. */
export function ownerSaid({ owners }: BackTable, raw: RawRow): Said {
  const said: Record<OwnerTarget, string> = { ...nobodySaid };
  for (const target of ownerTargets) {
    const at = owners[target];
    if (at !== undefined) said[target] = rawText(raw.cells[at]).trim();
  }
  return said;
}

/** The keys of a client that somebody changed in a line; those that are empty or as exported say nothing. */
export function changedOwner(said: Said, exported: Said): Said {
  const changed: Record<OwnerTarget, string> = { ...nobodySaid };
  for (const target of ownerTargets)
    if (nameKey(said[target]) !== nameKey(exported[target])) changed[target] = said[target];
  return changed;
}

interface NameParts {
  readonly base: RowSource & { rows(): Iterable<Row> };
  readonly since: readonly Row[];
  /** The book now: only there a row can be put under a client. */
  readonly now: RowSource;
}

export class BackNames {
  readonly #parts: NameParts;
  readonly #fresh = new Set<RowId>();
  readonly #renamed = new Map<string, readonly RowId[]>();
  #index: BookIndex | null = null;

  constructor(parts: NameParts) {
    this.#parts = parts;
  }

  /** A client that the file adds: others in it may name it. */
  add(row: Row): void {
    this.#fresh.add(row.id);
    this.#book.add(row);
  }

  /** What was exported of a row's owner. */
  exported(row: Row): Said {
    const cell = cellOf(row, sheetNamed(sheetOf(row.id)).owner ?? '');
    if (cell !== null && isRaw(cell)) return { ...nobodySaid, 'owner-name': cell.raw.trim() };
    const client = typeof cell === 'string' && isRowId(cell) ? this.#parts.base.get(cell) : undefined;
    if (client === undefined) return { ...nobodySaid, 'owner-name': typeof cell === 'string' ? cell : '' };
    const text = (column: string): string => (textCell(client, column) ?? '').trim();
    return { 'owner-no': text('clientNo'), 'owner-id': text('idNumber'), 'owner-name': text('name') || client.id };
  }

  /** The client a line names; number before identity before name, and never one of several. */
  clientOf(said: Said): Found {
    const { 'owner-no': no, 'owner-id': id, 'owner-name': name } = said;
    const numbered = no === '' ? [] : this.#book.clientsNumbered(no);
    const identified = numbered.length > 0 || id === '' ? [] : this.#book.clientsIdentified(id);
    const named = numbered.length + identified.length > 0 || name === '' ? [] : this.#named(name);
    const here = [...numbered, ...identified, ...named].filter(client => this.#isHere(client));
    const [client] = here;
    const text = name || no || id;
    if (client !== undefined && here.length === 1) return { client, doubt: null };
    if (text === '') return { client: null, doubt: { code: 'required' } };
    return { client: null, doubt: { code: here.length > 1 ? 'several-rows' : 'no-such-row', text } };
  }

  /** A client like one there is: by number, identity or name. */
  like(row: Row): Problem | null {
    const text = (column: string): string => textCell(row, column) ?? '';
    const [no, id, name] = [text('clientNo'), text('idNumber'), text('name')];
    const numbered = no === '' ? [] : this.#book.clientsNumbered(no);
    const identified = id === '' ? [] : this.#book.clientsIdentified(id);
    const named = name === '' ? [] : this.#book.clientsNamed(name);
    if (![...numbered, ...identified, ...named].some(client => client !== row.id && this.#isHere(client))) return null;
    return { code: 'not-unique', text: numbered.length > 0 ? no : identified.length > 0 ? id : name };
  }

  reference(text: string, column: Column, { client, was }: { client: RowId | null; was: Cell }): Resolved {
    return resolveReference({ text, column, client, was, holder: null }, this.#book);
  }

  /** The file calls a client by another name than the book did: what is theirs may, too. */
  rename(client: RowId, name: string): void {
    const called = this.#renamed.get(nameKey(name)) ?? [];
    this.#renamed.set(nameKey(name), [...called, client]);
  }

  isCalled(client: RowId, name: string): boolean {
    return name !== '' && this.#renamed.get(nameKey(name))?.includes(client) === true;
  }

  label(id: RowId): string {
    const row = this.#parts.base.get(id);
    return (row === undefined ? null : textCell(row, sheetNamed(sheetOf(id)).title)) ?? id;
  }

  #named(name: string): readonly RowId[] {
    return [...new Set([...this.#book.clientsNamed(name), ...(this.#renamed.get(nameKey(name)) ?? [])])];
  }

  #isHere(client: RowId): boolean {
    return this.#fresh.has(client) || this.#parts.now.get(client) !== undefined;
  }

  get #book(): BookIndex {
    if (this.#index === null) {
      this.#index = new BookIndex();
      for (const row of this.#parts.base.rows()) this.#index.add(row);
      for (const row of this.#parts.since) this.#index.add(row);
    }
    return this.#index;
  }
}
