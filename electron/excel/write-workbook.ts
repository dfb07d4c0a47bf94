/** Writes the laid-out sheets into a workbook: streamed, so that a large book needs little memory. */
import type { Writable } from 'node:stream';
import type { Column as SheetColumn, Style } from 'exceljs';
import { columnLetters } from '../../shared/import/raw-table';
import { formats, type ExportColumn, type ExportSheet } from '../../shared/export/layout';
import { listsTab } from '../../shared/import/our-export';
import { MendedWriter, type DocumentProperties } from './workbook-writer';

export interface ExportTable extends ExportSheet {
  readonly count: number;
  /** One array a row, in the order of the columns. */
  readonly rows: Iterable<readonly (string | number | null)[]>;
}
export interface Writing {
  readonly tables: readonly ExportTable[];
  readonly properties: DocumentProperties;
  readonly progress: (done: number) => void;
}

/** Line 1 is hidden and holds what each column is; line 2 is the header. */
const headerRow = 2;
const ink = { head: 'FFE3EEF3', line: 'FFCFCABF', missing: 'FFFAE4E1', near: 'FFFBF0D5' } as const;

export async function writeWorkbook(stream: Writable, { tables, properties, progress }: Writing): Promise<void> {
  const workbook = new MendedWriter(stream, properties);
  const lists = listsOf(tables);
  const total = Math.max(
    1,
    tables.reduce((sum, { count }) => sum + count, 0),
  );
  let done = 0;
  for (const table of tables)
    await writeTable(workbook, { table, lists, wrote: rows => progress((done += rows) / total) });
  writeLists(workbook, lists);
  await workbook.commit();
}

type Lists = ReadonlyMap<string, { readonly at: number; readonly words: readonly string[] }>;

function listsOf(tables: readonly ExportTable[]): Lists {
  const lists = new Map<string, { at: number; words: readonly string[] }>();
  for (const { list } of tables.flatMap(({ columns }) => columns))
    if (list !== null && !lists.has(list.key)) lists.set(list.key, { at: lists.size, words: list.words });
  return lists;
}

interface Table {
  readonly table: ExportTable;
  readonly lists: Lists;
  readonly wrote: (rows: number) => void;
}

/** Lets the zip take what is written, and the process hear that it shall stop. */
const breath = 500;

async function writeTable(workbook: MendedWriter, { table, lists, wrote }: Table): Promise<void> {
  const { columns } = table;
  const sheet = workbook.addWorksheet(table.tab, {
    views: [{ state: 'frozen', xSplit: table.frozen, ySplit: headerRow, showGridLines: true }],
  });
  sheet.columns = columns.map((column): Partial<SheetColumn> => ({
    width: column.width,
    hidden: column.role === 'row-id',
    style: styleOf(column),
  }));
  const last = Math.max(headerRow + 1, headerRow + table.count + 200);
  sheet.autoFilter = {
    from: { row: headerRow, column: 1 },
    to: { row: Math.max(headerRow, headerRow + table.count), column: columns.length },
  };
  writeHead(sheet, columns);
  const styles = columns.map(styleOf);
  let rows = 0;
  for (const row of table.rows) {
    writeRow(sheet, row, styles);
    if (++rows % breath === 0) {
      wrote(breath);
      await new Promise<void>(resume => setImmediate(resume));
    }
  }
  for (const [at, column] of columns.entries()) {
    const letters = columnLetters(at);
    const range = `${letters}${headerRow + 1}:${letters}${last}`;
    if (column.list !== null) validate(sheet, { range, column, lists });
    if (column.alert !== null) alert(sheet, { range, letters, column });
  }
  wrote(rows % breath);
  sheet.commit();
}

/** Empty cells are not written; cells of a column share one style object, which exceljs then looks up instead of adding. */
function writeRow(sheet: Sheet, values: readonly (string | number | null)[], styles: readonly Partial<Style>[]): void {
  const row = sheet.addRow([]);
  for (const [at, value] of values.entries()) {
    if (value === null) continue;
    const cell = row.getCell(at + 1);
    cell.value = value;
    cell.style = styles[at] ?? {};
  }
  row.commit();
}

