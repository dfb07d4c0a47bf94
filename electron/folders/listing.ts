/** How a client's files stand on disk beside what their rows say, and what else lies in the folder: shown as questions, nothing is guessed. */
import type { RowSource } from '../../shared/change';
import type { FiledAttachment, FileState, FolderListing, Stranger } from '../../shared/contract/folders';
import type { RowId } from '../../shared/id';
import { slices } from '../store/line';
import { sinceFile, standOf, trashOf, type Stand } from './attachment-places';
import type { BookForFolders } from './book-for-folders';
import { markFile, type ClientFolders } from './client-folder';
import type { Digests } from './digests';
import type { FilePort, Look, Place } from './file-port';
import type { Follower } from './follow';
import { versionsKept } from './kept-versions';
import { foldName, freeName } from './safe-name';

export interface ListingParts {
  readonly files: FilePort;
  readonly folders: ClientFolders;
  readonly rows: RowSource;
  readonly attachmentsOf: (client: RowId) => readonly RowId[];
  readonly follower: Follower;
  readonly digests: Digests;
  readonly book: Pick<BookForFolders, 'run'>;
  /** Files of other clients and of this one that lie in each other's folders go home. */
  readonly home: (client: RowId) => Promise<void>;
  /** A file that was taken for what it seemed turned out to be another. */
  readonly stirred: (client: RowId) => void;
  /** Was put there by an adding that is under way. */
  readonly isComing: (folder: Place, name: string) => boolean;
  /** Done once, before anything is listed. */
  readonly before: () => Promise<void>;
}

/** So many bytes are read while the window waits for a list; the rest is looked through behind it. */
const readAtOnce = 64 << 20;

interface Filed {
  readonly attachment: RowId;
  readonly stand: Stand;
  readonly place: Place | null;
  readonly look: Look | null;
}

interface Disk {
  readonly folder: Place | null;
  readonly there: ReadonlyMap<string, Look>;
}
interface Later {
  readonly client: RowId;
  readonly files: readonly Filed[];
}
type Around = Disk & { readonly strangers: readonly Stranger[] };

/** Lies in folders by the system's or an office program's own doing. */
const systemFile = /^(\.|~\$|(thumbs\.db|desktop\.ini|icon\r)$)/i;
export const isSystemFile = (name: string): boolean => systemFile.test(name);

export class Listing {
  readonly #parts: ListingParts;
  #looking = false;
  /** Asked for while another was looked through. */
  #next: Later | null = null;

  constructor(parts: ListingParts) {
    this.#parts = parts;
  }

  /** `folder` is the place that was listed. */
  async list(client: RowId): Promise<{ readonly listing: FolderListing; readonly folder: Place | null }> {
    const { folders, before } = this.#parts;
    await before();
    const { folder, filed, there, coming } = await this.#parts.follower.settled(() => this.#settle(client));
    const strangers = strangersIn(there, filed).filter(({ name }) => !coming.has(name));
    const [states, later] = await this.#states(filed);
    const files = await this.#answered(filed, states, { folder, strangers, there });
    if (later.length > 0) void this.#lookLater({ client, files: later });
    const shown = folder ?? (await folders.find(client));
    return { listing: { folder: shown?.at(-1) ?? null, files, strangers }, folder: shown };
  }

  /** Files that did not follow their rows while the program ran follow now. */
  async #settle(client: RowId) {
    const { folders, files, home } = this.#parts;
    await home(client);
    let folder = await folders.find(client);
    let there = folder === null ? new Map<string, Look>() : new Map(await files.looks(folder));
    const coming = this.#coming(folder, there);
    let stands = await this.#stands(client);
    if (await this.#bringHome(stands, there, folder)) {
      stands = await this.#stands(client);
      folder = await folders.find(client);
      there = folder === null ? there : new Map(await files.looks(folder));
    }
    const filed: Filed[] = [];
    const folded = new Set([...there.keys()].map(foldName));
    for (const [attachment, stand] of stands)
      filed.push(await this.#look(attachment, stand, { folder, there, folded }));
    return { folder, filed, there, coming };
  }

