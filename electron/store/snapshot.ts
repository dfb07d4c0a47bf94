/** A snapshot: all rows at (or a little after) one entry, so that opening need not replay all history. A lowdb adapter over checked lines. */
import type { Adapter } from 'lowdb';
import path from 'node:path';
import type { Row } from '../../shared/cell';
import type { RowId } from '../../shared/id';
import { replaceFile, type Disk } from './disk';
import type { History } from './history';
import { decodeLine, encodeLine, linesOf, slices } from './line';

export interface Snapshot {
  /** Replay every entry after this one. */
  readonly seq: number;
  readonly history: History;
  /** Live: rows that change while it is written are replayed over it, so any mixture of before and after is right. */
  readonly rows: Map<RowId, Row>;
}
export const formatVersion = 1;
const rowsPerLine = 64;

export const snapshotName = (seq: number): string => `snapshot-${String(seq).padStart(12, '0')}.ndjson`;

/** Newest first. */
export async function snapshotsIn(disk: Disk, folder: string): Promise<readonly string[]> {
  const names = await disk.readdir(folder);
  return names
    .filter(name => /^snapshot-\d{12}\.ndjson$/.test(name))
    .sort()
    .reverse();
}

interface Header {
  readonly format: number;
  readonly seq: number;
  readonly history: History;
}

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
      const rows = new Map<RowId, Row>();
      let header: Header | null = null;
      for await (const { line, ended } of linesOf(file, 0)) {
        const value = ended ? decodeLine(line) : undefined;
        if (value === undefined) return null;
        if (header === null) header = asHeader(value);
        else if (Array.isArray(value)) for (const row of value as Row[]) rows.set(row.id, row);
        else return header.format === formatVersion && isEnd(value, rows.size) ? { ...header, rows } : null;
        if (header === null) return null;
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
  yield encodeLine({ format: formatVersion, seq, history } satisfies Header);
  const written = new Set<RowId>();
  let line: Row[] = [];
  for (const row of rows.values()) {
    line.push(row);
    written.add(row.id);
    if (line.length < rowsPerLine) continue;
    yield encodeLine(line);
    line = [];
    await breathe();
  }
  if (line.length > 0) yield encodeLine(line);
  yield encodeLine({ end: written.size });
}

const asHeader = (value: unknown): Header | null =>
  typeof value === 'object' && value !== null && 'format' in value && 'seq' in value ? (value as Header) : null;

const isEnd = (value: unknown, rows: number): boolean =>
  typeof value === 'object' && value !== null && 'end' in value && value.end === rows;
