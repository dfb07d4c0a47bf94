/** Files of clients: copied in and given a row, looked after, and taken out again. The row is the book's, the bytes are the port's. */
import path from 'node:path';
import type { RowSource } from '../../shared/change';
import { textCell, type Cell, type Row } from '../../shared/cell';
import type { Command } from '../../shared/commands/command';
import type { Receipt } from '../../shared/contract/book';
import type { FiledAttachment, FileState, FilingReceipt, FolderListing } from '../../shared/contract/folders';
import { isRowId, rowId, type NewId, type RowId } from '../../shared/id';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import type { ClientFolders } from './client-folder';
import type { Filed, FilePort, Place } from './file-port';
import { safeName } from './safe-name';

export interface AttachmentParts {
  readonly files: FilePort;
  readonly folders: ClientFolders;
  readonly rows: RowSource;
  readonly run: (commands: readonly Command[], label: string) => Promise<Result<Receipt>>;
  readonly newId: NewId;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** Cells of an attachment row beyond what the file itself says. */
export type Metadata = Readonly<Record<string, Cell>>;

export interface Attachments {
  /** Copies files from outside; each that cannot be is told, the others are filed as one undo. */
  add(client: RowId, sources: readonly string[]): Promise<Result<FilingReceipt>>;
  /** Files bytes we made ourselves, such as a review's PDF. */
  put(
    client: RowId,
    made: { bytes: Uint8Array; name: string; metadata: Metadata },
  ): Promise<Result<{ id: RowId; place: Place }>>;
  list(client: RowId, attachments: readonly RowId[]): Promise<Result<FolderListing>>;
  /** The place of an attachment's file, which must be there. */
  placeOf(attachment: RowId): Promise<Result<Place>>;
  remove(attachment: RowId): Promise<Result<null>>;
}

/** Where removed files wait for an undo: one folder per attachment, so that names never meet. */
const trashOf = (attachment: RowId): Place => ['trash', safeName(attachment.slice('attachment:'.length), '_')];

export function attachmentsIn(parts: AttachmentParts): Attachments {
  const { files, folders, rows, run } = parts;
  const digests = new Map<string, string>();

  const rowFor = (id: RowId): Result<Row> => {
    const row = rows.get(id);
    return row === undefined ? fail({ code: 'unknown-row', row: id }) : ok(row);
  };

  const folderFor = async (client: RowId): Promise<Result<Place>> => {
    const row = rowFor(client);
    return row.ok ? folders.make(row.value) : row;
  };

  /** One change for all; if the book refuses it, the copies go again. */
  const enter = async (client: RowId, folder: Place, filed: readonly (Filed & { metadata: Metadata })[]) => {
    const added = filed.map(file => ({
      id: rowId('attachment', parts.newId()),
      cells: cellsOf(client, file, parts.today()),
    }));
    const label = JSON.stringify({ key: 'attachment-add', count: filed.length, file: filed[0]?.name ?? '' });
    const done = await run([{ type: 'add-rows', sheet: 'attachment', after: null, rows: added }], label);
    if (done.ok) return ok(added.map(row => row.id));
    for (const file of filed) await files.remove([...folder, file.name]);
    return done;
  };

  const stateOf = async (row: Row, folder: Place | null): Promise<FileState> => {
    const name = textCell(row, 'fileName');
    if (folder === null || name === null) return 'missing';
    const place = [...folder, name];
    const look = (await files.look(place)) ?? (await restored(row.id, folder, name));
    if (look === null) return 'missing';
    if (textCell(row, 'size') !== null && textCell(row, 'size') !== String(look.size)) return 'altered';
    const hash = textCell(row, 'hash');
    const key = `${place.join('/')}|${look.size}|${look.modified}`;
    if (hash === null || digests.get(key) === hash) return 'there';
    const digest = await files.digest(place);
    if (digest.ok) digests.set(key, digest.value);
    return digest.ok && digest.value === hash ? 'there' : 'altered';
  };

  /** The row is here but its file waits in the trash: its removal was undone, so it comes back. */
  const restored = async (attachment: RowId, folder: Place, name: string) => {
    const trash = trashOf(attachment);
    const [waiting] = await files.names(trash);
    if (waiting === undefined) return null;
    const moved = await files.move([...trash, waiting], folder, name);
    return moved.ok ? files.look([...folder, moved.value]) : null;
  };

  const placeOf = async (attachment: RowId): Promise<Result<Place>> => {
    const row = rowFor(attachment);
    if (!row.ok) return row;
    const name = textCell(row.value, 'fileName') ?? '';
    const client = textCell(row.value, 'client');
    const folder = client !== null && isRowId(client) ? await folders.find(client) : null;
    if (folder === null || (await stateOf(row.value, folder)) === 'missing')
      return fail({ code: 'file-missing', file: name });
    return ok([...folder, name]);
  };

  return {
    placeOf,
    add: async (client, sources) => {
      const folder = await folderFor(client);
      if (!folder.ok) return folder;
      const filed: (Filed & { metadata: Metadata })[] = [];
      const refused: Problem[] = [];
      for (const source of sources) {
        const done = await bringIn(files, source, folder.value);
        if (done.ok) filed.push({ ...done.value, metadata: { category: 'other' } });
        else refused.push(done.problem);
      }
      if (filed.length === 0) return ok({ added: [], refused });
      const added = await enter(client, folder.value, filed);
      return added.ok ? ok({ added: added.value, refused }) : added;
    },
    put: async (client, made) => {
      const folder = await folderFor(client);
      if (!folder.ok) return folder;
      const filed = await files.put(made.bytes, folder.value, safeName(made.name, 'file'));
      if (!filed.ok) return filed;
      const added = await enter(client, folder.value, [{ ...filed.value, metadata: made.metadata }]);
      if (!added.ok) return added;
      const [id] = added.value;
      return id === undefined
        ? fail({ code: 'unknown-row', row: client })
        : ok({ id, place: [...folder.value, filed.value.name] });
    },
    list: async (client, attachments) => {
      const folder = await folders.find(client);
      const listed: FiledAttachment[] = [];
      for (const attachment of attachments) {
        const row = rows.get(attachment);
        if (row === undefined || textCell(row, 'client') !== client) continue;
        listed.push({ attachment, state: await stateOf(row, folder) });
      }
      return ok({ folder: folder?.at(-1) ?? null, files: listed });
    },
    remove: async attachment => {
      const place = await placeOf(attachment);
      const row = rows.get(attachment);
      const label = JSON.stringify({
        key: 'attachment-remove',
        file: row === undefined ? '' : (textCell(row, 'fileName') ?? ''),
      });
      const removed = await run([{ type: 'remove-rows', rows: [attachment] }], label);
      if (!removed.ok) return removed;
      const name = place.ok ? place.value.at(-1) : undefined;
      if (place.ok && name !== undefined) await files.move(place.value, trashOf(attachment), name);
      return ok(null);
    },
  };
}

async function bringIn(files: FilePort, source: string, folder: Place): Promise<Result<Filed>> {
  const name = path.basename(source);
  if (!path.isAbsolute(source)) return fail({ code: 'not-a-file', file: name });
  return files.bringIn(source, folder, safeName(name, 'file'));
}

const cellsOf = (client: RowId, file: Filed & { metadata: Metadata }, day: string): Record<string, Cell> => ({
  client,
  fileName: file.name,
  date: day,
  size: String(file.size),
  hash: file.sha256,
  ...file.metadata,
});
