/** What the journal says of one cell, and of the values of a client's holdings. */
import { numberCell, textCell, type Cell, type Row } from '../../shared/cell';
import { editedRows, type Change } from '../../shared/change';
import type { FieldHistory, PastAct, PastChange, PastValue, WorthHistory } from '../../shared/contract/history';
import { sheetOf, type CellRef, type RowId } from '../../shared/id';
import type { Disk } from './disk';
import type { Entry } from './journal';
import { readBack, type BackReading } from './read-back';

/** At most so many acts at once. */
const most = 100;

export interface PastReading {
  readonly disk: Disk;
  readonly folder: string;
  /** The last entry that counts: what the rows at hand contain, or the one before those told already. */
  readonly to: number;
  readonly stopped: () => boolean;
}

const actOf = ({ seq, at, kind, cause, label }: Entry): PastAct => ({
  seq,
  at,
  kind: kind === 'undo' || kind === 'redo' ? kind : 'do',
  cause,
  label,
});

type Told = Pick<PastChange, 'was' | 'now' | 'row'>;

function cellTold({ edited, added, removed }: Change, { row: id, column }: CellRef): readonly Told[] {
  const cell = edited[id]?.[column];
  if (cell !== undefined) return [{ was: cell[0], now: cell[1] }];
  const value = (rows: readonly Row[]): Cell => rows.find(row => row.id === id)?.cells[column] ?? null;
  const [came, went] = [value(added), value(removed)];
  if (came !== null) return [{ was: null, now: came, row: 'added' }];
  return went === null ? [] : [{ was: went, now: null, row: 'removed' }];
}

/** null when it was stopped. */
export async function fieldHistory(
  { disk, folder, ...asked }: PastReading,
  cell: CellRef,
): Promise<FieldHistory | null> {
  const marks = [cell.row];
  const take: BackReading<Told>['take'] = ({ change }) => cellTold(change, cell);
  const read = await readBack(disk, folder, { ...asked, most, marks, take });
  if (read === null) return null;
  const changes = read.found.flatMap(({ entry, said }) => said.map(told => ({ ...actOf(entry), ...told })));
  return { changes, more: read.more };
}

/** Whose values are asked about: the holdings of a client that are there now. */
export interface Holder {
  readonly client: RowId;
  readonly holdings: ReadonlyMap<RowId, Row>;
}

const named = (row: Row): Pick<PastValue, 'holding' | 'name' | 'currency'> => ({
  holding: row.id,
  name: textCell(row, 'productName') ?? '',
  currency: textCell(row, 'currency') ?? '',
});
const amount = (cell: Cell): number | null => (typeof cell === 'number' ? cell : null);

function valuesTold(change: Change, { client, holdings }: Holder): readonly PastValue[] {
  const mine = (row: Row): boolean => sheetOf(row.id) === 'holding' && textCell(row, 'client') === client;
  const came = change.added
    .filter(mine)
    .map(row => ({ ...named(row), was: null, now: numberCell(row, 'marketValue') }));
  const went = change.removed
    .filter(mine)
    .map(row => ({ ...named(row), was: numberCell(row, 'marketValue'), now: null }));
  const moved = editedRows(change).flatMap(id => {
    const [row, cell] = [holdings.get(id), change.edited[id]?.['marketValue']];
    return row === undefined || cell === undefined
      ? []
      : [{ ...named(row), was: amount(cell[0]), now: amount(cell[1]) }];
  });
  return [...moved, ...came, ...went].filter(({ was, now }) => was !== now);
}

/** Unasked, the values of a client are looked for so far back. */
export const lookBack = (now: Date): NonNullable<WorthReading['look']> => ({
  since: new Date(now.getTime() - 366 * 86_400_000).toISOString(),
  bytes: 24 * 1024 * 1024,
});

export type WorthReading = PastReading & Pick<BackReading<PastValue>, 'after' | 'look'>;

/** How the book began is no change of value. null when it was stopped. */
export async function worthHistory(
  { disk, folder, ...asked }: WorthReading,
  holder: Holder,
): Promise<WorthHistory | null> {
  const marks = [holder.client, ...holder.holdings.keys()];
  const take: BackReading<PastValue>['take'] = ({ cause, change }) =>
    cause === 'create' ? [] : valuesTold(change, holder);
  const read = await readBack(disk, folder, { ...asked, most, marks, take });
  if (read === null) return null;
  const changes = read.found.map(({ entry, said }) => ({ ...actOf(entry), values: said }));
  return { changes, more: read.more, to: asked.to };
}
