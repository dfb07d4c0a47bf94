/** Which folder is a client's: `clients/<number or short id> <name>/`, made when first used and known again by the mark inside it. */
import { textCell, type Row } from '../../shared/cell';
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

/** Reads the marks once, then remembers; a remembered folder that went away is looked for again. */
export function clientFolders(files: FilePort): ClientFolders {
  let known: Map<RowId, Place> | null = null;

  const marked = async (folder: Place): Promise<string | null> =>
    (await files.text([...folder, markFile]))?.trim() ?? null;

  const readMarks = async (): Promise<Map<RowId, Place>> => {
    const found = new Map<RowId, Place>();
    for (const name of await files.names([clientsFolder])) {
      const mark = await marked([clientsFolder, name]);
      if (mark !== null && isRowId(mark)) found.set(mark, [clientsFolder, name]);
    }
    return found;
  };

  const find = async (client: RowId): Promise<Place | null> => {
    known ??= await readMarks();
    const place = known.get(client);
    if (place === undefined) return null;
    if ((await marked(place)) === client) return place;
    known = await readMarks();
    return known.get(client) ?? null;
  };

  const make = async (client: Row): Promise<Result<Place>> => {
    const there = await find(client.id);
    if (there !== null) return ok(there);
    const base = await files.makeFolder([clientsFolder]);
    if (!base.ok) return base;
    const wanted = folderNameOf(client);
    const taken = new Set((await files.names([clientsFolder])).map(foldName));
    const adopted = taken.has(foldName(wanted)) && (await marked([clientsFolder, wanted])) === null;
    const place = [clientsFolder, adopted ? wanted : freeName(wanted, taken)];
    const made = await files.makeFolder(place);
    if (!made.ok) return made;
    const mark = await files.put(new TextEncoder().encode(`${client.id}\n`), place, markFile);
    if (!mark.ok) return mark;
    known?.set(client.id, place);
    return ok(place);
  };

  return { find, make };
}
