/** Takes the lines of an import one by one into one change: what is new, what becomes of rows that are there, and what is to be said of it. */
import { generateNKeysBetween } from 'fractional-indexing';
import { cellOf, isRaw, sameCell, type Cell, type Row } from '../cell';
import type { CellChange } from '../change';
import { sheetOf, type ColumnId, type RowId, type SheetId } from '../id';
import type { Problem } from '../problem';
import { gridSheetIds, sheetNamed, type GridSheetId } from '../sheets';
import { isMaskOf } from '../sheets/mask';
import { checkCell, checkedColumns, type CheckedColumn, type RuleContext } from '../sheets/rules';
import { positionColumn, type Column } from '../sheets/sheet';
import { isParked, ownerOf, type BookIndex } from './book-index';
import type { Lexicon } from './lexicon';
import type { ImportPlan, PlannedRow, Planning } from './plan-import';
import { tableOf } from './plan-questions';
import { writtenIn, type ReadRow, type RowProblem } from './read-rows';
import { resolveReference } from './references';
import type { Verdict } from './verdict';

export interface Taking {
  readonly id: RowId;
  readonly isNew: boolean;
  /** null: nobody yet; then `said` is what the file calls the client. */
  readonly client: RowId | null;
  readonly said?: string;
  readonly doubt: Problem | null;
  readonly possible?: readonly RowId[];
}

/** Still being put together. */
interface NewRow {
  readonly id: RowId;
  readonly cells: Record<ColumnId, Cell>;
}

export class RowTaker {
  readonly #index: BookIndex;
  readonly #planning: Planning;
  readonly #rows: PlannedRow[] = [];
  readonly #declared: NewRow[] = [];
  readonly #added = new Map<SheetId, NewRow[]>(gridSheetIds.map(sheet => [sheet, []]));
  /** New clients, whom a later line may be as well. */
  readonly #fresh = new Map<RowId, NewRow>();
  readonly #edited: Record<RowId, Record<ColumnId, CellChange>> = {};
  /** Per sheet, the columns whose cells name rows; not the owner, which is found otherwise. */
  readonly #references: ReadonlyMap<GridSheetId, readonly (readonly [ColumnId, Column])[]>;
  /** Per sheet, the columns of which a check could say anything. */
  readonly #checked: ReadonlyMap<SheetId, readonly CheckedColumn[]>;
  readonly #rules: RuleContext;

  constructor(index: BookIndex, planning: Planning) {
    this.#index = index;
    this.#planning = planning;
    const { lexicon, context } = planning.reading;
    this.#checked = new Map(gridSheetIds.map(sheet => [sheet, checkedColumns(sheet, lexicon.columns(sheet))]));
    this.#rules = { today: context.today, country: planning.country, columns: sheet => lexicon.columns(sheet) };
    this.#references = new Map(gridSheetIds.map(sheet => [sheet, referencesOf(sheet, lexicon)]));
  }

  declare({ id, cells }: Row): void {
    this.#declared.push({ id, cells: { ...cells } });
  }

