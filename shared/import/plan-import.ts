/** Plans an import: every line of the file becomes a new, changed, same, doubtful or rejected row, and all together one change. */
import { generateNKeysBetween } from 'fractional-indexing';
import { cellOf, isRaw, sameCell, type Cell, type Row } from '../cell';
import type { CellChange, Change } from '../change';
import { rowId, sheetOf, type ColumnId, type NewId, type RowId, type SheetId } from '../id';
import type { Problem } from '../problem';
import { gridSheetIds, sheetNamed, type GridSheetId } from '../sheets';
import { rowRulesOf } from '../sheets/row-rules';
import { validateCell, type RuleContext } from '../sheets/rules';
import { tidyCell } from '../sheets/tidy';
import { positionColumn, type Column } from '../sheets/sheet';
import type { Lexicon } from './lexicon';
import { aumHoldings, type AumWords } from './aum-holdings';
import { BookIndex } from './book-index';
import type { Draft } from './draft';
import { findClient, type FoundRow } from './find-clients';
import { findOwners } from './find-owners';
import { matchOwned, type OwnedRow } from './match-owned';
import type { RowNote } from './note';
import { readTable, type Reading, type ReadRow, type RowProblem } from './read-rows';
import { resolveReference } from './references';
import type { Skipped } from './find-tables';
import type { Verdict } from './verdict';

export interface PlannedRow {
  readonly key: string;
  readonly table: string;
  readonly at: number;
  readonly sheet: GridSheetId;
  readonly verdict: Verdict;
  /** null: rejected, no row of the book. */
  readonly id: RowId | null;
  readonly client: RowId | null;
  /** Why it is doubtful or rejected. */
  readonly reason: Problem | null;
  readonly problems: readonly RowProblem[];
  readonly notes: readonly RowNote[];
  /** What the line says, for rejected rows too. */
  readonly cells: Readonly<Record<ColumnId, Cell>>;
}
export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly skipped: readonly (Skipped & { readonly table: string })[];
  readonly change: Change;
  /** The book with the file's rows in it, for names. */
  readonly index: BookIndex;
}

export interface Planning {
  readonly reading: Reading;
  /** By row key: `skip`, `new`, or a row's id. */
  readonly answers: Readonly<Record<string, string>>;
  readonly newId: NewId;
  readonly country: string;
  readonly words: AumWords;
}

export function planImport(draft: Draft, book: Iterable<Row>, planning: Planning): ImportPlan {
  const index = new BookIndex();
  for (const row of book) index.add(row);
  const tables = draft.tables.map(table => ({ table, ...readTable(table, planning.reading) }));
  const tidy = tidier(planning);
  const rows = tables.flatMap(table => table.rows.map(tidy));
  const work = new Work(index, planning);
  for (const { table } of tables)
    for (const column of table.columns) if (column.own?.declared) work.declare(column.own.declared);
  work.clients(rows.filter(({ sheet }) => sheet === 'client'));
  for (const sheet of ['member', 'policy', 'holding', 'liability'] as const)
    work.owned(rows.filter(row => row.sheet === sheet));
  if (!draft.tables.some(({ sheet }) => sheet === 'holding')) work.aum();
  const skipped = tables.flatMap(({ table, skipped: lines }) => lines.map(line => ({ ...line, table: table.key })));
  const { rows: planned, change } = work.done();
  return { rows: inFileOrder(planned, draft), change, skipped, index };
}

function inFileOrder(rows: readonly PlannedRow[], draft: Draft): readonly PlannedRow[] {
  const order = new Map(draft.tables.map(({ key }, at) => [key, at]));
  const place = ({ table }: PlannedRow): number => order.get(table) ?? 0;
  return [...rows].sort((a, b) => place(a) - place(b) || a.at - b.at);
}

