/** Finds rows by the words people use for them: name, number, English name. Built when first asked for, then follows changes row by row. */
import { editedRows, type Change } from '../../shared/change';
import { fold } from '../../shared/fold';
import { sheetOf, type ColumnId, type RowId, type SheetId } from '../../shared/id';
import type { Column } from '../../shared/sheets/sheet';
import { fail, ok, type Result } from '../../shared/result';
import { sheetNamed } from '../../shared/sheets/index';
import type { Replica } from './replica';

/** The names of one sheet. */
interface Names {
  readonly ids: Map<string, Set<RowId>>;
  readonly namesOf: Map<RowId, readonly string[]>;
}
const furtherNames: Partial<Readonly<Record<SheetId, readonly ColumnId[]>>> = {
  client: ['clientNo', 'nameEn', 'alias'],
  policy: ['policyNo'],
};
const columnsOf = (sheet: SheetId): readonly ColumnId[] => [sheetNamed(sheet).title, ...(furtherNames[sheet] ?? [])];

export class NameIndex {
  readonly #replica: Replica;
  readonly #names = new Map<SheetId, Names>();

  constructor(replica: Replica) {
    this.#replica = replica;
    replica.subscribe(change => this.#follow(change));
  }

  /** The one row a reference column may mean by this text; two of the same name are a question, not a guess. */
  rowNamed(column: Column, text: string): Result<string> {
    const found = (column.to ?? []).flatMap(sheet => this.named(sheet, text));
    const [first] = found;
    if (first === undefined) return fail({ code: 'no-such-row', text });
    return found.length === 1 ? ok(first) : fail({ code: 'several-rows', text });
  }

  /** Rows of a sheet that have this for one of their names, folded. */
  named(sheet: SheetId, text: string): readonly RowId[] {
    return [...(this.#of(sheet).ids.get(fold(text)) ?? [])];
  }

  /** Rows of a sheet one of whose names contains this text, folded; those that begin with it first. */
  containing(sheet: SheetId, text: string, most: number): readonly RowId[] {
    const word = fold(text);
    const [first, then] = [new Set<RowId>(), new Set<RowId>()];
    for (const [name, ids] of this.#of(sheet).ids) {
      if (first.size >= most) break;
      const at = name.indexOf(word);
      if (at >= 0) for (const id of ids) (at === 0 ? first : then).add(id);
    }
    return [...new Set([...first, ...then])].slice(0, most);
  }

  #of(sheet: SheetId): Names {
    const known = this.#names.get(sheet);
    if (known !== undefined) return known;
    const names: Names = { ids: new Map(), namesOf: new Map() };
    for (const id of this.#replica.sheet(sheet).ids) this.#enter(id, names);
    this.#names.set(sheet, names);
    return names;
  }

  #follow(change: Change | null): void {
    if (change === null) {
      this.#names.clear();
      return;
    }
    for (const { id } of change.removed) this.#leave(id);
    for (const { id } of change.added) this.#renew(id);
    for (const id of editedRows(change))
      if (columnsOf(sheetOf(id)).some(column => column in (change.edited[id] ?? {}))) this.#renew(id);
  }

  #renew(id: RowId): void {
    this.#leave(id);
    const names = this.#names.get(sheetOf(id));
    if (names !== undefined) this.#enter(id, names);
  }

  #enter(id: RowId, { ids, namesOf }: Names): void {
    const sheet = sheetOf(id);
    const mine = [...new Set(columnsOf(sheet).flatMap(column => foldedName(this.#replica.cell(id, column))))];
    for (const name of mine) ids.set(name, (ids.get(name) ?? new Set<RowId>()).add(id));
    namesOf.set(id, mine);
  }

  #leave(id: RowId): void {
    const names = this.#names.get(sheetOf(id));
    if (names === undefined) return;
    for (const name of names.namesOf.get(id) ?? []) {
      const ids = names.ids.get(name);
      ids?.delete(id);
      if (ids?.size === 0) names.ids.delete(name);
    }
    names.namesOf.delete(id);
  }
}

const foldedName = (cell: unknown): readonly string[] => (typeof cell === 'string' && cell !== '' ? [fold(cell)] : []);
