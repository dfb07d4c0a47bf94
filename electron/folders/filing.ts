/** Files come into a client's folder: copied in and given a row, or taken into the book where they lie. The row is the book's, the bytes are the port's. */
import path from 'node:path';
import type { Cell, Row } from '../../shared/cell';
import type { FilingReceipt, Twin } from '../../shared/contract/folders';
import { rowId, type NewId, type RowId } from '../../shared/id';
import type { Problem } from '../../shared/problem';
import { guessCategory } from '../../shared/records/guess-category';
import { fail, ok, type Result } from '../../shared/result';
import { inTurn } from '../in-turn';
import { namedSafely } from './acts';
import type { Digests } from './digests';
import type { FiledParts, FiledRows } from './filed-rows';
import type { Copying, Filed, Place } from './file-port';
import type { FolderDisk } from './folder-disk';
import { versionAs } from './kept-versions';
import { isSystemFile } from './listing';
import { staysMark } from './moves-in';
import { inParts } from './in-parts';
import { digestOutside } from './outside';
import { keyedTurns } from './keyed-turns';
import { foldName, safeName } from './safe-name';
import { Twins } from './twins';
import { sizesOf, walkSources, type Coming } from './walk-sources';

export interface FilingParts extends FiledParts {
  readonly filed: FiledRows;
  readonly digests: Digests;
  /** Where files come from. */
  readonly disk: FolderDisk;
  readonly newId: NewId;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** Cells of an attachment row beyond what the file itself says. */
export type Metadata = Readonly<Record<string, Cell>>;

export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly metadata: Metadata;
}

/** How an adding goes; `file` is the one that is being copied. */
export type Progress = (going: { readonly done: number; readonly of: number; readonly file: string }) => void;

export interface Adding {
  readonly client: RowId;
  readonly paths: readonly string[];
  /** What the folder holds already is filed once more. */
  readonly again: boolean;
}

/** So many files are copied side by side: while one is synced, another is read. */
const atOnce = 3;

/** What became of one file. */
interface Outcome {
  readonly filed?: FiledRow;
  readonly twin?: Twin;
  readonly failed?: Problem;
}

interface FiledRow extends Filed {
  readonly id: RowId;
  readonly metadata: Metadata;
}

export class Filing {
  readonly #parts: FilingParts;
  readonly #turn = inTurn();
  #stopped = false;
  /** Folders that are being filled, with the names that were there before. */
  readonly #filling = new Set<{ readonly folder: string; readonly before: ReadonlySet<string> }>();

  constructor(parts: FilingParts) {
    this.#parts = parts;
  }