  async #stands(client: RowId): Promise<readonly (readonly [RowId, Stand])[]> {
    const breathe = slices();
    const stands: (readonly [RowId, Stand])[] = [];
    for (const id of this.#parts.attachmentsOf(client)) {
      const row = this.#parts.rows.get(id);
      if (row !== undefined) stands.push([id, standOf(row)]);
      await breathe();
    }
    return stands;
  }

  #coming(folder: Place | null, there: ReadonlyMap<string, Look>): ReadonlySet<string> {
    const names = folder === null ? [] : [...there.keys()].filter(name => this.#parts.isComing(folder, name));
    return new Set(names);
  }

  async #bringHome(
    stands: readonly (readonly [RowId, Stand])[],
    there: ReadonlyMap<string, Look>,
    folder: Place | null,
  ): Promise<boolean> {
    const { follower, files, digests } = this.#parts;
    const taken = new Set([...there.keys(), ...stands.map(([, { name }]) => name)].map(foldName));
    const waiting = new Set(await files.names(['trash']));
    const live = new Set(stands.filter(([, { removed }]) => removed === null).map(([, { name }]) => name));
    let moved = false;
    for (const [attachment, now] of stands) {
      const inTrash = waiting.has(trashOf(attachment).at(-1) ?? '');
      const look = there.get(now.name);
      if (now.removed === null && look === undefined && inTrash)
        moved = (await follower.align({ attachment, was: null, now })).ok || moved;
      else if (now.removed === null && look === undefined && (await this.#isHalfSwapped(attachment, now)))
        moved = (await follower.align({ attachment, was: { ...now, hash: null }, now })).ok || moved;
      if (now.removed === null && look !== undefined && inTrash && folder !== null)
        moved = (await this.#besides(attachment, now, { look, folder, taken })) || moved;
      if (now.removed === null || look === undefined || inTrash || live.has(now.name) || folder === null) continue;
      if ((await digests.of([...folder, now.name], look)) === now.hash)
        moved = (await follower.align({ attachment, was: { ...now, removed: null }, now })).ok || moved;
    }
    return moved;
  }

  /** What was filed before went among the versions last: what is to take its place has not come out of them. A file deleted outside is asked about. */
  async #isHalfSwapped(attachment: RowId, { hash }: Stand): Promise<boolean> {
    const [newest, ...older] = await versionsKept(this.#parts.files, attachment);
    if (newest === undefined || newest.turn === 0 || newest.hash === hash) return false;
    return older.some(version => version.hash === hash);
  }

  /** Where another file took its name while it waited in the trash, it comes back under the next free one. */
  async #besides(
    attachment: RowId,
    now: Stand,
    { look, folder, taken }: { readonly look: Look; readonly folder: Place; readonly taken: Set<string> },
  ): Promise<boolean> {
    const { follower, digests, book } = this.#parts;
    const waiting = await this.#waiting(attachment);
    if (waiting === null || (await digests.of(waiting.place, waiting.look)) !== now.hash) return false;
    if ((await digests.of([...folder, now.name], look)) === now.hash) return false;
    const name = freeName(now.name, taken);
    taken.add(foldName(name));
    const cells = [{ row: attachment, column: 'fileName', now: name, was: now.name }];
    const label = JSON.stringify({ key: 'attachment-rename', file: now.name });
    const renamed = await follower.enter([attachment], () => book.run([{ type: 'edit-cells', cells }], label));
    return renamed.ok && (await follower.align({ attachment, was: null, now: { ...now, name } })).ok;
  }

  async #waiting(attachment: RowId): Promise<{ readonly place: Place; readonly look: Look } | null> {
    const looks = await this.#parts.files.looks(trashOf(attachment));
    for (const [name, look] of looks) if (name !== sinceFile) return { place: [...trashOf(attachment), name], look };
    return null;
  }

  async #look(
    attachment: RowId,
    stand: Stand,
    { folder, there, folded }: Disk & { readonly folded: ReadonlySet<string> },
  ): Promise<Filed> {
    if (stand.removed === null) {
      const place = folder === null ? null : [...folder, stand.name];
      const elsewise = place !== null && folded.has(foldName(stand.name)) ? await this.#parts.files.look(place) : null;
      return { attachment, stand, look: there.get(stand.name) ?? elsewise, place };
    }
    return { attachment, stand, ...((await this.#waiting(attachment)) ?? { look: null, place: null }) };
  }

  /** What was never read this session and has the right size is taken for what it seems, once enough has been read for one answer. */
  async #states(filed: readonly Filed[]): Promise<readonly [ReadonlyMap<RowId, FileState>, readonly Filed[]]> {
    const { digests } = this.#parts;
    const states = new Map<RowId, FileState>();
    const later: Filed[] = [];
    let read = 0;
    for (const file of filed) {
      const { attachment, stand, place, look } = file;
      if (look === null || place === null) states.set(attachment, 'missing');
      else if (stand.size !== null && stand.size !== String(look.size)) states.set(attachment, 'altered');
      else if (stand.hash === null) states.set(attachment, 'there');
      else if (digests.known(place, look) === undefined && !digests.seen(place) && read + look.size > readAtOnce) {
        states.set(attachment, 'there');
        later.push(file);
      } else {
        if (digests.known(place, look) === undefined) read += look.size;
        states.set(attachment, (await digests.of(place, look)) === stand.hash ? 'there' : 'altered');
      }
    }
    return [states, later];
  }

  async #answered(
    filed: readonly Filed[],
    states: ReadonlyMap<RowId, FileState>,
    around: Around,
  ): Promise<readonly FiledAttachment[]> {
    const answered: FiledAttachment[] = [];
    for (const { attachment, stand } of filed) {
      const state = states.get(attachment) ?? 'missing';
      const { hash } = stand;
      if (state === 'there' || hash === null || stand.removed !== null) {
        answered.push({ attachment, state });
        continue;
      }
      const renamedTo = state === 'missing' ? await this.#renamed({ hash, size: stand.size }, around) : null;
      const kept = await this.#isKept(attachment, hash);
      answered.push({
        attachment,
        state,
        ...(renamedTo === null ? {} : { renamedTo }),
        ...(kept ? { kept: true } : {}),
      });
    }
    return answered;
  }

  async #isKept(attachment: RowId, hash: string): Promise<boolean> {
    const { files, digests } = this.#parts;
    for (const kept of await versionsKept(files, attachment))
      if (kept.hash === hash && (await digests.of(kept.place, kept.look)) === hash) return true;
    return false;
  }

  async #renamed(
    was: { readonly hash: string; readonly size: string | null },
    { folder, strangers, there }: Around,
  ): Promise<string | null> {
    if (folder === null) return null;
    for (const { name, size } of strangers) {
      const look = there.get(name);
      if (look === undefined || (was.size !== null && was.size !== String(size))) continue;
      if ((await this.#parts.digests.of([...folder, name], look)) === was.hash) return name;
    }
    return null;
  }

  /** One client at a time, and then the one that was asked for last. */
  async #lookLater(later: Later): Promise<void> {
    this.#next = later;
    if (this.#looking) return;
    this.#looking = true;
    try {
      for (let next = this.#take(); next !== null; next = this.#take())
        if (await this.#hasAltered(next)) this.#parts.stirred(next.client);
    } finally {
      this.#looking = false;
    }
  }

  #take(): Later | null {
    const next = this.#next;
    this.#next = null;
    return next;
  }

  async #hasAltered({ files }: Later): Promise<boolean> {
    let altered = false;
    for (const { stand, place, look } of files)
      if (place !== null && look !== null && (await this.#parts.digests.of(place, look)) !== stand.hash) altered = true;
    return altered;
  }
}

/** Where the system tells no case or normal form apart, a file may stand under another form of its row's name. */
function strangersIn(there: ReadonlyMap<string, Look>, filed: readonly Filed[]): readonly Stranger[] {
  const live = filed.filter(({ stand }) => stand.removed === null);
  const named = new Set(live.map(({ stand }) => stand.name));
  const folded = new Set(
    live.filter(({ stand, look }) => look !== null && !there.has(stand.name)).map(({ stand }) => foldName(stand.name)),
  );
  return [...there]
    .filter(([name]) => name !== markFile && !isSystemFile(name) && !named.has(name) && !folded.has(foldName(name)))
    .map(([name, { size }]) => ({ name, size }));
}
