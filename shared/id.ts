/** Row ids carry their sheet: `client:3f2a...`. An id is forever and is never used as a file name. */

export const sheetIds = [
  'client',
  'member',
  'policy',
  'holding',
  'liability',
  'rate',
  'event',
  'review',
  'attachment',
  'contact',
  'task',
  'ticket',
  'note',
  'setting',
  'column',
  'layout',
] as const;
export type SheetId = (typeof sheetIds)[number];
export type RowId = `${SheetId}:${string}`;
export type ColumnId = string;
export interface CellRef {
  readonly row: RowId;
  readonly column: ColumnId;
}
/** Makes the part after the colon; passed in, so that planners stay pure. */
export type NewId = () => string;

export const rowId = (sheet: SheetId, unique: string): RowId => `${sheet}:${unique}`;

const sheetsByName: ReadonlyMap<string, SheetId> = new Map(sheetIds.map(sheet => [sheet, sheet]));

const namedIn = (text: string): SheetId | undefined => sheetsByName.get(text.slice(0, Math.max(0, text.indexOf(':'))));

export function sheetOf(id: RowId): SheetId {
  const sheet = namedIn(id);
  if (sheet === undefined) throw new Error(`sheetOf: ${id} names no sheet`);
  return sheet;
}

export const isRowId = (text: string): text is RowId => namedIn(text) !== undefined;
