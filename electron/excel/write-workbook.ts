/** Writes the laid-out sheets into a workbook: streamed, so that a large book needs little memory. */
import type { Writable } from 'node:stream';
import type { Column as SheetColumn, Style } from 'exceljs';
import { formats, type ExportColumn } from '../../shared/export/layout';
import { lastLine, sheetRows } from '../../shared/export/sheet-rows';
import { linesOf, textWidth } from '../../shared/export/text-width';
import type { Total } from '../../shared/export/totals';
import { packs } from '../../shared/i18n/packs';
import { listsTab, totalsMark } from '../../shared/import/our-export';
import { BodyWriter } from './body-writer';
import type { ExportTable, ExportValue } from './export-tables';
import { addRules, headerFooter, ink, printSetup, type Lists, type Sheet } from './sheet-extras';
import { MendedWriter, type DocumentProperties } from './workbook-writer';

export interface Writing {
  readonly tables: readonly ExportTable[];
  readonly properties: DocumentProperties;
  /** The day of the export, `YYYY-MM-DD`. */
  readonly day: string;
  readonly progress: (done: number) => void;
}

export async function writeWorkbook(stream: Writable, writing: Writing): Promise<void> {
  const { tables, properties, progress } = writing;
  const workbook = new MendedWriter(stream, properties);
  const lists = listsOf(tables);
  const total = Math.max(
    1,
    tables.reduce((sum, { count }) => sum + count, 0),
  );
  let done = 0;
  for (const table of tables)
    await writeTable(workbook, { table, lists, writing, wrote: rows => progress((done += rows) / total) });
  writeLists(workbook, lists);
  await workbook.commit();
}

function listsOf(tables: readonly ExportTable[]): Lists {
  const lists = new Map<string, { at: number; words: readonly string[] }>();
  for (const { list } of tables.flatMap(({ columns }) => columns))
    if (list !== null && !lists.has(list.key)) lists.set(list.key, { at: lists.size, words: list.words });
  return lists;
}

interface Table {
  readonly table: ExportTable;
  readonly lists: Lists;
  readonly writing: Writing;
  readonly wrote: (rows: number) => void;
}

/** Lets the zip take what is written, and the process hear that it shall stop. */
const breath = 500;

async function writeTable(workbook: MendedWriter, { table, lists, writing, wrote }: Table): Promise<void> {
  const { columns, count } = table;
  const { identity, title } = writing.properties;
  const words = packs[identity.language].exporting;
  const widths = columns.map((column, at) => columnWidth(column, table.widths[at]?.usual ?? 0));
  const sheet = openSheet(workbook, { table, widths, printed: { ...words, title, day: writing.day } });
  sheet.autoFilter = {
    from: { row: sheetRows.header, column: 1 },
    to: { row: sheetRows.header + count, column: columns.length },
  };
  writeHead(sheet, { table, widths, counted: words.counted[table.sheet] });
  const long = columns.map(
    ({ format, role }, at) =>
      role === 'cell' && format === 'text' && (table.widths[at]?.widest ?? 0) + gap > (widths[at] ?? 0),
  );
  const styles = columns.map((column, at) => styleOf(column, long[at] === true));
  const broken = widths.flatMap((width, at) => (long[at] === true ? [{ at, width: width - gap }] : []));
  let rows = 0;
  const body = new BodyWriter(sheet, styles, sheetRows.first);
  for (const row of table.rows) {
    const lines = mostLines(row, broken);
    body.write(row, lines > 1 ? lineHeight * lines : null);
    if (++rows % breath === 0) {
      wrote(breath);
      await new Promise<void>(resume => setImmediate(resume));
    }
  }
  body.flush();
  addRules(sheet, { columns, last: lastLine(count), lists, invalid: words.invalid });
  wrote(rows % breath);
  sheet.commit();
}

interface Opening {
  readonly table: ExportTable;
  readonly widths: readonly number[];
  readonly printed: { readonly title: string; readonly day: string; readonly footer: string; readonly page: string };
}

function openSheet(workbook: MendedWriter, { table, widths, printed }: Opening): Sheet {
  const { tab, frozen, columns } = table;
  const shown = { ...printed, tab, frozen, width: widths.reduce((sum, width) => sum + width, 0) };
  const sheet = workbook.addWorksheet(tab, {
    views: [
      {
        state: 'frozen',
        xSplit: frozen,
        ySplit: sheetRows.header,
        topLeftCell: `A${sheetRows.first}`,
        activeCell: `A${sheetRows.first}`,
        showGridLines: true,
      },
    ],
    pageSetup: printSetup(shown),
    headerFooter: headerFooter(shown),
  });
  sheet.columns = columns.map((column, at): Partial<SheetColumn> => ({
    width: widths[at] ?? 10,
    hidden: column.role === 'row-id',
    style: styleOf(column, false),
  }));
  return sheet;
}