function writeHead(sheet: Sheet, columns: readonly ExportColumn[]): void {
  const machine = sheet.addRow(columns.map(({ target }) => target));
  machine.hidden = true;
  machine.commit();
  const head = sheet.addRow(columns.map(({ label }) => label));
  head.height = 20;
  head.eachCell(cell => {
    cell.style = headStyle;
  });
  head.commit();
  /** The columns are written by now; their styles would only be merged into every cell again. */
  for (const at of columns.keys()) sheet.getColumn(at + 1).style = {};
}

const styleOf = ({ format, column }: ExportColumn): Partial<Style> => ({
  numFmt: formats[format],
  ...(column?.declared.long === true ? { alignment: { wrapText: true, vertical: 'top' as const } } : {}),
});

const headStyle: Partial<Style> = {
  font: { bold: true, size: 11, name: 'Calibri' },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: ink.head } },
  border: { bottom: { style: 'thin', color: { argb: ink.line } } },
  alignment: { vertical: 'middle' },
};

type Sheet = ReturnType<MendedWriter['addWorksheet']>;

/** The types of exceljs leave these out of its streaming sheet. */
interface Extras {
  readonly dataValidations: { add(range: string, validation: object): void };
  addConditionalFormatting(formatting: object): void;
}
const hasExtras = (sheet: unknown): sheet is Extras =>
  typeof sheet === 'object' && sheet !== null && 'dataValidations' in sheet && 'addConditionalFormatting' in sheet;

function extrasOf(sheet: Sheet): Extras {
  const inside: unknown = sheet;
  if (!hasExtras(inside)) throw new Error('write-workbook: exceljs has changed inside');
  return inside;
}

function validate(sheet: Sheet, { range, column, lists }: { range: string; column: ExportColumn; lists: Lists }): void {
  const list = lists.get(column.list?.key ?? '');
  if (list === undefined || list.words.length === 0) return;
  const letters = columnLetters(list.at);
  extrasOf(sheet).dataValidations.add(range, {
    type: 'list',
    allowBlank: true,
    formulae: [`'${listsTab}'!$${letters}$1:$${letters}$${list.words.length}`],
    showErrorMessage: column.list?.open !== true,
    errorStyle: 'warning',
  });
}

/** Missing: the cell is empty while its line is not. Due: within thirty days; past: red. */
function alert(
  sheet: Sheet,
  { range, letters, column }: { range: string; letters: string; column: ExportColumn },
): void {
  const cell = `$${letters}${headerRow + 1}`;
  const fill = (argb: string) => ({ fill: { type: 'pattern', pattern: 'solid', bgColor: { argb } } });
  const rule = (formula: string, argb: string, priority: number) => ({
    type: 'expression',
    formulae: [formula],
    style: fill(argb),
    priority,
  });
  const rules =
    column.alert === 'required'
      ? [rule(`AND(LEN(${cell})=0,COUNTA($A${headerRow + 1}:$${letters}${headerRow + 1})>0)`, ink.missing, 1)]
      : [
          rule(`AND(ISNUMBER(${cell}),${cell}<TODAY())`, ink.missing, 1),
          rule(`AND(ISNUMBER(${cell}),${cell}-TODAY()<=30)`, ink.near, 2),
        ];
  extrasOf(sheet).addConditionalFormatting({ ref: range, rules });
}

/** The words of the lists, on a tab nobody sees. */
function writeLists(workbook: MendedWriter, lists: Lists): void {
  if (lists.size === 0) return;
  const sheet = workbook.addWorksheet(listsTab, { state: 'veryHidden' });
  const height = Math.max(...Array.from(lists.values(), ({ words }) => words.length));
  for (let at = 0; at < height; at++)
    sheet.addRow(Array.from(lists.values(), ({ words }) => words[at] ?? null)).commit();
  sheet.commit();
}
