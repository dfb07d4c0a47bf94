/** A snapshot: all rows at (or a little after) one entry, so that opening need not replay all history. A lowdb adapter over checked lines. */
import type { Adapter } from 'lowdb';
import path from 'node:path';
import type { Row } from '../../shared/cell';
import type { PackedRows } from '../../shared/contract/packed-rows';
import type { RowId } from '../../shared/id';
import { replaceFile, type Disk } from './disk';
import type { Done, History } from './history';
import { decodeLine, encodeLine, linesOf, slices } from './line';
import { RowStore } from './row-store';

export interface Snapshot {
  /** Replay every entry after this one. */
  readonly seq: number;
  readonly history: History;
  /** Live: rows that change while it is written are replayed over it, so any mixture of before and after is right. */
  readonly rows: RowStore;
}
/** Of the folder as a whole. */
export const formatVersion = 1;
/** Of this file; the first one held rows as objects and is still read. */
const snapshotFormat = 2;
const stepsPerLine = 1_000;

export const snapshotName = (seq: number): string => `snapshot-${String(seq).padStart(12, '0')}.ndjson`;

/** Newest first. */
export async function snapshotsIn(disk: Disk, folder: string): Promise<readonly string[]> {
  const names = await disk.readdir(folder);
  return names
    .filter(name => /^snapshot-\d{12}\.ndjson$/.test(name))
    .sort()
    .reverse();
}

/** The first line, then steps of the history, oldest first, then rows, then how many rows there were. */
interface Header {
  readonly format: number;
  readonly seq: number;
}
type Steps = { readonly [S in keyof History]?: readonly Done[] };

export class SnapshotFile implements Adapter<Snapshot> {
  readonly #disk: Disk;
  readonly #path: string;

  constructor(disk: Disk, folder: string, name: string) {
    this.#disk = disk;
    this.#path = path.join(folder, name);
  }

  /** null where a line is not whole, the end is missing, or it is of a newer format. */
  async read(): Promise<Snapshot | null> {
    const file = await this.#disk.open(this.#path, 'r');
    try {
      const breathe = slices();
      const rows = new RowStore();
      const history: { [S in keyof History]: Done[] } = { undo: [], redo: [] };
      let header: Header | null = null;
      for await (const { line, ended } of linesOf(file, 0)) {
        const value = ended ? decodeLine(line) : undefined;
        if (header === null) {
          header = asHeader(value);
          if (header === null || header.format > snapshotFormat) return null;
        } else if (isPacked(value)) rows.take(value);
        else if (Array.isArray(value)) for (const row of value as Row[]) rows.set(row.id, row);
        else if (isSteps(value)) for (const stack of stacks) history[stack].push(...(value[stack] ?? []));
        else return isEnd(value, rows.size) ? { seq: header.seq, history, rows } : null;
        await breathe();
      }
      return null;
    } finally {
      await file.close();
    }
  }

  async write(snapshot: Snapshot): Promise<void> {
    await replaceFile(this.#disk, this.#path, linesFor(snapshot));
  }
}

async function* linesFor({ seq, history, rows }: Snapshot): AsyncGenerator<Uint8Array> {
  const breathe = slices();
  yield encodeLine({ format: snapshotFormat, seq } satisfies Header);
  for (const stack of stacks)
    for (let from = 0; from < history[stack].length; from += stepsPerLine) {
      yield encodeLine({ [stack]: history[stack].slice(from, from + stepsPerLine) } satisfies Steps);
      await breathe();
    }
  const written = new Set<RowId>();
  for (const slice of rows.slices()) {
    for (const id of slice.ids) written.add(id);
    yield encodeLine(slice);
    await breathe();
  }
  yield encodeLine({ end: written.size });
}

const stacks = ['undo', 'redo'] as const;

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The one place where lines of a snapshot become typed: their checksums say that we wrote them. */
const asHeader = (value: unknown): Header | null =>
  isRecord(value) && 'format' in value && 'seq' in value ? (value as Header) : null;

const isPacked = (value: unknown): value is PackedRows => isRecord(value) && 'ids' in value && 'columns' in value;

const isSteps = (value: unknown): value is Steps => isRecord(value) && ('undo' in value || 'redo' in value);

const isEnd = (value: unknown, rows: number): boolean => isRecord(value) && 'end' in value && value.end === rows;