/** Wider texts are broken into lines. */
const longest = 36;
/** The arrow of the filter beside a header. */
const arrow = 3;
/** Around a text. */
const gap = 2;

/** As wide as its cells; a header may take three lines, but no word of it is broken. */
function columnWidth({ label, role, column }: ExportColumn, widest: number): number {
  if (role === 'row-id') return 10;
  const words = Math.max(...label.split(/\s+/).map(word => (textWidth(word) > word.length ? 6 : word.length)));
  const head = Math.max(words, Math.ceil(textWidth(label) / 3)) + arrow;
  const cells = column?.declared.kind === 'money' ? widest : Math.min(widest, longest);
  return Math.max(7, head, cells + gap);
}

const lineHeight = 15;

function headHeight(columns: readonly ExportColumn[], widths: readonly number[]): number {
  const lines = columns.map(({ label }, at) => Math.ceil(textWidth(label) / Math.max(1, (widths[at] ?? 0) - arrow)));
  return 6 + lineHeight * Math.min(3, Math.max(1, ...lines));
}

/** A column whose texts may take several lines. */
interface Broken {
  readonly at: number;
  readonly width: number;
}

/** Higher rows would hide their neighbours; the rest is read in the cell itself. */
const highest = 5;

function mostLines(values: readonly ExportValue[], broken: readonly Broken[]): number {
  let most = 1;
  for (const { at, width } of broken) {
    const text = values[at];
    if (typeof text === 'string') most = Math.max(most, linesOf(text, width));
  }
  return Math.min(highest, most);
}

interface Head {
  readonly table: ExportTable;
  readonly widths: readonly number[];
  /** The number format of the count. */
  readonly counted: string;
}

function writeHead(sheet: Sheet, head: Head): void {
  const { columns } = head.table;
  const machine = sheet.addRow(columns.map(({ target }) => target));
  machine.hidden = true;
  machine.commit();
  writeTotals(sheet, head);
  const row = sheet.addRow(columns.map(({ label }) => label));
  row.height = headHeight(columns, head.widths);
  for (const [at, column] of columns.entries()) row.getCell(at + 1).style = headStyle(column);
  row.commit();
  /** The columns are written by now; their styles would only be merged into every cell again. */
  for (const at of columns.keys()) sheet.getColumn(at + 1).style = {};
}

function writeTotals(sheet: Sheet, { table: { columns, totals }, counted }: Head): void {
  const row = sheet.addRow([]);
  for (const [at, column] of columns.entries()) {
    const total = totals[at] ?? null;
    const cell = row.getCell(at + 1);
    cell.style = totalStyle(column, total, counted);
    if (column.role === 'row-id') cell.value = totalsMark;
    else if (total !== null)
      cell.value = total.formula === null ? total.result : { formula: total.formula, result: total.result };
  }
  row.height = lineHeight + 5;
  row.commit();
}

const totalStyle = ({ format }: ExportColumn, total: Total | null, counted: string): Partial<Style> => ({
  numFmt: total?.is === 'count' ? counted : formats[format],
  font: { bold: true, size: 11, name: 'Calibri' },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: ink.total } },
  alignment: {
    vertical: 'middle',
    ...(total?.is === 'count' ? { horizontal: 'left' } : { horizontal: 'right', indent: 1 }),
  },
});

/** Numbers keep clear of the text that follows; lines of a long text grow downwards, so the cells beside it stand at its top. */
function styleOf({ format }: ExportColumn, isLong: boolean): Partial<Style> {
  const right = { horizontal: 'right', indent: 1 } as const;
  const across = format === 'day' ? ({ horizontal: 'center' } as const) : format === 'text' ? {} : right;
  return { numFmt: formats[format], alignment: { vertical: 'top', ...across, ...(isLong ? { wrapText: true } : {}) } };
}

/** Over numbers in the middle: at the right the filter's arrow stands. */
const headStyle = ({ format }: ExportColumn): Partial<Style> => ({
  font: { bold: true, size: 11, name: 'Calibri' },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: ink.head } },
  border: { bottom: { style: 'thin', color: { argb: ink.line } } },
  alignment: { vertical: 'middle', wrapText: true, ...(format === 'text' ? {} : { horizontal: 'center' }) },
});

/** The words of the lists, on a tab nobody sees. */
function writeLists(workbook: MendedWriter, lists: Lists): void {
  if (lists.size === 0) return;
  const sheet = workbook.addWorksheet(listsTab, { state: 'veryHidden' });
  const height = Math.max(...Array.from(lists.values(), ({ words }) => words.length));
  for (let at = 0; at < height; at++)
    sheet.addRow(Array.from(lists.values(), ({ words }) => words[at] ?? null)).commit();
  sheet.commit();
}
