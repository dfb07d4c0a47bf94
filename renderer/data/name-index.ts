/** Finds rows by the words people use for them: name, number, English name. Built again only when its sheet has changed. */
import { fold } from '../../shared/fold';
import type { RowId, SheetId } from '../../shared/id';
import type { Column } from '../../shared/sheets/sheet';
import { fail, ok, type Result } from '../../shared/result';
import { sheetNamed } from '../../shared/sheets/index';
import type { Replica } from './replica';

interface Names {
  readonly version: number;
  readonly ids: ReadonlyMap<string, readonly RowId[]>;
}
const furtherNames: Partial<Readonly<Record<SheetId, readonly string[]>>> = {
  client: ['clientNo', 'nameEn', 'alias'],
  policy: ['policyNo'],
};

export class NameIndex {
  readonly #replica: Replica;
  readonly #names = new Map<SheetId, Names>();

  constructor(replica: Replica) {
    this.#replica = replica;
  }

  /** The one row a reference column may mean by this text; two of the same name are a question, not a guess. */
  rowNamed(column: Column, text: string): Result<string> {
    const key = fold(text);
    const found = (column.to ?? []).flatMap(sheet => this.#of(sheet).get(key) ?? []);
    const [first] = found;
    if (first === undefined) return fail({ code: 'no-such-row', text });
    return found.length === 1 ? ok(first) : fail({ code: 'several-rows', text });
  }

  /** Rows of a sheet one of whose names contains this text, folded; those that begin with it first. */
  containing(sheet: SheetId, text: string, most: number): readonly RowId[] {
    const word = fold(text);
    const [first, then] = [new Set<RowId>(), new Set<RowId>()];
    for (const [name, ids] of this.#of(sheet)) {
      if (first.size >= most) break;
      const at = name.indexOf(word);
      if (at >= 0) for (const id of ids) (at === 0 ? first : then).add(id);
    }
    return [...new Set([...first, ...then])].slice(0, most);
  }

  #of(sheet: SheetId): ReadonlyMap<string, readonly RowId[]> {
    const known = this.#names.get(sheet);
    const version = this.#replica.sheetVersion(sheet);
    if (known?.version === version) return known.ids;
    const ids = this.#build(sheet);
    this.#names.set(sheet, { version, ids });
    return ids;
  }

  #build(sheet: SheetId): ReadonlyMap<string, readonly RowId[]> {
    const table = this.#replica.sheet(sheet);
    const columns = [sheetNamed(sheet).title, ...(furtherNames[sheet] ?? [])];
    const ids = new Map<string, RowId[]>();
    for (let at = 0; at < table.size; at++)
      for (const name of new Set(columns.flatMap(column => foldedName(table.cell(at, column))))) {
        const list = ids.get(name);
        if (list === undefined) ids.set(name, [table.idAt(at)]);
        else list.push(table.idAt(at));
      }
    return ids;
  }
}

const foldedName = (cell: unknown): readonly string[] => (typeof cell === 'string' && cell !== '' ? [fold(cell)] : []);
