/** Which folder is a client's: `clients/<number or short id> <name>/`, made when first used and known again by the mark inside it. */
import { textCell, type Row } from '../../shared/cell';
import type { RowSource } from '../../shared/change';
import { isRowId, type RowId } from '../../shared/id';
import { ok, type Result } from '../../shared/result';
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
  /** A folder of the wanted name without a mark is taken over; one marked for somebody else is left alone. */
  make(client: Row): Promise<Result<Place>>;
}

/** So many marks are read side by side. */
const atOnce = 64;

/** The folders' marks: each is read once, and again of one that came since, has none, or went away. */
function folderMarks(files: FilePort) {
  const read = new Map<string, RowId | null>();
  const markOf = async (folder: Place): Promise<RowId | null> => {
    const mark = (await files.text([...folder, markFile]))?.trim() ?? '';
    return isRowId(mark) ? mark : null;
  };
  const places = async (): Promise<Map<RowId, Place>> => {
    const names = await files.names([clientsFolder]);
    const there = new Set(names);
    for (const name of read.keys()) if (!there.has(name)) read.delete(name);
    const fresh = names.filter(name => (read.get(name) ?? null) === null);
    for (let from = 0; from < fresh.length; from += atOnce)
      await Promise.all(
        fresh.slice(from, from + atOnce).map(async name => read.set(name, await markOf([clientsFolder, name]))),
      );
    const found = new Map<RowId, Place>();
    for (const [name, client] of read) if (client !== null) found.set(client, [clientsFolder, name]);
    return found;
  };
  return { markOf, places, forget: () => read.clear() };
}

/** Looks where the folder was last, or under the wanted name; else among all. */
export function clientFolders(files: FilePort, rows: RowSource): ClientFolders {
  const marks = folderMarks(files);
  let known = new Map<RowId, Place>();

  const find = async (client: RowId): Promise<Place | null> => {
    const row = rows.get(client);
    const likely = known.get(client) ?? (row === undefined ? undefined : [clientsFolder, folderNameOf(row)]);
    if (likely !== undefined && (await marks.markOf(likely)) === client) {
      known.set(client, likely);
      return likely;
    }
    if (known.has(client)) marks.forget();
    known = await marks.places();
    return known.get(client) ?? null;
  };

  const make = async (client: Row): Promise<Result<Place>> => {
    const there = await find(client.id);
    if (there !== null) return ok(there);
    const base = await files.makeFolder([clientsFolder]);
    if (!base.ok) return base;
    const wanted = folderNameOf(client);
    const taken = new Set((await files.names([clientsFolder])).map(foldName));
    const adopted = taken.has(foldName(wanted)) && (await files.text([clientsFolder, wanted, markFile])) === null;
    const place = [clientsFolder, adopted ? wanted : freeName(wanted, taken)];
    const made = await files.makeFolder(place);
    if (!made.ok) return made;
    const mark = await files.put(new TextEncoder().encode(`${client.id}\n`), place, markFile);
    if (!mark.ok) return mark;
    known.set(client.id, place);
    return ok(place);
  };

  return { find, make };
}
