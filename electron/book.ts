/** The only writer. A change exists once it is on disk; before that it never happened: plan, append, apply, announce, one at a time. */
import { invert, isEmpty, noChange, slicesOf, staleCells, type Change } from '../shared/change';
import type { CellRef } from '../shared/id';
import type { Command } from '../shared/commands/command';
import type { Receipt } from '../shared/contract/book';
import type { Problem } from '../shared/problem';
import { fail, ok, type Result } from '../shared/result';
import { BookRows } from './book-rows';
import { inTurn } from './in-turn';
import { diskProblem, realDisk, type Disk } from './store/disk';
import { withoutTidied, type Done, type HistoryStacks } from './store/history';
import { Journal, type Entry, type EntryKind } from './store/journal';
import { loadBook, type LoadedBook } from './store/load-book';
import { lockBook, type Lock } from './store/lock';
import { slices } from './store/line';
import { SnapshotFile, snapshotName, snapshotsIn } from './store/snapshot';
import path from 'node:path';

export interface BookParts {
  /** Local date and time, for the journal. */
  readonly now: () => Date;
  readonly disk?: Disk;
}
/** What a change planned outside the book comes with. */
export interface PlannedElsewhere {
  readonly label: string;
  readonly cause: string;
  /** The entry it was planned on: if a row changed since, it is stale. Absent where it touches what nobody else does. */
  readonly plannedOn?: number;
}
/** Told of every change once it is on disk and in memory. */
export type Announce = (said: {
  readonly seq: number;
  readonly change: Change;
  readonly cause: string;
  readonly label: string;
}) => void;

/** Replaying more than this at the next start would be felt: then a snapshot is made. */
const journalLimit = 8 * 1024 * 1024;
/** At the close there is time: replaying a quarter of a megabyte is a frame or two of the next start. */
const replayLimit = 256 * 1024;

interface Opened {
  readonly rows: BookRows;
  readonly journal: Journal;
  readonly lock: Lock;
  readonly parts: BookParts;
}

/** What reads and checks values is loaded for the first edit, or before: a book opens without it. */
export const planner = () => (loadedPlanner ??= loadPlanner());
const loadPlanner = () => import('../shared/commands/plan');
let loadedPlanner: ReturnType<typeof loadPlanner> | undefined;

export class Book {
  readonly folder: string;
  readonly rows: BookRows;
  readonly troubles: readonly Problem[];
  #announce: Announce = () => undefined;
  #seq: number;
  #changedSeq: number;
  #snapshotSeq: number;
  readonly #history: HistoryStacks;
  readonly #journal: Journal;
  readonly #lock: Lock;
  readonly #disk: Disk;
  readonly #now: () => Date;
  readonly #turn = inTurn();
  #snapshotting: Promise<void> | null = null;

  private constructor(folder: string, loaded: LoadedBook, open: Opened) {
    this.folder = folder;
    this.rows = open.rows;
    this.troubles = loaded.troubles;
    this.#seq = loaded.seq;
    this.#changedSeq = loaded.seq;
    this.#snapshotSeq = loaded.snapshotSeq;
    this.#history = loaded.history;
    this.#journal = open.journal;
    this.#lock = open.lock;
    this.#disk = open.parts.disk ?? realDisk;
    this.#now = open.parts.now;
  }

  /** Locks and opens a book folder; a missing journal is begun. */
  static async open(folder: string, parts: BookParts): Promise<Result<Book>> {
    const disk = parts.disk ?? realDisk;
    const locked = await lockBook(disk, folder, () => parts.now().getTime());
    if (!locked.ok) return locked;
    const loaded = await loadBook(disk, folder);
    if (loaded.ok)
      try {
        const journal = await Journal.open(folder, loaded.value, disk);
        const rows = await BookRows.of(loaded.value.rows);
        return ok(new Book(folder, loaded.value, { rows, journal, lock: locked.value, parts }));
      } catch (error) {
        await locked.value.release();
        return fail(diskProblem(error, folder));
      }
    await locked.value.release();
    return loaded;
  }

  get seq(): number {
    return this.#seq;
  }

  get undoLabel(): string | null {
    return this.#history.undo.at(-1)?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.#history.redo.at(-1)?.label ?? null;
  }

  onChange(announce: Announce): void {
    this.#announce = announce;
  }

  /** Does what the user meant, or says why not. */
  run(commands: readonly Command[], label: string): Promise<Result<Receipt>> {
    return this.#plan('do', commands, label);
  }

  /** Does what is no act of the user's: no step of undo, and none is taken away. */
  tidy(commands: readonly Command[], label: string): Promise<Result<Receipt>> {
    return this.#plan('tidy', commands, label);
  }

