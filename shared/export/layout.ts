/** How a sheet of the book becomes a sheet of a workbook: its columns in order, their widths, formats and lists. */
import type { ColumnId } from '../id';
import { targetOf, type Target } from '../import/target';
import { sheetNamed, type GridSheetId } from '../sheets/index';
import type { Column } from '../sheets/sheet';

/** Excel number formats; text keeps what is typed later as text, too. */
export const formats = {
  text: '@',
  money: '#,##0.00',
  wholeMoney: '#,##0',
  percent: '0.00##%',
  day: 'yyyy-mm-dd',
  decimal: 'General',
} as const;
export type FormatId = keyof typeof formats;

export interface ExportColumn {
  /** Stands in the hidden first line, so that the file comes back in any language and order. */
  readonly target: Target;
  readonly label: string;
  /** In characters of the workbook's font. */
  readonly width: number;
  readonly format: FormatId;
  /** null: the row's id, or the client's number beside the client. */
  readonly column: { readonly id: ColumnId; readonly declared: Column } | null;
  readonly role: 'cell' | 'row-id' | 'client-no';
  /** choice, flag: the words a cell may hold; open lists only suggest them. */
  readonly list: { readonly key: string; readonly words: readonly string[]; readonly open: boolean } | null;
  /** Marked where empty, or where the day is past or near. */
  readonly alert: 'required' | 'due' | null;
}
export interface ExportSheet {
  readonly sheet: GridSheetId;
  readonly tab: string;
  readonly columns: readonly ExportColumn[];
  /** Columns that stay in sight. */
  readonly frozen: number;
}

export interface LayoutParts {
  readonly columns: (sheet: GridSheetId) => Readonly<Record<ColumnId, Column>>;
  readonly label: (sheet: GridSheetId, column: ColumnId) => string;
  readonly tab: (sheet: GridSheetId) => string;
  readonly optionWord: (column: Column, option: string) => string;
  readonly flagWords: readonly string[];
  /** Whether any row of the sheet has something in the column: empty columns that the screen hides stay out. */
  readonly isFilled: (sheet: GridSheetId, column: ColumnId) => boolean;
  /** Whether the money column holds hundredths other than zero. */
  readonly hasCents: (sheet: GridSheetId, column: ColumnId) => boolean;
}

/** The three sheets first, as on screen; then the people and the debts. */
export const exportOrder = [
  'client',
  'policy',
  'holding',
  'member',
  'liability',
] as const satisfies readonly GridSheetId[];

export const layoutOf = (parts: LayoutParts): readonly ExportSheet[] =>
  exportOrder.map(sheet => sheetLayout(sheet, parts));

function sheetLayout(sheet: GridSheetId, parts: LayoutParts): ExportSheet {
  const { owner, title } = sheetNamed(sheet);
  const shown = Object.entries(parts.columns(sheet)).filter(
    ([id, column]) => column.hidden !== true || parts.isFilled(sheet, id),
  );
  const cells = shown.map(([id, declared]) => cellColumn({ sheet, id, declared }, parts));
  const columns = owner === null ? cells : [clientNumber(parts), ...cells];
  const frozen = columns.findIndex(({ column }) => column?.id === (owner ?? title)) + 1;
  return { sheet, tab: parts.tab(sheet), columns: [...columns, rowId], frozen };
}

const rowId: ExportColumn = {
  target: 'row-id',
  label: 'ID',
  width: 10,
  format: 'text',
  column: null,
  role: 'row-id',
  list: null,
  alert: null,
};

/** Names repeat; with the number beside, a row finds its client in any book. */
const clientNumber = ({ label }: LayoutParts): ExportColumn => ({
  target: 'owner-no',
  label: label('client', 'clientNo'),
  width: 12,
  format: 'text',
  column: null,
  role: 'client-no',
  list: null,
  alert: null,
});

interface Declared {
  readonly sheet: GridSheetId;
  readonly id: ColumnId;
  readonly declared: Column;
}

const pixelsPerCharacter = 7;

function cellColumn({ sheet, id, declared }: Declared, parts: LayoutParts): ExportColumn {
  const owner = sheetNamed(sheet).owner === id;
  return {
    target: owner ? 'owner-name' : targetOf(sheet, id),
    label: parts.label(sheet, id),
    width: Math.max(6, Math.round(declared.width / pixelsPerCharacter)),
    format: formatOf(sheet, id, { declared, parts }),
    column: { id, declared },
    role: 'cell',
    list: listOf(declared, parts),
    alert: declared.required === true ? 'required' : dueColumns.has(id) ? 'due' : null,
  };
}

/** Days that somebody waits for. */
const dueColumns: ReadonlySet<ColumnId> = new Set([
  'nextContactDate',
  'nextReviewDate',
  'riskExpiryDate',
  'maturityDate',
  'expiryDate',
  'nextPremiumDue',
  'endDate',
  'kycReviewDate',
]);

function formatOf(
  sheet: GridSheetId,
  id: ColumnId,
  { declared, parts }: { declared: Column; parts: LayoutParts },
): FormatId {
  switch (declared.kind) {
    case 'money':
      return parts.hasCents(sheet, id) ? 'money' : 'wholeMoney';
    case 'percent':
      return 'percent';
    case 'decimal':
      return 'decimal';
    case 'date':
      return 'day';
    default:
      return 'text';
  }
}

function listOf(declared: Column, { optionWord, flagWords }: LayoutParts): ExportColumn['list'] {
  if (declared.kind === 'flag') return { key: 'flag', words: flagWords, open: false };
  if (declared.kind !== 'choice' || declared.options === undefined) return null;
  return {
    key: declared.list ?? declared.options.join('|'),
    words: declared.options.map(option => optionWord(declared, option)),
    open: declared.open === true,
  };
}
