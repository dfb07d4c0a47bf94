/** Which folder is a client's: `clients/<number or short id> <name>/`, made when first used and known again by the mark inside it. */
import { textCell, type Row } from '../../shared/cell';
import { isRowId, type RowId } from '../../shared/id';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import { inTurn } from '../in-turn';
import type { BookForFolders } from './book-for-folders';
import type { FilePort, Place } from './file-port';
import { foldName, freeName, safeName } from './safe-name';

export const clientsFolder = 'clients';
/** Holds the client's row id: a folder renamed by hand stays theirs, a number given to somebody else does not move it. */
export const markFile = '.client-id';

/** What the folder of a client is called when it is made. */
export function folderNameOf(client: Row): string {
  const key = textCell(client, 'clientNo') ?? client.id.slice(client.id.indexOf(':') + 1).slice(0, 8);
  const name = textCell(client, 'name') ?? '';
  return safeName(`${safeName(key, '_').slice(0, 30)} ${[...safeName(name, '')].slice(0, 60).join('')}`, '_');
}

export interface ClientFolders {
  /** null until the first thing is filed. */
  find(client: RowId): Promise<Place | null>;
  /** A folder of the wanted name without a mark is taken over; one marked for somebody else is left alone, and none is made while a mark cannot be read. */
  make(client: Row): Promise<Result<Place>>;
}

/** What is asked of the book: whose rows speak of which files. */
export type ClientsAndFiles = Pick<BookForFolders, 'rows' | 'attachmentsOf'>;

/** So many marks are read side by side. */
const atOnce = 64;

interface Marked {
  readonly folders: ReadonlyMap<RowId, readonly Place[]>;
  /** A folder whose mark is there and cannot be read: nobody knows whose it is. */
  readonly doubt: Problem | null;
}

/** The folders' marks: each is read once, and again of one that came since, has none, cannot be read or went away. */
function folderMarks(files: FilePort) {
  const read = new Map<string, Result<RowId | null>>();
  const markOf = async (folder: Place): Promise<Result<RowId | null>> => {
    const text = await files.text([...folder, markFile]);
    if (!text.ok) return noFolder(text.problem) ? ok(null) : text;
    const mark = text.value?.trim() ?? '';
    return ok(isRowId(mark) ? mark : null);
  };
  const places = async (): Promise<Marked> => {
    const names = await files.names([clientsFolder]);
    const there = new Set(names);
    for (const name of read.keys()) if (!there.has(name)) read.delete(name);
    const fresh = names.filter(name => !isOwned(read.get(name)));
    for (let from = 0; from < fresh.length; from += atOnce)
      await Promise.all(
        fresh.slice(from, from + atOnce).map(async name => read.set(name, await markOf([clientsFolder, name]))),
      );
    const folders = new Map<RowId, Place[]>();
    let doubt: Problem | null = null;
    for (const [name, mark] of read)
      if (!mark.ok) doubt ??= mark.problem;
      else if (mark.value !== null)
        folders.set(mark.value, [...(folders.get(mark.value) ?? []), [clientsFolder, name]]);
    return { folders, doubt };
  };
  return { markOf, places, forget: () => read.clear() };
}

const isOwned = (mark: Result<RowId | null> | undefined): boolean => mark?.ok === true && mark.value !== null;

/** A link among the folders is no folder of ours. */
const noFolder = (problem: Problem): boolean => problem.code === 'link-refused' && problem.file !== markFile;

interface Sought {
  readonly place: Place | null;
  /** Why it is not sure that there is none, or that it is theirs still. */
  readonly doubt: Problem | null;
}

/** Looks where the folder was last, or under the wanted name; else among all. */
function seeker(files: FilePort, book: ClientsAndFiles, known: Map<RowId, Place>) {
  const marks = folderMarks(files);
  return async (client: RowId): Promise<Sought> => {
    const row = book.rows.get(client);
    const last = known.get(client);
    const likely = last ?? (row === undefined ? undefined : [clientsFolder, folderNameOf(row)]);
    if (likely !== undefined) {
      const mark = await marks.markOf(likely);
      if (mark.ok && mark.value === client) {
        known.set(client, likely);
        return { place: likely, doubt: null };
      }
      if (!mark.ok && last !== undefined) return { place: last, doubt: mark.problem };
    }
    if (last !== undefined) marks.forget();
    known.delete(client);
    const { folders, doubt } = await marks.places();
    for (const [owner, [one, ...more]] of folders)
      if (one !== undefined && more.length === 0 && !known.has(owner)) known.set(owner, one);
    const place = await theirs(files, book, { client, places: folders.get(client) ?? [] });
    if (place === null) return { place, doubt };
    known.set(client, place);
    return { place, doubt: null };
  };
}

export function clientFolders(files: FilePort, book: ClientsAndFiles): ClientFolders {
  const turn = inTurn();
  const known = new Map<RowId, Place>();
  const seek = seeker(files, book, known);

  const make = async (client: Row): Promise<Result<Place>> => {
    const there = await seek(client.id);
    if (there.doubt !== null) return fail(there.doubt);
    if (there.place !== null) return ok(there.place);
    const base = await files.makeFolder([clientsFolder]);
    if (!base.ok) return base;
    const wanted = folderNameOf(client);
    const taken = new Set((await files.names([clientsFolder])).map(foldName));
    const mark = await files.text([clientsFolder, wanted, markFile]);
    if (!mark.ok) return mark;
    const adopted = taken.has(foldName(wanted)) && mark.value === null;
    const place = [clientsFolder, adopted ? wanted : freeName(wanted, taken)];
    const made = await files.makeFolder(place);
    if (!made.ok) return made;
    const marked = await files.put(new TextEncoder().encode(`${client.id}\n`), place, markFile);
    if (!marked.ok) return marked;
    known.set(client.id, place);
    return ok(place);
  };

  return { find: async client => (await seek(client)).place, make: client => turn(() => make(client)) };
}

/** Of a folder and its copies (made in the file manager) the one that holds most of the files that rows speak of; of equals the shortest name, as a copy's is longer. The others are left alone. */
async function theirs(
  files: FilePort,
  book: ClientsAndFiles,
  { client, places }: { readonly client: RowId; readonly places: readonly Place[] },
): Promise<Place | null> {
  if (places.length < 2) return places[0] ?? null;
  const names = book.attachmentsOf(client).flatMap(id => {
    const row = book.rows.get(id);
    return row === undefined || textCell(row, 'removed') !== null ? [] : [textCell(row, 'fileName') ?? ''];
  });
  const held = new Map<Place, number>();
  for (const place of places) {
    const there = new Set(await files.names(place));
    held.set(place, names.filter(name => there.has(name)).length);
  }
  const length = (place: Place): number => place.at(-1)?.length ?? 0;
  const [best] = places.toSorted((a, b) => (held.get(b) ?? 0) - (held.get(a) ?? 0) || length(a) - length(b));
  return best ?? null;
}