  /** Copies files from outside; each that cannot be is told, the others are filed as one undo. */
  add(adding: Adding, progress: Progress = () => undefined): Promise<Result<FilingReceipt>> {
    return this.#turn(async () => {
      this.#stopped = false;
      const folder = await this.folderFor(adding.client);
      if (!folder.ok) return folder;
      return this.#fill(folder.value, () => this.#addTo(folder.value, adding, progress));
    });
  }

  async #addTo(folder: Place, adding: Adding, progress: Progress): Promise<Result<FilingReceipt>> {
    const { coming, refused } = await walkSources(this.#parts.disk, adding.paths, () => this.#left());
    const copied = await this.#copy({ ...adding, coming, folder }, progress);
    if (!copied.ok) return copied;
    const { filed, twins, failed } = copied.value;
    const added = await this.#enter(adding.client, folder, { filed, from: 'outside' });
    if (!added.ok) return added;
    const receipt = { added: added.value, twins, refused: [...refused, ...failed] };
    return ok(this.#left() ? { ...receipt, stopped: true } : receipt);
  }

  /** Was put there by an adding that has not entered its rows yet: no stranger. */
  isComing(folder: Place, name: string): boolean {
    const key = folder.join('/');
    return [...this.#filling].some(filling => filling.folder === key && !filling.before.has(name));
  }

  async #fill<T>(folder: Place, work: () => Promise<T>): Promise<T> {
    const filling = { folder: folder.join('/'), before: new Set(await this.#parts.files.names(folder)) };
    this.#filling.add(filling);
    try {
      return await work();
    } finally {
      this.#filling.delete(filling);
    }
  }

  /** Ends the adding that is under way behind the file it is at. */
  stop(): void {
    this.#stopped = true;
  }

  /** Somebody stopped it meanwhile. */
  #left(): boolean {
    return this.#stopped;
  }

  /** Files bytes we made or were given, such as a review's PDF or a picture from the clipboard. */
  async put(client: RowId, made: MadeFile): Promise<Result<{ readonly id: RowId; readonly place: Place }>> {
    const theirs = await this.folderFor(client);
    if (!theirs.ok) return theirs;
    const folder = theirs.value;
    return this.#fill(folder, async () => {
      const filed = await this.#parts.files.put(made.bytes, folder, safeName(made.name, 'file'));
      if (!filed.ok) return filed;
      const row = { ...filed.value, id: this.#newRow(), metadata: made.metadata };
      const added = await this.#enter(client, folder, { filed: [row], from: 'memory' });
      return added.ok ? ok({ id: row.id, place: [...folder, row.name] }) : added;
    });
  }

  /** Takes files into the book where they lie; a name that not every system can hold is made one. */
  async adopt(client: RowId, names: readonly string[]): Promise<Result<FilingReceipt>> {
    const { folders, follower } = this.#parts;
    const folder = await folders.find(client);
    if (folder === null) return fail({ code: 'file-missing', file: names[0] ?? '' });
    const refused: Problem[] = [];
    const filed: FiledRow[] = [];
    await follower.settled(async () => {
      for (const name of names) {
        const taken = await this.#adoptOne(client, folder, name);
        if (taken.ok) filed.push(taken.value);
        else refused.push(taken.problem);
      }
    });
    const added = await this.#enter(client, folder, { filed, from: 'folder' });
    return added.ok ? ok({ added: added.value, twins: [], refused }) : added;
  }

  async #adoptOne(client: RowId, folder: Place, name: string): Promise<Result<FiledRow>> {
    const { files, filed, digests } = this.#parts;
    const look = await files.look([...folder, name]);
    if (look === null || isSystemFile(name) || this.isComing(folder, name) || filed.names(client).has(name))
      return fail({ code: 'file-missing', file: name });
    const good = await namedSafely(this.#parts, { client, folder, name });
    if (!good.ok) return good;
    const sha256 = await digests.of([...folder, good.value], look);
    if (sha256 === null) return fail({ code: 'file-missing', file: name });
    const metadata = { category: guessCategory(good.value) };
    return ok({ id: this.#newRow(), name: good.value, size: look.size, sha256, metadata });
  }

  #newRow(): RowId {
    return rowId('attachment', this.#parts.newId());
  }

  /** Made if need be. */
  async folderFor(client: RowId): Promise<Result<Place>> {
    const row: Row | undefined = this.#parts.book.rows.get(client);
    return row === undefined ? fail({ code: 'unknown-row', row: client }) : this.#parts.folders.make(row);
  }

  async #copy(
    { client, again, coming, folder }: Adding & { readonly coming: readonly Coming[]; readonly folder: Place },
    progress: Progress,
  ): Promise<Result<{ filed: FiledRow[]; twins: Twin[]; failed: Problem[] }>> {
    const copying = await this.#parts.files.copying(folder);
    if (!copying.ok) return copying;
    const folderTwins = again ? null : await Twins.of(this.#parts, client, folder);
    const sizes = await sizesOf(this.#parts.disk, coming);
    const turns = keyedTurns();
    const outcomes: (Outcome | undefined)[] = coming.map(() => undefined);
    let next = 0;
    const copyOn = async (): Promise<void> => {
      for (let at = next++; at < coming.length && !this.#left(); at = next++) {
        const one = coming[at];
        if (one === undefined) return;
        const [file, size] = [path.basename(one.path), sizes[at] ?? 0];
        progress({ done: at, of: coming.length, file });
        const copy = () => this.#copyOne(one, copying.value, { size, twins: folderTwins });
        outcomes[at] = await turns([`name ${foldName(safeName(file, 'file'))}`, `size ${size}`], copy);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, copyOn));
    await copying.value.done();
    return ok({
      filed: outcomes.flatMap(outcome => outcome?.filed ?? []),
      twins: outcomes.flatMap(outcome => outcome?.twin ?? []),
      failed: outcomes.flatMap(outcome => outcome?.failed ?? []),
    });
  }

  /** A file of a size that is known is read for its digest first: were it a twin, nothing is copied. */
  async #copyOne(
    one: Coming,
    copying: Copying,
    { size, twins }: { readonly size: number; readonly twins: Twins | null },
  ): Promise<Outcome> {
    const file = path.basename(one.path);
    const sha256 = twins?.has(size) === true ? await digestOutside(this.#parts.disk, one.path) : null;
    const sameAs = sha256?.ok === true ? (twins?.find(size, sha256.value) ?? null) : null;
    if (sameAs !== null) return { twin: { path: one.path, name: file, sameAs } };
    const done = await copying.bringIn(one.path, safeName(file, 'file'));
    if (!done.ok) return { failed: done.problem };
    const row = { ...done.value, id: this.#newRow(), metadata: metadataOf(file, one.folder) };
    twins?.note(row);
    return { filed: row };
  }

  /** One change for all; if the book refuses it, copies go again, and what lay there stays. */
  async #enter(
    client: RowId,
    folder: Place,
    { filed, from }: { readonly filed: readonly FiledRow[]; readonly from: 'outside' | 'memory' | 'folder' },
  ): Promise<Result<readonly RowId[]>> {
    if (filed.length === 0) return ok([]);
    const { today, book, files, follower, digests } = this.#parts;
    const there = await files.looks(folder);
    for (const { name, size, sha256 } of filed) {
      const look = there.get(name);
      if (look?.size === size) digests.note([...folder, name], look, sha256);
    }
    const rows = filed.map(file => ({ id: file.id, cells: cellsOf(client, file, today()) }));
    const ids = rows.map(row => row.id);
    const words = { key: 'attachment-add', count: filed.length, file: filed[0]?.name ?? '' };
    const label = JSON.stringify(from === 'outside' ? words : { ...words, ...staysMark });
    const commands = inParts(rows).map(part => ({
      type: 'add-rows' as const,
      sheet: 'attachment' as const,
      after: null,
      rows: part,
    }));
    const done = await follower.enter(ids, () => book.run(commands, label));
    if (done.ok) {
      for (const { id, name, sha256 } of filed)
        await files.keep([...folder, name], versionAs(id, { day: today(), hash: sha256, name }));
      return ok(ids);
    }
    if (from !== 'folder') for (const file of filed) await files.remove([...folder, file.name]);
    return done;
  }
}

/** What a name does not tell, the name of the folder it came from may. */
function metadataOf(file: string, folder: string | null): Metadata {
  const category = guessCategory(file, folder ?? '');
  return folder === null ? { category } : { category, tags: [folder.slice(0, 60)] };
}

const cellsOf = (client: RowId, file: FiledRow, day: string): Record<string, Cell> => ({
  client,
  fileName: file.name,
  date: day,
  size: String(file.size),
  hash: file.sha256,
  ...file.metadata,
});
