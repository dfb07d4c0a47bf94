/** Knows a workbook that we wrote: a hidden line says of each column what it is, whatever its header says by now. */
import { rawText, type RawRow, type RawSheet } from './raw-table';
import { columnTarget, isOwner, type Target } from './target';

/** The tab that holds the lists of choices. */
export const listsTab = 'sanbiao_lists';

export interface OurHeader {
  /** Index into the sheet's rows of the machine line; the header is the next. */
  readonly at: number;
  readonly targets: readonly (Target | undefined)[];
}

export function ourHeader(sheet: RawSheet): OurHeader | null {
  const at = sheet.rows.slice(0, 5).findIndex(isMachineLine);
  const row = sheet.rows[at];
  if (row === undefined) return null;
  return { at, targets: row.cells.map(cell => (isTarget(rawText(cell)) ? rawText(cell) : undefined)) };
}

const isTarget = (text: string): boolean => text === 'row-id' || isOwner(text) || columnTarget(text) !== null;

function isMachineLine({ cells }: RawRow): boolean {
  const texts = cells.filter(cell => cell !== null);
  return (
    texts.length >= 3 &&
    texts.includes('row-id') &&
    texts.filter(cell => isTarget(rawText(cell))).length >= texts.length * 0.5
  );
}