  refuse(row: ReadRow, reason: Problem | null): void {
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
      possible: nobody,
      cells,
    });
  }

  take(row: ReadRow, taking: Taking): void {
    const { id, isNew, client, doubt, possible = nobody } = taking;
    const was = isNew ? undefined : this.#index.get(id);
    const { cells, problems } = this.#settled(row, { was, client });
    const edits = was === undefined ? {} : { ...this.#editsOf(was, cells, row), ...homeEdits(was, client) };
    const plain: Verdict = isNew ? 'new' : Object.keys(edits).length > 0 ? 'changed' : 'same';
    if (isNew) {
      this.#complete(cells, row.sheet, taking);
      this.#add({ id, cells });
    } else if (plain === 'changed') this.#edit(id, edits);
    const doubts =
      plain === 'same'
        ? none
        : this.#doubtsOf({ id, cells: was === undefined ? cells : { ...was.cells, ...cells } }, cells);
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
      possible,
      cells,
    });
  }

  done(): Pick<ImportPlan, 'rows' | 'change'> {
    return { rows: this.#rows, change: { added: this.#placed(), removed: [], edited: this.#edited } };
  }

  /** Empty cells of a file erase only where the RM says so, and what cannot be read, or is masked, replaces nothing that is well. */
  #editsOf(
    was: Row,
    cells: Readonly<Record<ColumnId, Cell>>,
    { sheet, written, erased }: Pick<ReadRow, 'sheet' | 'written' | 'erased'>,
  ): Record<ColumnId, CellChange> {
    const { lexicon } = this.#planning.reading;
    const edits: Record<ColumnId, CellChange> = {};
    for (const [column, now] of Object.entries(cells)) {
      const before = cellOf(was, column);
      if (now === null || sameCell(before, now)) continue;
      if (isRaw(now) && before !== null && !isRaw(before)) continue;
      if (before !== null && isRaw(before) && written !== null && before.raw.trim() === writtenIn(written, column))
        continue;
      const declared = lexicon.column(sheet, column);
      if (declared !== undefined && isMaskOf([before, now], column, declared)) continue;
      edits[column] = [before, now];
    }
    for (const column of erased) {
      const before = cellOf(was, column);
      if (before !== null && (cells[column] ?? null) === null) edits[column] = [before, null];
    }
    return edits;
  }

  /** What the checks say of the cells that the file brings. */
  #doubtsOf(row: Row, cells: Readonly<Record<ColumnId, Cell>>): readonly RowProblem[] {
    const found: RowProblem[] = [];
    for (const checked of this.#checked.get(sheetOf(row.id)) ?? []) {
      if (cells[checked.id] === undefined) continue;
      for (const problem of checkCell(row, checked, this.#rules)) found.push({ column: checked.id, problem });
    }
    return found.length === 0 ? none : found;
  }

  /** A row that comes new with this file is changed in its making. */
  #edit(id: RowId, edits: Record<ColumnId, CellChange>): void {
    const fresh = this.#fresh.get(id);
    if (fresh !== undefined) {
      for (const [column, [, now]] of Object.entries(edits)) fresh.cells[column] = now;
      return;
    }
    const before = this.#edited[id] ?? {};
    this.#edited[id] = {
      ...before,
      ...Object.fromEntries(
        Object.entries(edits).map(([column, [was, now]]) => [column, [before[column]?.[0] ?? was, now]]),
      ),
    };
  }

  /** What a new row always has: its client, its currency, its place. */
  #complete(cells: Record<ColumnId, Cell>, sheet: GridSheetId, { client, said = '' }: Taking): void {
    const { owner, currency } = sheetNamed(sheet);
    if (owner !== null) cells[owner] = client ?? (said === '' ? null : { raw: said });
    if (currency !== null) cells[currency] ??= this.#planning.reading.context.currency;
    if (sheet === 'holding') cells['owner'] ??= client;
    cells[positionColumn] = null;
    if (client === null) for (const column of [owner ?? '', 'owner']) if (cells[column] === null) delete cells[column];
  }

  #add(row: NewRow): void {
    const sheet = sheetOf(row.id);
    this.#added.get(sheet)?.push(row);
    this.#index.add(row);
    if (sheet === 'client') this.#fresh.set(row.id, row);
  }

  /** References resolved, and the person who is also a client linked. */
  #settled(
    row: ReadRow,
    { was, client }: { was: Row | undefined; client: RowId | null },
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
    const placed: Row[] = [...this.#declared];
    for (const [sheet, rows] of this.#added) {
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
const nobody: readonly RowId[] = [];

const referencesOf = (sheet: GridSheetId, lexicon: Lexicon): readonly (readonly [ColumnId, Column])[] =>
  Object.entries(lexicon.columns(sheet)).filter(
    ([id, { kind }]) => kind === 'reference' && id !== sheetNamed(sheet).owner,
  );

/** A row that waited for a client has one now. */
function homeEdits(was: Row, client: RowId | null): Record<ColumnId, CellChange> {
  const { owner } = sheetNamed(sheetOf(was.id));
  if (client === null || owner === null || !isParked(ownerOf(was))) return {};
  const edits: Record<ColumnId, CellChange> = { [owner]: [cellOf(was, owner), client] };
  if (sheetOf(was.id) === 'holding' && cellOf(was, 'owner') === null) edits['owner'] = [null, client];
  return edits;
}