/** Checked texts (telephones, identity numbers) in the one form the book keeps them in. */
function tidier({ reading: { lexicon }, country }: Planning): (row: ReadRow) => ReadRow {
  const checked = new Map(
    gridSheetIds.map(sheet => [
      sheet,
      Object.entries(lexicon.columns(sheet)).filter(([, { check }]) => check !== undefined),
    ]),
  );
  return row => {
    const changed: Record<ColumnId, Cell> = {};
    for (const [id, column] of checked.get(row.sheet) ?? []) {
      const cell = row.cells[id] ?? null;
      const tidy = tidyCell(cell, column, country);
      if (!sameCell(cell, tidy)) changed[id] = tidy;
    }
    return Object.keys(changed).length === 0 ? row : { ...row, cells: { ...row.cells, ...changed } };
  };
}

/** The book and the file side by side, row after row. */
class Work {
  readonly #index: BookIndex;
  readonly #planning: Planning;
  readonly #rows: PlannedRow[] = [];
  readonly #added: NewRow[] = [];
  readonly #edited: Record<RowId, Record<ColumnId, CellChange>> = {};
  /** By `<table>:<line>`: the client made of it. */
  readonly #ofLine = new Map<string, RowId>();
  /** Clients in the order of the file: blocks of namesakes follow it. */
  readonly #order = new Map<RowId, number>();
  readonly #stated: { client: RowId; row: ReadRow }[] = [];

  /** Per sheet, the columns whose cells name rows; not the owner, which is found otherwise. */
  readonly #references: ReadonlyMap<GridSheetId, readonly (readonly [ColumnId, Column])[]>;

  /** Per sheet, the columns of which a check could say anything. */
  readonly #checked: ReadonlyMap<SheetId, readonly ColumnId[]>;
  readonly #rules: RuleContext;

  constructor(index: BookIndex, planning: Planning) {
    this.#index = index;
    this.#planning = planning;
    const { lexicon, context } = planning.reading;
    this.#checked = new Map(gridSheetIds.map(sheet => [sheet, checkedColumns(sheet, lexicon)]));
    this.#rules = { today: context.today, country: planning.country, columns: sheet => lexicon.columns(sheet) };
    this.#references = new Map(gridSheetIds.map(sheet => [sheet, referencesOf(sheet, planning.reading.lexicon)]));
  }

  declare({ id, cells }: Row): void {
    this.#added.push({ id, cells: { ...cells } });
  }

