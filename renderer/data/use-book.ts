/** Hooks over the replica: a component renders again only when what it reads has changed. */
import { useSyncExternalStore } from 'react';
import type { Row } from '../../shared/cell';
import type { RowId, SheetId } from '../../shared/id';
import { bridge } from '../bridge';
import { Replica, type BookState, type HistoryState } from './replica';

/** The local calendar day, `YYYY-MM-DD`. */
export function localDay(at: Date): string {
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

export const replica = new Replica(localDay(new Date()));

/** Starts listening; called once, before the first render. */
export function connect(): void {
  bridge.on['book:news'](news => replica.hear(news));
  setInterval(() => (replica.today = localDay(new Date())), 30_000);
  void bridge.request['book:subscribe'](null);
}

const useReplica = <T>(read: () => T): T => useSyncExternalStore(replica.subscribe, read);

export const useBook = (): BookState => useReplica(() => replica.state);
export const useHistory = (): HistoryState => useReplica(() => replica.history);
export const useTrouble = () => useReplica(() => replica.trouble);
export const useToday = (): string => useReplica(() => replica.today);
export const useSheetVersion = (sheet: SheetId): number => useReplica(() => replica.sheetVersion(sheet));
export const useRow = (id: RowId): Row | undefined => useReplica(() => replica.get(id));
export const useOwned = (owner: RowId, sheet: SheetId): readonly Row[] => useReplica(() => replica.owned(owner, sheet));
/** Grows with every change anywhere: for figures that follow from many rows. */
export const useBookVersion = (): number => useReplica(() => replica.version);

const listed = new Map<SheetId, { readonly version: number; readonly rows: readonly Row[] }>();

function rowsNow(sheet: SheetId): readonly Row[] {
  const version = replica.sheetVersion(sheet);
  const known = listed.get(sheet);
  if (known?.version === version) return known.rows;
  const rows = [...replica.rows(sheet)];
  listed.set(sheet, { version, rows });
  return rows;
}

/** All rows of a small sheet (rates, own columns, reviews); the same array until the sheet changes. */
export const useRows = (sheet: SheetId): readonly Row[] => useReplica(() => rowsNow(sheet));
