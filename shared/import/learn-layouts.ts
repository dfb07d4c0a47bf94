/** What an import teaches about the layout of its tables, as part of its change: taken back with it, and travelling with the book. */
import { cellOf, textCell, type Cell, type Row } from '../cell';
import type { CellChange, Change } from '../change';
import { rowId, type ColumnId, type NewId, type RowId } from '../id';
import type { Answers } from './answers';
import type { Draft, DraftColumn, DraftTable } from './draft';
import type { FoundTable } from './find-tables';
import {
  headersOf,
  noLayoutAnswers,
  wordsOf,
  type ColumnMemory,
  type Layout,
  type LayoutAnswers,
  type LayoutMemory,
} from './layouts';

export interface Lesson {
  readonly memory: LayoutMemory;
  readonly answers: Answers;
  /** Per table: what the answers about people came to. */
  readonly learned: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly newId: NewId;
  readonly today: string;
}

/** Empty where nothing had to be said, or it was known. */
export function learnLayouts(draft: Draft, lesson: Lesson): Change {
  const added: Row[] = [];
  const edited: Record<RowId, Record<ColumnId, CellChange>> = {};
  const done = new Set<string>();
  /** Layouts of the book that a table of this file has the very headers of, or has taught already: another one like it is a layout of its own. */
  const taken = new Set(draft.tables.flatMap(({ table }) => exactly(lesson.memory, table)?.row.id ?? []));
  for (const table of draft.tables) {
    const headers = JSON.stringify(headersOf(table.table));
    if (table.table.targets !== null || done.has(headers)) continue;
    done.add(headers);
    const known = lesson.memory.find(table.table);
    const isOther = known !== null && taken.has(known.row.id) && textCell(known.row, 'headers') !== headers;
    const alike = draft.tables.filter(other => JSON.stringify(headersOf(other.table)) === headers);
    const answers = lessonOf(alike, known, lesson);
    const cells: Record<ColumnId, Cell> = { headers, answers: JSON.stringify(answers) };
    if (known === null || isOther) {
      if (isEmpty(answers)) continue;
      added.push({
        id: rowId('layout', lesson.newId()),
        cells: { ...cells, name: draft.file, tab: table.table.sheet.name, learned: lesson.today },
      });
      continue;
    }
    taken.add(known.row.id);
    if (textCell(known.row, 'answers') !== cells['answers'])
      edited[known.row.id] = editsTo(known.row, {
        ...cells,
        name: draft.file,
        tab: table.table.sheet.name,
        learned: lesson.today,
      });
  }
  return { added, removed: [], edited };
}

function exactly(memory: LayoutMemory, table: FoundTable): Layout | null {
  const layout = memory.find(table);
  return layout !== null && textCell(layout.row, 'headers') === JSON.stringify(headersOf(table)) ? layout : null;
}

function editsTo(row: Row, cells: Readonly<Record<ColumnId, Cell>>): Record<ColumnId, CellChange> {
  const changed = Object.entries(cells).filter(([column, now]) => cellOf(row, column) !== now);
  return Object.fromEntries(changed.map(([column, now]) => [column, [cellOf(row, column), now] as const]));
}

const isEmpty = ({ columns, people, ...rest }: LayoutAnswers): boolean =>
  Object.keys(columns).length === 0 && Object.keys(people).length === 0 && Object.keys(rest).length === 0;

/** Tabs of one layout teach together; what they were told differently is not remembered. */
function lessonOf(tables: readonly DraftTable[], known: Layout | null, lesson: Lesson): LayoutAnswers {
  const before = known?.answers ?? noLayoutAnswers;
  const told = tables.map(({ key }) => lesson.answers.tables[key]);
  const [first] = tables;
  const columns: Record<string, ColumnMemory> = { ...before.columns };
  const people: Record<string, string> = { ...before.people };
  for (const table of tables) {
    for (const [header, column] of columnsOf(table)) {
      const entry = columnLesson(
        column,
        lesson.answers.tables[table.key]?.columns?.[String(column.at)],
        columns[header],
      );
      if (entry !== null) columns[header] = entry;
    }
    for (const [question, became] of lesson.learned.get(table.key) ?? []) people[question] = became;
  }
  const sheet =
    agreed(told.map(answer => answer?.sheet)) ??
    (told.some(answer => answer?.sheet !== undefined) ? undefined : before.sheet);
  const hidden = {
    hiddenColumns: agreed(told.map(answer => answer?.hiddenColumns)) ?? before.hiddenColumns,
    hiddenRows: agreed(told.map(answer => answer?.hiddenRows)) ?? before.hiddenRows,
  };
  const headerRow = first === undefined ? undefined : (headerWords(first, lesson.answers) ?? before.headerRow);
  return filled({ headerRow, sheet, ...hidden, columns, people: latest(people) });
}

/** Keeps what all say alike; undefined where one says otherwise or nothing. */
function agreed<T>(said: readonly (T | undefined)[]): T | undefined {
  const [first] = said;
  return said.every(one => one === first) ? first : undefined;
}

const filled = (answers: { [K in keyof LayoutAnswers]: LayoutAnswers[K] | undefined }): LayoutAnswers => ({
  ...(answers.headerRow === undefined ? {} : { headerRow: answers.headerRow }),
  ...(answers.sheet === undefined ? {} : { sheet: answers.sheet }),
  ...(answers.hiddenColumns === undefined ? {} : { hiddenColumns: answers.hiddenColumns }),
  ...(answers.hiddenRows === undefined ? {} : { hiddenRows: answers.hiddenRows }),
  columns: answers.columns ?? {},
  people: answers.people ?? {},
});

function columnsOf({ table, columns }: DraftTable): readonly (readonly [string, DraftColumn])[] {
  const at = table.headers.flatMap((header, column) => (header === undefined ? [] : [column]));
  const byPlace = new Map(columns.map(column => [column.at, column]));
  return headersOf(table).flatMap((header, number) => {
    const column = byPlace.get(at[number] ?? -1);
    return column === undefined ? [] : [[header, column] as const];
  });
}

type Told = NonNullable<NonNullable<Answers['tables'][string]['columns']>[string]>;

/** What was told, and what was settled without being sure; what is sure is told from each file anew. */
function columnLesson(
  column: DraftColumn,
  told: Told | undefined,
  before: ColumnMemory | undefined,
): ColumnMemory | null {
  const open = column.filled && (column.certainty === 'ask' || column.certainty === 'likely');
  const target = told?.target ?? before?.target ?? (open ? column.target : undefined);
  const entry: ColumnMemory = { ...before, ...told, ...(target === undefined ? {} : { target }) };
  return Object.values(entry).every(value => value === undefined) ? null : entry;
}

/** The words of the row that the RM named the header. */
function headerWords({ table }: DraftTable, { headerRows }: Answers): string[] | undefined {
  const told = headerRows[table.sheet.name];
  const row = told === undefined ? undefined : table.sheet.rows.find(({ at }) => at === told);
  return row === undefined || !table.headerRows.includes(row.at) ? undefined : [...wordsOf(row)];
}

/** People remembered of one layout; the oldest go first. */
const most = 5_000;
const latest = (people: Record<string, string>): Record<string, string> => {
  const entries = Object.entries(people);
  return entries.length <= most ? people : Object.fromEntries(entries.slice(-most));
};