  clients(rows: readonly ReadRow[]): void {
    const seen = new Set<RowId>();
    for (const row of rows) {
      const found = findClient(row, this.#index, { answer: this.#planning.answers[row.key], seen });
      if (found.refused) this.#refuse(row, found.doubt);
      else if (found.id === null && row.cells['name'] === undefined) this.#refuse(row, { code: 'required' });
      else {
        const id = found.id ?? rowId('client', this.#planning.newId());
        this.#ofLine.set(row.key, id);
        this.#stated.push({ client: id, row });
        this.#order.set(id, this.#order.size);
        this.#take(row, { ...found, id, isNew: found.id === null, client: id });
        seen.add(id);
      }
    }
  }

  owned(rows: readonly ReadRow[]): void {
    if (rows.length === 0) return;
    const { answers } = this.#planning;
    const owners = findOwners(rows, {
      index: this.#index,
      ofLine: this.#ofLine,
      answers,
      order: this.#order,
      existing: row => this.#ownerThere(row),
    });
    const homed: OwnedRow[] = [];
    for (const row of rows) {
      const owner = owners.get(row);
      if (answers[row.key] === 'skip') this.#refuse(row, null);
      else if (owner === undefined || owner.client === null) this.#refuse(row, owner?.doubt ?? { code: 'required' });
      else homed.push({ row, client: owner.client });
    }
    const matches = matchOwned(homed, this.#index, key => answers[key] === 'new');
    for (const { row, client } of homed) {
      const id = matches.get(row) ?? null;
      const doubt = owners.get(row)?.doubt ?? null;
      this.#take(row, {
        id: id ?? rowId(row.sheet, this.#planning.newId()),
        isNew: id === null,
        client,
        doubt: answers[row.key] === undefined ? doubt : null,
      });
    }
  }

  /** A list of clients with totals but no holdings: each total becomes one unclassified holding (A.1). */
  aum(): void {
    for (const { client, row } of this.#stated) {
      const holdings = aumHoldings({ row, client, index: this.#index, words: this.#planning.words });
      for (const made of holdings) {
        const id = made.existing ?? rowId('holding', this.#planning.newId());
        this.#take(made.row, { id, isNew: made.existing === null, client, doubt: null });
      }
    }
  }

  done(): Pick<ImportPlan, 'rows' | 'change'> {
    return { rows: this.#rows, change: { added: this.#placed(), removed: [], edited: this.#edited } };
  }

  #ownerThere(row: ReadRow): RowId | null {
    const there = row.rowId === null ? undefined : this.#index.get(row.rowId as RowId);
    const column = sheetNamed(row.sheet).owner;
    const owner = there === undefined || column === null ? null : cellOf(there, column);
    return typeof owner === 'string' ? (owner as RowId) : null;
  }

  #refuse(row: ReadRow, reason: Problem | null): void {
    const { key, at, sheet, problems, notes, cells } = row;
    this.#rows.push({
      key,
      table: tableOf(key),
      at,
      sheet,
      verdict: 'rejected',
      id: null,
      client: null,
      reason,
      problems,
      notes,
      cells,
    });
  }

  #take(row: ReadRow, taking: { id: RowId; isNew: boolean; client: RowId; doubt: FoundRow['doubt'] }): void {
    const { id, isNew, client, doubt } = taking;
    const was = isNew ? undefined : this.#index.get(id);
    const { cells, problems } = this.#settled(row, { was, client });
    const edits = was === undefined ? {} : editsOf(was, cells, row.written);
    const plain: Verdict = isNew ? 'new' : Object.keys(edits).length > 0 ? 'changed' : 'same';
    const whole = isNew ? this.#completed(cells, row.sheet, client) : cells;
    if (isNew) this.#add({ id, cells: whole });
    else if (plain === 'changed') this.#edit(id, edits);
    const doubts =
      plain === 'same'
        ? none
        : this.#doubtsOf({ id, cells: was === undefined ? whole : { ...was.cells, ...cells } }, cells);
    const { key, at, sheet, notes } = row;
    this.#rows.push({
      key,
      table: tableOf(key),
      at,
      sheet,
      verdict: doubt === null ? plain : 'doubtful',
      id,
      client,
      reason: doubt,
      problems: doubts.length === 0 ? problems : [...problems, ...doubts],
      notes,
      cells: whole,
    });
  }

  /** What the checks say of the cells that the file brings. */
  #doubtsOf(row: Row, cells: Readonly<Record<ColumnId, Cell>>): readonly RowProblem[] {
    const found: RowProblem[] = [];
    for (const column of this.#checked.get(sheetOf(row.id)) ?? []) {
      if (cells[column] === undefined) continue;
      for (const problem of validateCell(row, column, this.#rules)) found.push({ column, problem });
    }
    return found.length === 0 ? none : found;
  }

  #edit(id: RowId, edits: Record<ColumnId, CellChange>): void {
    const before = this.#edited[id] ?? {};
    this.#edited[id] = {
      ...before,
      ...Object.fromEntries(
        Object.entries(edits).map(([column, [was, now]]) => [column, [before[column]?.[0] ?? was, now]]),
      ),
    };
  }

  /**
   * What a new row always has: its client, its currency, its place. Made in one go, since an object that grows cell by cell
   * becomes a hash table of five times the size.
   */
  #completed(cells: Readonly<Record<ColumnId, Cell>>, sheet: GridSheetId, client: RowId): Record<ColumnId, Cell> {
    const { owner, currency } = sheetNamed(sheet);
    return {
      ...cells,
      ...(owner === null ? {} : { [owner]: client }),
      ...(currency === null ? {} : { [currency]: cells[currency] ?? this.#planning.reading.context.currency }),
      ...(sheet === 'holding' ? { owner: cells['owner'] ?? client } : {}),
      [positionColumn]: null,
    };
  }

  #add(row: NewRow): void {
    this.#added.push(row);
    this.#index.add(row);
  }

  /** References resolved, and the person who is also a client linked. */
  #settled(
    row: ReadRow,
    { was, client }: { was: Row | undefined; client: RowId },
  ): { cells: Record<ColumnId, Cell>; problems: readonly RowProblem[] } {
    const { cells } = row;
    let problems = row.problems;
    for (const [column, declared] of this.#references.get(row.sheet) ?? []) {
      const cell = cells[column];
      if (typeof cell !== 'string') continue;
      const holder = cells['policyholderName'] ?? null;
      const reference = {
        text: cell,
        column: declared,
        client,
        was: was === undefined ? null : cellOf(was, column),
        holder,
      };
      const resolved = resolveReference(reference, this.#index);
      cells[column] = resolved.cell;
      if (resolved.problem !== null) problems = [...problems, { column, problem: resolved.problem }];
    }
    if (row.sheet === 'member' && was === undefined) this.#link(cells);
    if (was !== undefined) for (const column of row.derived) delete cells[column];
    return { cells, problems };
  }

  /** A member with the name and the birthday of one client is that client. */
  #link(cells: Record<ColumnId, Cell>): void {
    const [name, birth] = [cells['memberName'], cells['memberBirthDate']];
    if (typeof name !== 'string' || typeof birth !== 'string' || cells['linkedClientId'] !== undefined) return;
    const same = this.#index
      .clientsNamed(name)
      .filter(id => cellOf(this.#index.get(id) ?? { id, cells: {} }, 'birthDate') === birth);
    if (same.length === 1 && same[0] !== undefined) cells['linkedClientId'] = same[0];
  }

  /** New rows stand behind the last of their sheet, in the order of the file. */
  #placed(): readonly Row[] {
    const placed: Row[] = this.#added.filter(({ id }) => id.startsWith('column:'));
    for (const sheet of gridSheetIds) {
      const rows = this.#added.filter(({ id }) => id.startsWith(`${sheet}:`));
      const keys = generateNKeysBetween(this.#index.lastPosition(sheet), null, rows.length);
      for (const [at, row] of rows.entries()) {
        row.cells[positionColumn] = keys[at] ?? null;
        placed.push(row);
      }
    }
    return placed;
  }
}

const none: readonly RowProblem[] = [];

const checkedColumns = (sheet: GridSheetId, lexicon: Lexicon): readonly ColumnId[] =>
  Object.entries(lexicon.columns(sheet)).flatMap(([id, { check, min, max, notFuture, notBefore }]) =>
    (check ?? min ?? max ?? notFuture ?? notBefore) === undefined && rowRulesOf(sheet, id).length === 0 ? [] : [id],
  );

const referencesOf = (sheet: GridSheetId, lexicon: Lexicon): readonly (readonly [ColumnId, Column])[] =>
  Object.entries(lexicon.columns(sheet)).filter(
    ([id, { kind }]) => kind === 'reference' && id !== sheetNamed(sheet).owner,
  );

/** Still being put together. */
interface NewRow {
  readonly id: RowId;
  readonly cells: Record<ColumnId, Cell>;
}

const tableOf = (key: string): string => key.split(':', 1)[0] ?? '';

/** Empty cells of a file erase nothing, and what cannot be read replaces nothing that is well. */
function editsOf(
  was: Row,
  cells: Readonly<Record<ColumnId, Cell>>,
  written: ReadRow['written'],
): Record<ColumnId, CellChange> {
  const edits: Record<ColumnId, CellChange> = {};
  for (const [column, now] of Object.entries(cells)) {
    const before = cellOf(was, column);
    if (now === null || sameCell(before, now)) continue;
    if (isRaw(now) && before !== null && !isRaw(before)) continue;
    if (before !== null && isRaw(before) && before.raw.trim() === written?.(column)) continue;
    edits[column] = [before, now];
  }
  return edits;
}
