/** How a sheet of the book becomes a sheet of a workbook: its columns in order, their formats and lists. */
import type { ColumnId } from '../id';
import type { Target } from '../import/target';
import { sheetNamed } from '../sheets/index';
import type { Column } from '../sheets/sheet';
import { exportSheetIds, type ExportSheetId, type ExportWish } from './wish';

/** Excel number formats; text keeps what is typed later as text, too. */
export const formats = {
  text: '@',
  money: '#,##0.00',
  wholeMoney: '#,##0',
  percent: '0.00##%',
  /** Worked out: further places say nothing. */
  share: '0.00%',
  day: 'yyyy-mm-dd',
  decimal: 'General',
} as const;
export type FormatId = keyof typeof formats;

export interface ExportColumn {
  /** Stands in the hidden first line, so that the file comes back in any language and order. */
  readonly target: Target;
  readonly label: string;
  readonly format: FormatId;
  /** null: the row's id, or the client's number beside the client. */
  readonly column: { readonly id: ColumnId; readonly declared: Column } | null;
  readonly role: 'cell' | 'row-id' | 'client-no';
  /** choice, flag: the words a cell may hold; open lists only suggest them. */
  readonly list: { readonly key: string; readonly words: readonly string[]; readonly open: boolean } | null;
  /** Marked where empty, or where the day is past or near. */
  readonly alert: 'required' | 'due' | null;
  /** Only what masking leaves is written; it does not come back. */
  readonly masked: boolean;
}
export interface ExportSheet {
  readonly sheet: ExportSheetId;
  readonly tab: string;
  readonly columns: readonly ExportColumn[];
  /** Columns that stay in sight. */
  readonly frozen: number;
}

export interface LayoutParts {
  readonly wish: ExportWish;
  readonly columns: (sheet: ExportSheetId) => Readonly<Record<ColumnId, Column>>;
  readonly label: (sheet: ExportSheetId, column: ColumnId) => string;
  /** What stands above the rows' own ids. */
  readonly idLabel: string;
  readonly maskedLabel: (label: string) => string;
  readonly tab: (sheet: ExportSheetId) => string;
  readonly optionWord: (column: Column, option: string) => string;
  readonly flagWords: readonly string[];
  /** Whether any row of the sheet has something in the column: empty columns that the screen hides stay out. */
  readonly isFilled: (sheet: ExportSheetId, column: ColumnId) => boolean;
  /** Whether the money column holds hundredths other than zero. */
  readonly hasCents: (sheet: ExportSheetId, column: ColumnId) => boolean;
}

/** The sheets in the order of the screen, whatever the order of the wish. */
export const layoutOf = (parts: LayoutParts): readonly ExportSheet[] =>
  exportSheetIds.filter(sheet => parts.wish.sheets.includes(sheet)).map(sheet => sheetLayout(sheet, parts));

/** Of use to the program only. */
const machineColumns: ReadonlySet<ColumnId> = new Set(['snapshot', 'zone', 'repeat']);

function shownColumns(
  sheet: ExportSheetId,
  { wish, columns, isFilled }: LayoutParts,
): readonly (readonly [ColumnId, Column])[] {
  const all = columns(sheet);
  const chosen =
    wish.part === null
      ? Object.entries(all).filter(([id, column]) => column.hidden !== true || isFilled(sheet, id))
      : wish.part.columns.flatMap(id => (all[id] === undefined ? [] : [[id, all[id]] as const]));
  return chosen.filter(
    ([id, { sensitive }]) => !machineColumns.has(id) && (sensitive !== true || wish.sensitive !== 'leave-out'),
  );
}

function sheetLayout(sheet: ExportSheetId, parts: LayoutParts): ExportSheet {
  const { owner, title } = sheetNamed(sheet);
  const cells = shownColumns(sheet, parts).map(([id, declared]) => cellColumn({ sheet, id, declared }, parts));
  const columns = owner === null || parts.wish.part !== null ? cells : [clientNumber(parts), ...cells];
  const named = columns.findIndex(({ column }) => column?.id === (owner ?? title));
  return { sheet, tab: parts.tab(sheet), columns: [...columns, rowId(parts)], frozen: named < 6 ? named + 1 : 0 };
}

const plain = { format: 'text', column: null, list: null, alert: null, masked: false } as const;

const rowId = ({ idLabel }: LayoutParts): ExportColumn => ({
  ...plain,
  target: 'row-id',
  label: idLabel,
  role: 'row-id',
});

/** Names repeat; with the number beside, a row finds its client in any book. */
const clientNumber = ({ label }: LayoutParts): ExportColumn => ({
  ...plain,
  target: 'owner-no',
  label: label('client', 'clientNo'),
  role: 'client-no',
});

interface Declared {
  readonly sheet: ExportSheetId;
  readonly id: ColumnId;
  readonly declared: Column;
}

function cellColumn({ sheet, id, declared }: Declared, parts: LayoutParts): ExportColumn {
  const owner = sheetNamed(sheet).owner === id;
  const masked = declared.sensitive === true && parts.wish.sensitive === 'mask';
  const label = parts.label(sheet, id);
  return {
    target: masked ? 'skip' : owner ? 'owner-name' : exportTarget(sheet, id),
    label: masked ? parts.maskedLabel(label) : label,
    format: masked ? 'text' : formatOf(sheet, id, { declared, parts }),
    column: { id, declared },
    role: 'cell',
    list: masked ? null : listOf(declared, parts),
    alert: masked ? null : declared.required === true ? 'required' : dueColumns.has(id) ? 'due' : null,
    masked,
  };
}

/** `client.birthDate`; of sheets that an import does not take, the same form. */
const exportTarget = (sheet: ExportSheetId, id: ColumnId): Target => `${sheet}.${id}`;

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
  sheet: ExportSheetId,
  id: ColumnId,
  { declared, parts }: { declared: Column; parts: LayoutParts },
): FormatId {
  switch (declared.kind) {
    case 'money':
      return parts.hasCents(sheet, id) ? 'money' : 'wholeMoney';
    case 'percent':
      return declared.computed === true ? 'share' : 'percent';
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