  #plan(kind: 'do' | 'tidy', commands: readonly Command[], label: string): Promise<Result<Receipt>> {
    return this.#turn(async () => {
      const { planInSlices } = await planner();
      const planned = await planInSlices(commands, this.rows, slices());
      if (!planned.ok) return planned;
      return this.#commit({ kind, cause: commands[0]?.type ?? '', label }, [...slicesOf(planned.value)]);
    });
  }

  /** Takes changes that were planned elsewhere, in slices that touch different rows, as one entry and one undo. */
  commitSlices(entry: PlannedElsewhere, changes: AsyncIterable<Change>): Promise<Result<Receipt>> {
    const { label, cause, plannedOn } = entry;
    return this.#turn(async () => {
      if (plannedOn !== undefined && !this.#stillFits(plannedOn)) return fail({ code: 'stale', cells: [] });
      const parts: Change[] = [];
      for await (const change of changes) if (!isEmpty(change)) parts.push(change);
      if (parts.length === 0) return fail({ code: 'nothing-changed' });
      const stale = await this.#staleIn(parts);
      if (stale.length > 0) return fail({ code: 'stale', cells: stale });
      return this.#commit({ kind: 'do', label, cause }, parts);
    });
  }

  /** Writes down that something was done which touches no cell; like a change it is on disk, but nobody can undo it. */
  note(cause: string, label: string): Promise<Result<Receipt>> {
    return this.#turn(() => this.#commit({ kind: 'note', cause, label }, [noChange]));
  }

  /** Undo refuses whole, naming the cells, if one has moved since. */
  undo(): Promise<Result<Receipt>> {
    return this.#turn(() => this.#next('undo'));
  }

  redo(): Promise<Result<Receipt>> {
    return this.#turn(() => this.#next('redo'));
  }

  /** Undoes an entry, if it is still the last. */
  takeBack(seq: number): Promise<Result<Receipt>> {
    return this.#turn(() => {
      const last = this.#history.undo.at(-1);
      return this.#again('undo', last?.seq === seq ? last : undefined);
    });
  }

  /** A step that was all about rows that were tidied away does nothing: the one before it is meant. */
  async #next(kind: 'undo' | 'redo'): Promise<Result<Receipt>> {
    for (;;) {
      const done = this.#history[kind].at(-1);
      const again = await this.#again(kind, done);
      if (!again.ok) return again;
      const { idle, ...receipt } = again.value;
      if (!idle) return ok(receipt);
    }
  }

  async #again(kind: 'undo' | 'redo', done: Done | undefined): Promise<Result<Receipt & { readonly idle: boolean }>> {
    if (done === undefined) return fail({ code: `nothing-to-${kind}` });
    const parts: Change[] = [];
    let idle = false;
    for await (const { change } of this.#journal.read(done)) {
      const part = withoutTidied(this.rows, kind === 'undo' ? invert(change) : change);
      if (!isEmpty(part)) parts.push(part);
      else idle ||= !isEmpty(change);
    }
    const stale = await this.#staleIn(parts);
    if (stale.length > 0) return fail({ code: 'stale', cells: stale });
    const entry = { kind, cause: kind, label: done.label, of: done.seq };
    const again = await this.#commit(entry, parts.length > 0 ? parts : [noChange]);
    return again.ok ? ok({ ...again.value, idle: idle && parts.length === 0 }) : again;
  }

  /** An entry that is not there yet belongs to another book. */
  #stillFits(plannedOn: number): boolean {
    return plannedOn >= this.#changedSeq && plannedOn <= this.#seq;
  }

  async #staleIn(parts: readonly Change[]): Promise<readonly CellRef[]> {
    const breathe = slices();
    const stale: CellRef[] = [];
    for (const change of parts) {
      stale.push(...staleCells(this.rows, change));
      await breathe();
    }
    return stale.slice(0, 1_000);
  }

  async #commit(
    entry: { kind: EntryKind; cause: string; label: string; of?: number },
    parts: readonly Change[],
  ): Promise<Result<Receipt>> {
    const holder = await this.#lock.takenBy();
    if (holder !== null) return fail({ code: 'book-in-use', file: path.basename(this.folder), holder });
    const seq = this.#seq + 1;
    const whole = { seq, at: this.#now().toISOString(), ...entry };
    const written = await this.#journal.append(linesFor(whole, parts));
    if (!written.ok) return written;
    this.#seq = seq;
    this.#history.record(whole, written.value);
    if (entry.kind === 'note') return ok({ seq, label: entry.label });
    this.#changedSeq = seq;
    const breathe = slices();
    for (const change of parts) {
      this.rows.apply(change);
      this.#announce({ seq, change, cause: entry.cause, label: entry.label });
      await breathe();
    }
    if (this.#journal.length > journalLimit) void this.snapshot().catch(() => undefined);
    return ok({ seq, label: entry.label });
  }

  /** Writes all rows beside the journal so that the next start is quick; edits go on meanwhile. Failing costs nothing but time. */
  snapshot(): Promise<void> {
    this.#snapshotting ??= this.#writeSnapshot().finally(() => (this.#snapshotting = null));
    return this.#snapshotting;
  }

  async #writeSnapshot(): Promise<void> {
    if (this.#seq === this.#snapshotSeq || (await this.#lock.takenBy()) !== null) return;
    const began = await this.#turn(async () => {
      await this.#journal.turn(this.#seq + 1);
      return { seq: this.#seq, history: { undo: [...this.#history.undo], redo: [...this.#history.redo] } };
    });
    const name = snapshotName(began.seq);
    await new SnapshotFile(this.#disk, this.folder, name).write({ ...began, rows: this.rows.all });
    this.#snapshotSeq = began.seq;
    const [, , ...old] = await snapshotsIn(this.#disk, this.folder);
    for (const file of old) await this.#disk.unlink(path.join(this.folder, file)).catch(() => undefined);
  }

  /** Ends when all that was asked for so far is done and told. */
  idle(): Promise<void> {
    return this.#turn(() => Promise.resolve());
  }

  /** Finishes what is under way, makes a snapshot if a replay would be felt, and frees the book. What was acknowledged is on disk already. */
  async close(): Promise<void> {
    const felt = this.#seq - this.#snapshotSeq > 200 || this.#journal.length > replayLimit;
    await (felt ? this.snapshot() : this.#snapshotting)?.catch(() => undefined);
    await this.#turn(() => this.#journal.close()).catch(() => undefined);
    await this.#lock.release();
  }
}

function* linesFor(whole: Omit<Entry, 'change' | 'more'>, parts: readonly Change[]): Generator<Entry> {
  for (const [at, change] of parts.entries())
    yield at === parts.length - 1 ? { ...whole, change } : { ...whole, more: true, change };
}
