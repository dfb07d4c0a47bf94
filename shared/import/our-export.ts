/** Knows a workbook that we wrote: a hidden line says of each column what it is; where that is lost, the labels beside our ids do. */
import { fold } from '../fold';
import { isRowId, sheetOf } from '../id';
import { gridSheetIds, sheetNamed } from '../sheets';
import type { Lexicon } from './lexicon';
import { rawText, type RawRow, type RawSheet } from './raw-table';
import { columnTarget, isOwner, targetOf, type Target } from './target';

/** The tab that holds the lists of choices. */
export const listsTab = 'sanbiao_lists';

/** Stands in the id column of the totals line. */
export const totalsMark = 'totals';

/** What our exports call the column of row ids, in any language. */
export const idLabels = ['三表 ID', 'Sanbiao ID'] as const;
/** What they put behind the label of a masked column: its cells are not the book's. */
export const maskMarks = ['（遮罩）', '（脱敏）', ' (masked)'] as const;

export interface OurHeader {
  /** The line of labels. */
  readonly labels: RawRow;
  readonly targets: readonly (Target | undefined)[];
  /** The lines below that are rows. */
  readonly rows: readonly RawRow[];
}

const near = 5;

export function ourHeader(sheet: RawSheet, lexicon: Lexicon): OurHeader | null {
  const at = sheet.rows.slice(0, near).findIndex(isMachineLine);
  const machine = sheet.rows[at];
  if (machine === undefined) return labelled(sheet, lexicon);
  const targets = machine.cells.map(cell => (isTarget(rawText(cell)) ? rawText(cell) : undefined));
  const idAt = targets.indexOf('row-id');
  const [labels, ...rows] = sheet.rows.slice(at + 1).filter(row => !isTotals(row, idAt));
  return labels === undefined ? null : { labels, targets, rows };
}

const isTotals = ({ cells }: RawRow, idAt: number): boolean => cells[idAt] === totalsMark;

/** A tab of ours that is not for import: the lists, or a sheet that only goes out. */
export const isOutward = (sheet: RawSheet): boolean =>
  sheet.name === listsTab ||
  sheet.rows.slice(0, near).some(({ cells }) => cells.includes('row-id') && cells.some(isOutwardCell));

const isOutwardCell = (cell: RawRow['cells'][number]): boolean =>
  typeof cell === 'string' && /^(event|review)\.\w+$/.test(cell);

const isTarget = (text: string): boolean =>
  text === 'row-id' || text === 'skip' || isOwner(text) || columnTarget(text) !== null;

function isMachineLine({ cells }: RawRow): boolean {
  const texts = cells.filter(cell => cell !== null);
  return (
    texts.length >= 2 &&
    texts.includes('row-id') &&
    texts.filter(cell => isTarget(rawText(cell))).length >= texts.length * 0.5
  );
}

const foldedIds: ReadonlySet<string> = new Set(idLabels.map(fold));

/** A text file has no hidden line, and who copies what is to be seen leaves it behind: the header is known by the ids below one of its words. */
function labelled(sheet: RawSheet, lexicon: Lexicon): OurHeader | null {
  const at = sheet.rows.slice(0, near).findIndex(({ cells }) => cells.some(isIdLabel));
  const labels = sheet.rows[at];
  if (labels === undefined) return null;
  const idAt = labels.cells.findIndex(isIdLabel);
  const rows = sheet.rows.slice(at + 1).filter(row => !isTotals(row, idAt));
  const id = rows.map(({ cells }) => rawText(cells[idAt])).find(isRowId);
  const of = id === undefined ? undefined : gridSheetIds.find(known => known === sheetOf(id));
  if (of === undefined) return null;
  return {
    labels,
    rows,
    targets: labels.cells.map((cell, column) => (column === idAt ? 'row-id' : targetIn(of, cell, lexicon))),
  };
}

const isIdLabel = (cell: RawRow['cells'][number]): boolean => typeof cell === 'string' && foldedIds.has(fold(cell));

function targetIn(
  sheet: (typeof gridSheetIds)[number],
  cell: RawRow['cells'][number],
  lexicon: Lexicon,
): Target | undefined {
  const label = rawText(cell);
  if (maskMarks.some(mark => label.endsWith(mark))) return 'skip';
  const meant = (of: typeof sheet) => lexicon.meanings(of, fold(label)).find(({ asked }) => !asked)?.column;
  if (sheetNamed(sheet).owner !== null && meant('client') === 'clientNo') return 'owner-no';
  const column = meant(sheet);
  if (column === undefined) return undefined;
  return column === sheetNamed(sheet).owner ? 'owner-name' : targetOf(sheet, column);
}
