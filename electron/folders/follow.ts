/** Brings files in line with their attachment rows, one after the other, whatever changed the rows: an act, an undo, a merge. */
import type { RowSource } from '../../shared/change';
import type { Receipt } from '../../shared/contract/book';
import type { RowId } from '../../shared/id';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import { inTurn } from '../in-turn';
import { type Stand, movingFile, sinceFile, standOf, trashFolder, trashOf, versionsFolder } from './attachment-places';
import type { ClientFolders } from './client-folder';
import type { FilePort, Place } from './file-port';
import { keepContent, keepVersion, takeVersion, versionKept, type KeptVersion } from './kept-versions';
import type { FileMove } from './moves-in';
import { foldName, freeName } from './safe-name';

export interface FollowerParts {
  readonly files: FilePort;
  readonly folders: ClientFolders;
  readonly rows: RowSource;
  readonly today: () => string;
  /** A file could not follow its row, and nobody waits for it. */
  readonly told: (client: RowId, problem: Problem) => void;
}

/** What a user does to rows, and how they are put back. */
export interface FileAct {
  readonly attachments: readonly RowId[];
  readonly run: () => Promise<Result<Receipt>>;
  readonly putBack: (done: Receipt) => Promise<Result<Receipt>>;
}

interface Act {
  readonly attachments: ReadonlySet<RowId>;
  problem: Problem | null;
}

export class Follower {
  readonly #parts: FollowerParts;
  readonly #turn = inTurn();
  readonly #acts = new Set<Act>();
  readonly #going = new Set<Promise<unknown>>();
  /** Rows that come with their files where they should be. */
  readonly #placed = new Set<RowId>();

  /** Moves that are not made yet. */
  #left = 0;
  /** Whether the session before ended while files were moved. */
  readonly wasCut: Promise<boolean>;

  constructor(parts: FollowerParts) {
    this.#parts = parts;
    this.wasCut = this.#turn(async () => (await parts.files.look([versionsFolder, movingFile])) !== null);
  }

