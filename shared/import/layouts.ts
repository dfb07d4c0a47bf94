/** What was answered for the layout of a table before, kept as rows of the sheet `layout`, so that next month's file asks nothing. */
import { z } from 'zod';
import { textCell, type Row } from '../cell';
import { fold } from '../fold';
import type { RowId } from '../id';
import { gridSheetIds } from '../sheets';
import { optionLists } from '../sheets/options';
import type { TableAnswer } from './answers';
import type { FoundTable } from './find-tables';
import { isBlank, rawText, type RawRow, type RawSheet } from './raw-table';

const columnMemory = z.object({
  target: z.string().optional(),
  scale: z.number().optional(),
  years: z.enum(['western', 'roc']).optional(),
  dayOrder: z.enum(['day-first', 'month-first']).optional(),
  riskScheme: z.enum(optionLists.riskScheme).optional(),
  erase: z.boolean().optional(),
});
const part = z.enum(['take', 'leave']);
const layoutMemory = z.object({
  /** The words of the header row, where the RM had to say which row it is. */
  headerRow: z.array(z.string()).optional(),
  sheet: z.enum(gridSheetIds).nullable().optional(),
  hiddenColumns: part.optional(),
  hiddenRows: part.optional(),
  /** By header, as `headersOf` writes it. */
  columns: z.record(z.string(), columnMemory),
  /** By what was asked of whom: the client it was, or `skip`. */
  people: z.record(z.string(), z.string()),
});
export type ColumnMemory = z.infer<typeof columnMemory>;
export type LayoutAnswers = z.infer<typeof layoutMemory>;
export const noLayoutAnswers: LayoutAnswers = { columns: {}, people: {} };

export interface Layout {
  readonly row: Row;
  /** The file it was learned from. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly answers: LayoutAnswers;
}

/** The headers in order, folded, numbered where they repeat: what a layout is known by (A.6). */
export function headersOf(table: FoundTable): readonly string[] {
  const times = new Map<string, number>();
  return table.headers.flatMap(header => {
    if (header === undefined) return [];
    const name = header.names[0] ?? fold(header.text);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return [time === 1 ? name : `${name}#${time}`];
  });
}

/** A file of next month may have a column more or less. */
const alikeEnough = 0.8;

export class LayoutMemory {
  readonly #layouts: readonly Layout[];

  constructor(rows: Iterable<Row>) {
    this.#layouts = [...rows].flatMap(row => layoutOf(row) ?? []);
  }

  /** Just this layout, else the one most like it. */
  find(table: FoundTable): Layout | null {
    if (table.targets !== null || this.#layouts.length === 0) return null;
    const headers = headersOf(table);
    let [best, most] = [null as Layout | null, alikeEnough];
    for (const layout of this.#layouts) {
      const share = likeness(headers, layout.headers);
      if (share === 1) return layout;
      if (share >= most) [best, most] = [layout, share];
    }
    return best;
  }

  /** The row that the RM named the header of such a sheet before. */
  headerRowOf(sheet: RawSheet): number | undefined {
    const told = this.#layouts.flatMap(({ answers }) => (answers.headerRow === undefined ? [] : [answers.headerRow]));
    if (told.length === 0) return undefined;
    return sheet.rows.slice(0, deepest).find(row => told.some(words => likeness(wordsOf(row), words) >= alikeEnough))
      ?.at;
  }
}

/** A header stands among the first lines. */
const deepest = 40;

export const wordsOf = (row: RawRow): readonly string[] =>
  row.cells.filter(cell => !isBlank(cell)).map(cell => fold(rawText(cell)));

function likeness(one: readonly string[], other: readonly string[]): number {
  const words = new Set(other);
  const shared = one.filter(word => words.has(word)).length;
  if (shared === one.length && one.length === other.length && one.every((word, at) => word === other[at])) return 1;
  return Math.min(0.99, shared / Math.max(one.length, other.length, 1));
}

/** What was answered, for the columns of this table. */
export function remembered({ answers }: Layout, table: FoundTable): TableAnswer {
  const headers = headersOf(table);
  const at = table.headers.flatMap((header, column) => (header === undefined ? [] : [column]));
  const columns = headers.flatMap((header, number) => {
    const known = answers.columns[header];
    return known === undefined ? [] : [[String(at[number]), known] as const];
  });
  const { sheet, hiddenColumns, hiddenRows } = answers;
  return { sheet, hiddenColumns, hiddenRows, columns: Object.fromEntries(columns) };
}

/** What the RM says now goes before what was said. */
export function joined(before: TableAnswer | undefined, now: TableAnswer | undefined): TableAnswer | undefined {
  if (before === undefined || now === undefined) return now ?? before;
  const moved = now.sheet !== undefined && now.sheet !== before.sheet;
  const known = moved ? {} : (before.columns ?? {});
  const columns = { ...known };
  for (const [at, answer] of Object.entries(now.columns ?? {})) columns[at] = { ...known[at], ...answer };
  return {
    sheet: now.sheet === undefined ? before.sheet : now.sheet,
    hiddenColumns: now.hiddenColumns ?? before.hiddenColumns,
    hiddenRows: now.hiddenRows ?? before.hiddenRows,
    columns,
  };
}

/** A row that cannot be read is nothing remembered. */
function layoutOf(row: Row): Layout | null {
  const [headers, answers] = [parsed(textCell(row, 'headers')), parsed(textCell(row, 'answers'))];
  const [known, read] = [z.array(z.string()).safeParse(headers), layoutMemory.safeParse(answers)];
  if (!known.success || !read.success) return null;
  return { row, name: textCell(row, 'name') ?? '', headers: known.data, answers: read.data };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** The rows of the sheet among all rows. */
export const isLayout = (id: RowId): boolean => id.startsWith('layout:');
