/** The journal: every change that ever was, one checked line each, in segments that are never deleted. It is the history, too. */
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Change } from '../../shared/change';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import { diskProblem, realDisk, syncFolder, writeAll, type Disk } from './disk';
import { decodeLine, encodeLine, linesOf, type LineAt } from './line';

/**
 * note: something that touches no cell was done (an export); tidy: something went that had waited its time, which is no act of
 * the user's. Both stand in the journal and are never undone.
 */
export type EntryKind = 'do' | 'undo' | 'redo' | 'note' | 'tidy';

/** What one line says. An entry may take several lines, `more` on all but the last: it counts only when the last is there. */
export interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly kind: EntryKind;
  /** do: the command type or 'import'. */
  readonly cause: string;
  readonly label: string;
  /** undo, redo: the entry it undoes or does again. */
  readonly of?: number;
  readonly more?: true;
  readonly change: Change;
}

/** Where an entry stands on disk. */
export interface EntryPlace {
  readonly segment: string;
  readonly offset: number;
  readonly lines: number;
}

export const segmentName = (firstSeq: number): string => `journal-${String(firstSeq).padStart(12, '0')}.ndjson`;

export async function segmentsIn(disk: Disk, folder: string): Promise<readonly string[]> {
  const names = await disk.readdir(folder);
  return names.filter(name => /^journal-\d{12}\.ndjson$/.test(name)).sort();
}

export interface EntryLine extends LineAt {
  readonly entry: Entry | null;
}

/** The lines of a segment as entries; `entry` is null where a line is not whole. */
export async function* entriesOf(disk: Disk, file: string, from = 0): AsyncGenerator<EntryLine> {
  const handle = await disk.open(file, 'r');
  try {
    for await (const line of linesOf(handle, from)) yield { ...line, entry: entryAt(line) };
  } finally {
    await handle.close();
  }
}

/** null for a line that is not whole. */
export const entryAt = ({ line, ended }: LineAt): Entry | null => (ended ? asEntry(decodeLine(line)) : null);

/** The one place a journal line becomes typed: its checksum says that we wrote it. */
const asEntry = (value: unknown): Entry | null =>
  typeof value === 'object' && value !== null && 'seq' in value && 'change' in value ? (value as Entry) : null;

/** Appends entries to the newest segment. One writer only. */
export class Journal {
  readonly #disk: Disk;
  readonly #folder: string;
  #segment: string;
  #file: FileHandle;
  #length: number;
  #broken: Problem | null = null;

  private constructor(disk: Disk, folder: string, open: { segment: string; file: FileHandle; length: number }) {
    this.#disk = disk;
    this.#folder = folder;
    this.#segment = open.segment;
    this.#file = open.file;
    this.#length = open.length;
  }

  /** Opens a segment for appending behind its first `length` good bytes; what came after (a torn tail) is kept beside, then cut. */
  static async open(folder: string, at: { segment: string; length: number }, disk: Disk = realDisk): Promise<Journal> {
    const { segment, length } = at;
    const name = path.join(folder, segment);
    const file = await disk.open(name, 'a+');
    const { size } = await file.stat();
    if (size > length) {
      await disk.copyFile(name, `${name}.torn`);
      await file.truncate(length);
      await file.sync();
    }
    await syncFolder(disk, folder);
    return new Journal(disk, folder, { segment, file, length });
  }

  /** Bytes in the newest segment: how much would be replayed. */
  get length(): number {
    return this.#length;
  }

  /** Writes an entry's lines and syncs. On any error nothing of it remains, and the error is a problem. */
  async append(lines: Iterable<Entry> | AsyncIterable<Entry>): Promise<Result<EntryPlace>> {
    if (this.#broken !== null) return fail(this.#broken);
    const began = this.#length;
    let [written, count] = [began, 0];
    try {
      for await (const entry of lines) {
        const bytes = encodeLine(entry);
        await writeAll(this.#file, bytes, null);
        written += bytes.length;
        count++;
      }
    } catch (error) {
      await this.#cutBack(began);
      return fail(diskProblem(error, this.#segment));
    }
    return this.#settle({ began, written, count });
  }

  /** A failed sync is failed for ever: what is on disk is unknown, so nothing more is written until the book is opened again. */
  async #settle(entry: { began: number; written: number; count: number }): Promise<Result<EntryPlace>> {
    try {
      await this.#file.datasync();
    } catch (error) {
      this.#broken = diskProblem(error, this.#segment);
      await this.#file.truncate(entry.began).catch(() => undefined);
      return fail(this.#broken);
    }
    this.#length = entry.written;
    return ok({ segment: this.#segment, offset: entry.began, lines: entry.count });
  }

  async #cutBack(length: number): Promise<void> {
    try {
      await this.#file.truncate(length);
    } catch (error) {
      this.#broken = diskProblem(error, this.#segment);
    }
  }

  /** The lines of one entry, in the order written. */
  async *read(place: EntryPlace): AsyncGenerator<Entry> {
    let left = place.lines;
    for await (const { entry } of entriesOf(this.#disk, path.join(this.#folder, place.segment), place.offset)) {
      if (entry === null) throw new Error(`journal: ${place.segment} is not whole at ${place.offset}`);
      yield entry;
      if (--left === 0) return;
    }
  }

  /** Starts a new segment, after a snapshot was made. */
  async turn(nextSeq: number): Promise<void> {
    if (this.#length === 0) return;
    const segment = segmentName(nextSeq);
    const file = await this.#disk.open(path.join(this.#folder, segment), 'a+');
    await syncFolder(this.#disk, this.#folder);
    await this.#file.close();
    this.#segment = segment;
    this.#file = file;
    this.#length = 0;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}
