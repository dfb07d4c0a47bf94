/** Files that a session which ended among its moves did not bring where their rows say: they lie unclaimed in another client's folder. */
import type { RowSource } from '../../shared/change';
import { isRowId, type RowId } from '../../shared/id';
import { slices } from '../store/line';
import { sinceFile, standOf, trashOf } from './attachment-places';
import type { BookForFolders } from './book-for-folders';
import { clientsFolder, markFile, type ClientFolders } from './client-folder';
import type { Digests } from './digests';
import type { FilePort, Look, Place } from './file-port';
import { isSystemFile } from './listing';
import { foldName } from './safe-name';

export interface HomecomingParts {
  readonly files: FilePort;
  readonly folders: ClientFolders;
  readonly rows: RowSource;
  readonly book: Pick<BookForFolders, 'attachmentsOf' | 'attachments'>;
  readonly digests: Digests;
  /** Was put there by an adding that is under way. */
  readonly isComing: (folder: Place, name: string) => boolean;
}

/** A live row whose file is nowhere it should be. */
interface Missing {
  readonly client: RowId;
  readonly name: string;
  readonly hash: string;
  readonly size: string;
}

type Unclaimed = Map<string, Look>;

export class Homecoming {
  readonly #parts: HomecomingParts;
  readonly #done = new Set<RowId>();

  constructor(parts: HomecomingParts) {
    this.#parts = parts;
  }

  /** Fetches what the client misses, and sends home what lies here and others miss; done while no file moves. */
  async once(client: RowId): Promise<void> {
    if (this.#done.has(client)) return;
    this.#done.add(client);
    const folder = await this.#parts.folders.find(client);
    await this.#fetch(client, folder);
    if (folder !== null) await this.#sendHome(client, folder);
  }

  async #fetch(client: RowId, own: Place | null): Promise<void> {
    const { files, book } = this.#parts;
    const missing = await this.#missing(book.attachmentsOf(client));
    if (missing.length === 0) return;
    for (const name of await files.names([clientsFolder])) {
      if (name === own?.at(-1)) continue;
      await this.#bring([clientsFolder, name], missing);
      if (missing.length === 0) return;
    }
  }

  async #sendHome(client: RowId, folder: Place): Promise<void> {
    const { book, rows } = this.#parts;
    const sizes = new Set([...(await this.#unclaimed(folder)).values()].map(({ size }) => String(size)));
    if (sizes.size === 0) return;
    const breathe = slices();
    const others: RowId[] = [];
    for (const id of book.attachments()) {
      const row = rows.get(id);
      const stand = row === undefined ? null : standOf(row);
      if (stand !== null && sizes.has(stand.size ?? '') && stand.client !== client) others.push(id);
      await breathe();
    }
    await this.#bring(folder, await this.#missing(others));
  }

  async #missing(attachments: readonly RowId[]): Promise<Missing[]> {
    const missing: Missing[] = [];
    const breathe = slices();
    for (const id of attachments) {
      const one = await this.#missed(id);
      if (one !== null) missing.push(one);
      await breathe();
    }
    return missing;
  }

  /** What waits in the trash, or lies in its own folder under another name, is not looked for elsewhere. */
  async #missed(attachment: RowId): Promise<Missing | null> {
    const { rows, folders, files } = this.#parts;
    const row = rows.get(attachment);
    if (row === undefined) return null;
    const { client, name, removed, hash, size } = standOf(row);
    if (removed !== null || client === null || hash === null || size === null) return null;
    if (rows.get(client) === undefined) return null;
    const folder = await folders.find(client);
    if (folder !== null && (await files.look([...folder, name])) !== null) return null;
    if ((await files.names(trashOf(attachment))).some(waiting => waiting !== sinceFile)) return null;
    const one = { client, name, hash, size };
    const renamed = folder === null ? null : await this.#found(folder, one, await this.#unclaimed(folder));
    return renamed === null ? one : null;
  }

  /** Takes from the list what was brought home. */
  async #bring(folder: Place, missing: Missing[]): Promise<void> {
    const sizes = new Set(missing.map(({ size }) => size));
    const looks = await this.#parts.files.looks(folder);
    if (![...looks.values()].some(({ size }) => sizes.has(String(size)))) return;
    const unclaimed = await this.#unclaimed(folder);
    const named = (one: Missing): number => (unclaimed.has(one.name) ? 0 : 1);
    for (const one of missing.toSorted((a, b) => named(a) - named(b))) {
      const found = await this.#found(folder, one, unclaimed);
      if (found === null || !(await this.#move([...folder, found], one))) continue;
      unclaimed.delete(found);
      missing.splice(missing.indexOf(one), 1);
    }
  }

  async #move(from: Place, { client, name }: Missing): Promise<boolean> {
    const { files, folders, rows } = this.#parts;
    const row = rows.get(client);
    const home = row === undefined ? null : await folders.make(row);
    return home?.ok === true && (await files.move(from, [...home.value, name])).ok;
  }

  /** The name of a file that holds just this. */
  async #found(folder: Place, { name, hash, size }: Missing, unclaimed: Unclaimed): Promise<string | null> {
    const fitting = [...unclaimed].filter(([, look]) => String(look.size) === size);
    for (const [there, look] of fitting.toSorted(([a], [b]) => Number(b === name) - Number(a === name)))
      if ((await this.#parts.digests.of([...folder, there], look)) === hash) return there;
    return null;
  }

  /** Files that no row of the folder's client speaks of; none where it is nobody's. */
  async #unclaimed(folder: Place): Promise<Unclaimed> {
    const { files, book, rows, isComing } = this.#parts;
    const mark = await files.head([...folder, markFile], 100);
    const owner = mark.ok ? new TextDecoder().decode(mark.value).trim() : '';
    if (!isRowId(owner)) return new Map();
    const claimed = new Set<string>();
    for (const id of book.attachmentsOf(owner)) {
      const row = rows.get(id);
      const stand = row === undefined ? null : standOf(row);
      if (stand?.removed === null) claimed.add(foldName(stand.name));
    }
    const there = [...(await files.looks(folder))].filter(
      ([name]) => !isSystemFile(name) && !claimed.has(foldName(name)) && !isComing(folder, name),
    );
    return new Map(there);
  }
}
