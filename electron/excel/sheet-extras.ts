/** What an exported sheet has beside its cells: lists to choose from, colours for what is missing or due, and how it is printed. */
import type { Worksheet } from 'exceljs';
import { columnLetters } from '../../shared/import/raw-table';
import type { ExportColumn } from '../../shared/export/layout';
import { sheetRows } from '../../shared/export/sheet-rows';
import { listsTab } from '../../shared/import/our-export';
import type { MendedWriter } from './workbook-writer';

export type Sheet = ReturnType<MendedWriter['addWorksheet']>;

export const ink = {
  head: 'FFE3EEF3',
  total: 'FFF4F1E8',
  line: 'FFCFCABF',
  missing: 'FFFAE4E1',
  near: 'FFFBF0D5',
} as const;

/** By key of its words: the column of the lists' tab, and the words. */
export type Lists = ReadonlyMap<string, { readonly at: number; readonly words: readonly string[] }>;

/** The types of exceljs leave these out of its streaming sheet. */
interface Extras {
  readonly dataValidations: { add(range: string, validation: object): void };
  addConditionalFormatting(formatting: object): void;
}
const hasExtras = (sheet: unknown): sheet is Extras =>
  typeof sheet === 'object' && sheet !== null && 'dataValidations' in sheet && 'addConditionalFormatting' in sheet;

function extrasOf(sheet: Sheet): Extras {
  const inside: unknown = sheet;
  if (!hasExtras(inside)) throw new Error('sheet-extras: exceljs has changed inside');
  return inside;
}

export interface Ruled {
  readonly columns: readonly ExportColumn[];
  readonly last: number;
  readonly lists: Lists;
  /** Said of a word that is not in its list. */
  readonly invalid: string;
}

export function addRules(sheet: Sheet, ruled: Ruled): void {
  const { columns, last } = ruled;
  for (const [at, column] of columns.entries()) {
    const letters = columnLetters(at);
    const range = `${letters}${sheetRows.first}:${letters}${last}`;
    if (column.list !== null) validate(sheet, { ...ruled, range, column });
    if (column.alert !== null) alert(sheet, { ...ruled, range, letters, column });
  }
}

interface Rule extends Ruled {
  readonly range: string;
  readonly column: ExportColumn;
}

function validate(sheet: Sheet, { range, column, lists, invalid }: Rule): void {
  const list = lists.get(column.list?.key ?? '');
  if (list === undefined || list.words.length === 0) return;
  const letters = columnLetters(list.at);
  extrasOf(sheet).dataValidations.add(range, {
    type: 'list',
    allowBlank: true,
    formulae: [`'${listsTab}'!$${letters}$1:$${letters}$${list.words.length}`],
    showErrorMessage: column.list?.open !== true,
    errorStyle: 'warning',
    error: invalid,
  });
}

/** Missing: the cell is empty while its line is not. Due: within thirty days; past: red. */
function alert(sheet: Sheet, { range, letters, column, columns }: Rule & { readonly letters: string }): void {
  const { first } = sheetRows;
  const cell = `$${letters}${first}`;
  const line = `$A${first}:$${columnLetters(columns.length - 1)}${first}`;
  const fill = (argb: string) => ({ fill: { type: 'pattern', pattern: 'solid', bgColor: { argb } } });
  const rule = (formula: string, argb: string, priority: number) => ({
    type: 'expression',
    formulae: [formula],
    style: fill(argb),
    priority,
  });
  const rules =
    column.alert === 'required'
      ? [rule(`AND(LEN(${cell})=0,COUNTA(${line})>0)`, ink.missing, 1)]
      : [
          rule(`AND(ISNUMBER(${cell}),${cell}<TODAY())`, ink.missing, 1),
          rule(`AND(ISNUMBER(${cell}),${cell}-TODAY()<=30)`, ink.near, 2),
        ];
  extrasOf(sheet).addConditionalFormatting({ ref: range, rules });
}

export interface Printed {
  readonly tab: string;
  readonly title: string;
  readonly day: string;
  readonly footer: string;
  /** Says which page of how many, with `{{page}}` and `{{pages}}`. */
  readonly page: string;
  /** Columns that every page repeats. */
  readonly frozen: number;
  /** All columns together, in characters. */
  readonly width: number;
}

/** What an A4 page in landscape holds at full size; below six tenths of it nobody can read. */
const pageWidth = 135;
const smallest = 0.6;
const a4 = 9;

/** `&` begins a code in headers and footers. */
const literal = (text: string): string => text.replaceAll('&', '&&');

/** As wide as needed to be read: one page where the columns fit, else several, each with the columns that name the row. */
export function printSetup({ frozen, width }: Printed): Partial<Worksheet['pageSetup']> {
  const { header } = sheetRows;
  return {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- exceljs has no such enum at run time
    paperSize: a4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: Math.max(1, Math.ceil((width * smallest) / pageWidth)),
    fitToHeight: 0,
    printTitlesRow: `${header}:${header}`,
    ...(frozen > 0 ? { printTitlesColumn: `A:${columnLetters(frozen - 1)}` } : {}),
    margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
}

export function headerFooter({ tab, title, day, footer, page }: Printed): Partial<Worksheet['headerFooter']> {
  const pages = literal(page).replace('{{page}}', '&P').replace('{{pages}}', '&N');
  return {
    oddHeader: `&L&"-,Bold"${literal(tab)}&R${literal(title)}  ${day}`,
    oddFooter: `&L${literal(footer)}&R${pages}`,
  };
}
