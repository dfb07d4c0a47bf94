/** The book as an import looks at it: clients by every key, rows by client, the next free position of each sheet. */
import { isRaw, textCell, type Cell, type Row } from '../cell';
import { fold } from '../fold';
import { isRowId, sheetOf, type ColumnId, type RowId, type SheetId } from '../id';
import { sheetNamed } from '../sheets';
import { normalId, readId } from '../sheets/checks/id-number';
import { positionColumn } from '../sheets/sheet';
import { oncePerText } from './once-per-text';

type Keyed = Map<string, RowId[]>;

/** The sheets of the grid whose rows are somebody's. */
const ownable: ReadonlySet<SheetId> = new Set(['member', 'policy', 'holding', 'liability']);

/** A name for comparing (A.5.5). */
export const nameKey = oncePerText(fold);

/** Only a valid number is the same person for certain; a damaged one may stand in many rows. */
export const idKey = (text: string): string | null => (readId(text).verdict === 'valid' ? normalId(text) : null);

/** Stands for the client of rows that have none yet, by the name they say; never the id of a row. */
export const parkedOwner = (said: string): RowId => `client:?${nameKey(said)}`;
export const isParked = (owner: RowId): boolean => owner.startsWith('client:?');

/** Whose row of a grid it is: a client, or nobody yet. */
export function ownerOf(row: Row): RowId {
  const column = sheetNamed(sheetOf(row.id)).owner;
  const cell = column === null ? null : (row.cells[column] ?? null);
  if (typeof cell === 'string' && isRowId(cell)) return cell;
  return parkedOwner(cell !== null && isRaw(cell) ? cell.raw : '');
}

export class BookIndex {
  readonly #rows = new Map<RowId, Row>();
  readonly #owned = new Map<RowId, Map<SheetId, RowId[]>>();
  readonly #byNo: Keyed = new Map();
  readonly #byId: Keyed = new Map();
  readonly #byName: Keyed = new Map();
  readonly #byMobile: Keyed = new Map();
  readonly #byPolicyNo: Keyed = new Map();
  #parked = false;
  readonly #last = new Map<SheetId, string>();
  /** Per client, by folded name: who belongs to the household. */
  readonly #members = new Map<RowId, Map<string, RowId>>();
  /** Per folded member name: whose member. */
  readonly #membersOf: Keyed = new Map();

  add(row: Row): void {
    this.#rows.set(row.id, row);
    const sheet = sheetOf(row.id);
    const position = textCell(row, positionColumn);
    if (position !== null && position > (this.#last.get(sheet) ?? '')) this.#last.set(sheet, position);
    if (sheet === 'client') this.#addClient(row);
    else this.#addOwned(row, sheet);
  }

  get(id: RowId): Row | undefined {
    return this.#rows.get(id);
  }

  rows(): Iterable<Row> {
    return this.#rows.values();
  }

  ofSheet(sheet: SheetId): readonly Row[] {
    return [...this.#rows.values()].filter(row => sheetOf(row.id) === sheet);
  }

  *clients(): Iterable<Row> {
    for (const row of this.#rows.values()) if (sheetOf(row.id) === 'client') yield row;
  }

  clientsNumbered(no: string): readonly RowId[] {
    return this.#byNo.get(nameKey(no)) ?? [];
  }

  clientsIdentified(id: string): readonly RowId[] {
    const key = idKey(id);
    return key === null ? [] : (this.#byId.get(key) ?? []);
  }

  clientsNamed(name: string): readonly RowId[] {
    return this.#byName.get(nameKey(name)) ?? [];
  }

  clientsWithMobile(mobile: string): readonly RowId[] {
    return this.#byMobile.get(mobile) ?? [];
  }

  /** Some rows have no client yet. */
  get hasParked(): boolean {
    return this.#parked;
  }

  policiesNumbered(no: string): readonly RowId[] {
    return this.#byPolicyNo.get(nameKey(no)) ?? [];
  }

  owned(client: RowId, sheet: SheetId): readonly RowId[] {
    return this.#owned.get(client)?.get(sheet) ?? [];
  }

  memberNamed(client: RowId, name: string): RowId | undefined {
    return this.#members.get(client)?.get(nameKey(name));
  }

  clientsWithMember(name: string): readonly RowId[] {
    return this.#membersOf.get(nameKey(name)) ?? [];
  }

  lastPosition(sheet: SheetId): string | null {
    return this.#last.get(sheet) ?? null;
  }

  /** How the row is called, as exports and screens write it. */
  label(id: string): string {
    const row = isRowId(id) ? this.#rows.get(id) : undefined;
    return row === undefined ? id : (textCell(row, sheetNamed(sheetOf(row.id)).title) ?? id);
  }

  #addClient(row: Row): void {
    const [no, id, name] = [textCell(row, 'clientNo'), textCell(row, 'idNumber'), textCell(row, 'name')];
    if (no !== null) push(this.#byNo, nameKey(no), row.id);
    const identity = id === null ? null : idKey(id);
    if (identity !== null) push(this.#byId, identity, row.id);
    if (name !== null) push(this.#byName, nameKey(name), row.id);
    const mobile = textCell(row, 'mobile');
    if (mobile !== null) push(this.#byMobile, mobile, row.id);
  }

  #addOwned(row: Row, sheet: SheetId): void {
    if (!ownable.has(sheet)) return;
    const owner = ownerOf(row);
    this.#own(owner, sheet, row.id);
    if (isParked(owner)) this.#parked = true;
    if (sheet === 'policy') this.#addPolicy(row);
    if (sheet !== 'member' || isParked(owner)) return;
    const name = textCell(row, 'memberName');
    if (name === null) return;
    const household = this.#members.get(owner) ?? new Map<string, RowId>();
    this.#members.set(owner, household.set(nameKey(name), row.id));
    push(this.#membersOf, nameKey(name), owner);
  }

  #own(owner: RowId, sheet: SheetId, id: RowId): void {
    let sheets = this.#owned.get(owner);
    if (sheets === undefined) this.#owned.set(owner, (sheets = new Map<SheetId, RowId[]>()));
    const ids = sheets.get(sheet);
    if (ids === undefined) sheets.set(sheet, [id]);
    else ids.push(id);
  }

  #addPolicy(row: Row): void {
    const no = textCell(row, 'policyNo');
    if (no !== null) push(this.#byPolicyNo, nameKey(no), row.id);
  }
}

function push(map: Keyed, key: string, id: RowId): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
}

/** A cell that holds a list; empty otherwise. */
export const listIn = (cell: Cell | undefined): readonly string[] => (isList(cell) ? cell : []);
const isList = (cell: Cell | undefined): cell is readonly string[] => Array.isArray(cell);
export const cellText = (row: Row | undefined, column: ColumnId): string =>
  row === undefined ? '' : (textCell(row, column) ?? '');