  follow(moves: readonly FileMove[]): void {
    const coming = moves.filter(({ attachment }) => !this.#placed.delete(attachment));
    if (coming.length > 0 && this.#left === 0) void this.#turn(() => this.#mark());
    this.#left += coming.length;
    for (const move of coming) void this.#turn(() => this.#follow(move).finally(() => this.#made()));
  }

  async #mark(): Promise<void> {
    const { files } = this.#parts;
    if ((await files.look([versionsFolder, movingFile])) !== null) return;
    await files.makeFolder([versionsFolder]);
    await files.put(new TextEncoder().encode(this.#parts.today()), [versionsFolder], movingFile);
  }

  async #made(): Promise<void> {
    this.#left--;
    if (this.#left === 0) await this.#parts.files.remove([versionsFolder, movingFile]);
  }

  /** Enters rows whose files are where they should be already. */
  async enter(attachments: readonly RowId[], run: () => Promise<Result<Receipt>>): Promise<Result<Receipt>> {
    for (const attachment of attachments) this.#placed.add(attachment);
    const done = await run();
    if (!done.ok) for (const attachment of attachments) this.#placed.delete(attachment);
    return done;
  }

  /** Runs work when all files stand where their rows say, and lets none move meanwhile. */
  settled<T>(work: () => Promise<T>): Promise<T> {
    return this.#turn(work);
  }

  /** What the user did to these rows: if a file cannot follow, the rows are put back and it is told why, and also if that fails. */
  async act(what: FileAct): Promise<Result<null>> {
    const going = this.#act(what);
    this.#going.add(going);
    return going.finally(() => this.#going.delete(going));
  }

  /** Waits until every act has ended and every file lies where its row says. */
  async idle(): Promise<void> {
    await this.settled(() => Promise.resolve());
    await Promise.allSettled(this.#going);
    await this.settled(() => Promise.resolve());
  }

  async #act({ attachments, run, putBack }: FileAct): Promise<Result<null>> {
    const act: Act = { attachments: new Set(attachments), problem: null };
    const client = clientOf(this.#parts.rows, attachments[0]);
    this.#acts.add(act);
    try {
      const done = await run();
      if (!done.ok) return done;
      await this.settled(() => Promise.resolve());
      if (act.problem === null) return ok(null);
      const { problem } = act;
      act.problem = null;
      const back = await putBack(done.value);
      await this.settled(() => Promise.resolve());
      const left = back.ok ? problemOf(act) : back.problem;
      if (left !== null && client !== null) this.#parts.told(client, left);
      return fail(problem);
    } finally {
      this.#acts.delete(act);
    }
  }

  async #follow(move: FileMove): Promise<void> {
    const done = await this.align(move);
    if (done.ok) return;
    const acts = [...this.#acts].filter(({ attachments }) => attachments.has(move.attachment));
    for (const act of acts) act.problem ??= done.problem;
    const client = (move.now ?? move.was)?.client ?? null;
    if (acts.length === 0 && client !== null) this.#parts.told(client, done.problem);
  }

  /** What stands at the place before goes to the place now; where the content should be another one, it changes places with the one that is kept. */
  async align({ attachment, was, now }: FileMove): Promise<Result<null>> {
    const { files } = this.#parts;
    const from = await this.#placeBefore(attachment, was);
    const here = from !== null && (await files.look(from)) !== null ? from : null;
    const hash = was === null || was.hash === now?.hash ? null : (now?.hash ?? null);
    const kept = hash === null ? null : await this.#keptFor(attachment, hash, here);
    if (here === null && kept === null) return ok(null);
    if (now === null && here !== null && was?.removed === null && !(await this.#isAsFiled(here, was))) return ok(null);
    const to = await this.#placeNow(attachment, { was, now });
    if (!to.ok) return to;
    const done =
      kept === null ? await this.#move(here, to.value) : await this.#swap(attachment, { here, kept, to: to.value });
    if (done.ok && now === null) await this.#since(attachment);
    if (done.ok && hash !== null)
      await keepContent(files, attachment, { file: to.value, hash, day: this.#parts.today() });
    return done;
  }

  /** What was worked on since is perhaps nowhere else: without its row it stays where it lies. */
  async #isAsFiled(here: Place, was: Stand): Promise<boolean> {
    const digest = await this.#parts.files.digest(here);
    return digest.ok && digest.value === was.hash;
  }

  /** null: what stands there is what should, or nothing better is kept. */
  async #keptFor(attachment: RowId, hash: string, here: Place | null): Promise<KeptVersion | null> {
    const { files } = this.#parts;
    const digest = here === null ? null : await files.digest(here);
    return digest?.ok === true && digest.value === hash ? null : versionKept(files, attachment, hash);
  }

  async #swap(
    attachment: RowId,
    { here, kept, to }: { here: Place | null; kept: KeptVersion; to: Place },
  ): Promise<Result<null>> {
    const { files, today } = this.#parts;
    if (here === null) return takeVersion(files, kept, to);
    const hash = await files.digest(here);
    if (!hash.ok) return hash;
    const away = await keepVersion(files, attachment, { from: here, hash: hash.value, day: today() });
    if (!away.ok) return away;
    const taken = await takeVersion(files, kept, to);
    if (!taken.ok) await files.move(away.value, here);
    return taken;
  }

  async #move(from: Place | null, to: Place): Promise<Result<null>> {
    const { files } = this.#parts;
    if (from === null || samePlace(from, to)) return ok(null);
    const moved = await files.move(from, to);
    if (!moved.ok || from[0] !== trashFolder) return moved;
    const trash = from.slice(0, -1);
    if ((await files.look([...trash, sinceFile])) !== null) await files.remove([...trash, sinceFile]);
    await files.dropFolder(trash);
    return moved;
  }

  /** No row says any more how long it waits. */
  async #since(attachment: RowId): Promise<void> {
    const { files, today } = this.#parts;
    if ((await files.look([...trashOf(attachment), sinceFile])) === null)
      await files.put(new TextEncoder().encode(today()), trashOf(attachment), sinceFile);
  }

  async #waiting(attachment: RowId): Promise<readonly string[]> {
    return (await this.#parts.files.names(trashOf(attachment))).filter(name => name !== sinceFile);
  }

  /** The trash holds one file per attachment, whatever it is called. */
  async #placeBefore(attachment: RowId, was: Stand | null): Promise<Place | null> {
    const { folders } = this.#parts;
    if (was === null || was.removed !== null) {
      const names = await this.#waiting(attachment);
      const name = names.find(there => there === was?.name) ?? names[0];
      return name === undefined ? null : [...trashOf(attachment), name];
    }
    const folder = was.client === null ? null : await folders.find(was.client);
    return folder === null ? null : [...folder, was.name];
  }

  /** The name in the trash is free, should anything be left there. */
  async #placeNow(attachment: RowId, { was, now }: Pick<FileMove, 'was' | 'now'>): Promise<Result<Place>> {
    const { folders, rows } = this.#parts;
    if (now === null || now.removed !== null) {
      const taken = new Set((await this.#waiting(attachment)).map(foldName));
      const staying = was !== null && was.removed !== null ? was.name : null;
      if (staying !== null) taken.delete(foldName(staying));
      return ok([...trashOf(attachment), freeName(now?.name ?? was?.name ?? 'file', taken)]);
    }
    const client = now.client === null ? undefined : rows.get(now.client);
    if (client === undefined) return fail({ code: 'unknown-row', row: now.client ?? attachment });
    const folder = await folders.make(client);
    return folder.ok ? ok([...folder.value, now.name]) : folder;
  }
}

/** Files that follow note it meanwhile. */
const problemOf = ({ problem }: Act): Problem | null => problem;

function clientOf(rows: RowSource, attachment: RowId | undefined): RowId | null {
  const row = attachment === undefined ? undefined : rows.get(attachment);
  return row === undefined ? null : standOf(row).client;
}

const samePlace = (a: Place, b: Place): boolean => a.length === b.length && a.every((part, at) => part === b[at]);
