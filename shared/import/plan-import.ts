/** Plans an import: every line of the file becomes a new, changed, same, doubtful or rejected row, and all together one change. */
import type { Cell, Row } from '../cell';
import type { Change } from '../change';
import type { ColumnId, NewId, RowId } from '../id';
import type { Problem } from '../problem';
import { gridSheetIds, type GridSheetId } from '../sheets';
import { tidyCell } from '../sheets/tidy';
import { absentClients } from './absent-clients';
import type { Answers } from './answers';
import type { AumWords } from './aum-holdings';
import { BookIndex } from './book-index';
import type { Draft } from './draft';
import { ImportWork } from './import-work';
import type { RowNote } from './note';
import type { AnswerSource, PlanQuestion } from './plan-questions';
import { readTable, type Reading, type ReadRow, type RowProblem } from './read-rows';
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
  /** null: rejected, or under no client yet. */
  readonly client: RowId | null;
  /** Why it is doubtful or rejected. */
  readonly reason: Problem | null;
  readonly problems: readonly RowProblem[];
  readonly notes: readonly RowNote[];
  /** Clients of the same name or mobile, who are others all the same. */
  readonly possible: readonly RowId[];
  /** What the line says, for rejected rows too. */
  readonly cells: Readonly<Record<ColumnId, Cell>>;
}
export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly skipped: readonly (Skipped & { readonly table: string })[];
  readonly change: Change;
  readonly questions: readonly PlanQuestion[];
  /** Per table: what its answers came to, for the next file of the layout. */
  readonly learned: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Clients of the book that its client list does not name. */
  readonly absent: readonly RowId[];
  /** The book with the file's rows in it, for names. */
  readonly index: BookIndex;
}

export interface Planning {
  readonly reading: Reading;
  readonly answers: Pick<Answers, 'rows' | 'groups' | 'kinds'>;
  /** What was answered for such a table before. */
  readonly remembered?: AnswerSource['remembered'];
  readonly newId: NewId;
  /** The same id for the same line whenever it is planned again, so that answers can name new clients. */
  readonly idOfLine?: (key: string) => string;
  readonly country: string;
  readonly words: AumWords;
}

export function planImport(draft: Draft, book: Iterable<Row>, planning: Planning): ImportPlan {
  const index = new BookIndex();
  for (const row of book) index.add(row);
  const before = Array.from(index.clients(), ({ id }) => id);
  const tables = draft.tables.map(table => ({ table, ...readTable(table, planning.reading) }));
  const rows = tables.flatMap(table => table.rows);
  tidy(rows, planning);
  const work = new ImportWork(index, planning);
  for (const { table } of tables)
    for (const column of table.columns) if (column.own?.declared) work.declare(column.own.declared);
  work.clients(rows.filter(({ sheet }) => sheet === 'client'));
  for (const sheet of ['member', 'policy', 'holding', 'liability'] as const)
    work.owned(rows.filter(row => row.sheet === sheet));
  if (!draft.tables.some(({ sheet }) => sheet === 'holding')) work.aum();
  const skipped = tables.flatMap(({ table, skipped: lines }) => lines.map(line => ({ ...line, table: table.key })));
  const { rows: planned, ...made } = work.done();
  return { rows: inFileOrder(planned, draft), ...made, skipped, absent: absentClients(before, planned, draft), index };
}

/** Rows are planned sheet by sheet; a table's rows come mostly in order already. */
function inFileOrder(rows: readonly PlannedRow[], draft: Draft): readonly PlannedRow[] {
  const tables = new Map<string, PlannedRow[]>(draft.tables.map(({ key }) => [key, []]));
  for (const row of rows) tables.get(row.table)?.push(row);
  return [...tables.values()].flatMap(lines => {
    const inOrder = lines.every((line, place) => line.at >= (lines[place - 1]?.at ?? 0));
    return inOrder ? lines : lines.sort((a, b) => a.at - b.at);
  });
}

/** Checked texts (telephones, identity numbers) in the one form the book keeps them in. */
function tidy(rows: readonly ReadRow[], { reading: { lexicon }, country }: Planning): void {
  const checked = new Map(
    gridSheetIds.map(sheet => [
      sheet,
      Object.entries(lexicon.columns(sheet)).filter(([, { check }]) => check !== undefined),
    ]),
  );
  for (const { sheet, cells } of rows)
    for (const [id, column] of checked.get(sheet) ?? []) {
      const cell = cells[id];
      if (cell !== undefined) cells[id] = tidyCell(cell, column, country);
    }
}
