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
import type { Filed, FilePort, Look, Place } from './file-port';
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

/** Where removed files wait for an undo: one folder per attachment, so that names never meet. */
const trashOf = (attachment: RowId): Place => ['trash', safeName(attachment.slice('attachment:'.length), '_')];

type FiledWith = Filed & { readonly metadata: Metadata };

export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly metadata: Metadata;
}

export class Attachments {
  readonly #parts: AttachmentParts;
  /** Digests by place, size and time of change: a file that lies still is read once. */
  readonly #digests = new Map<string, string>();

  constructor(parts: AttachmentParts) {
    this.#parts = parts;
  }

  /** Copies files from outside; each that cannot be is told, the others are filed as one undo. */
  async add(client: RowId, sources: readonly string[]): Promise<Result<FilingReceipt>> {
    const folder = await this.#folderFor(client);
    if (!folder.ok) return folder;
    const filed: FiledWith[] = [];
    const refused: Problem[] = [];
    for (const source of sources) {
      const done = await bringIn(this.#parts.files, source, folder.value);
      if (done.ok) filed.push({ ...done.value, metadata: { category: 'other' } });
      else refused.push(done.problem);
    }
    if (filed.length === 0) return ok({ added: [], twins: [], refused });
    const added = await this.#enter(client, folder.value, filed);
    return added.ok ? ok({ added: added.value, twins: [], refused }) : added;
  }

  /** Files bytes we made ourselves, such as a review's PDF. */
  async put(client: RowId, made: MadeFile): Promise<Result<{ readonly id: RowId; readonly place: Place }>> {
    const folder = await this.#folderFor(client);
    if (!folder.ok) return folder;
    const filed = await this.#parts.files.put(made.bytes, folder.value, safeName(made.name, 'file'));
    if (!filed.ok) return filed;
    const added = await this.#enter(client, folder.value, [{ ...filed.value, metadata: made.metadata }]);
    if (!added.ok) return added;
    const [id] = added.value;
    return id === undefined
      ? fail({ code: 'unknown-row', row: client })
      : ok({ id, place: [...folder.value, filed.value.name] });
  }

  /** How these attachments of the client stand on disk. */
  async list(client: RowId, attachments: readonly RowId[]): Promise<Result<FolderListing>> {
    const folder = await this.#parts.folders.find(client);
    const files: FiledAttachment[] = [];
    for (const attachment of attachments) {
      const row = this.#parts.rows.get(attachment);
      if (row === undefined || textCell(row, 'client') !== client) continue;
      files.push({ attachment, state: await this.#stateOf(row, folder) });
    }
    return ok({ folder: folder?.at(-1) ?? null, files, strangers: [] });
  }

  /** The place of an attachment's file, which must be there. */
  async placeOf(attachment: RowId): Promise<Result<Place>> {
    const row = this.#rowFor(attachment);
    if (!row.ok) return row;
    const name = textCell(row.value, 'fileName') ?? '';
    const client = textCell(row.value, 'client');
    const folder = client !== null && isRowId(client) ? await this.#parts.folders.find(client) : null;
    const gone = folder === null || (await this.#stateOf(row.value, folder)) === 'missing';
    return gone ? fail({ code: 'file-missing', file: name }) : ok([...folder, name]);
  }

  /** Takes the row away, then the file into the trash; a file that cannot be moved stays where it is. */
  async remove(attachment: RowId): Promise<Result<null>> {
    const place = await this.placeOf(attachment);
    const row = this.#parts.rows.get(attachment);
    const file = row === undefined ? '' : (textCell(row, 'fileName') ?? '');
    const label = JSON.stringify({ key: 'attachment-remove', file });
    const removed = await this.#parts.run([{ type: 'remove-rows', rows: [attachment] }], label);
    if (!removed.ok) return removed;
    if (place.ok) await this.#parts.files.move(place.value, trashOf(attachment), file);
    return ok(null);
  }

  #rowFor(id: RowId): Result<Row> {
    const row = this.#parts.rows.get(id);
    return row === undefined ? fail({ code: 'unknown-row', row: id }) : ok(row);
  }

  async #folderFor(client: RowId): Promise<Result<Place>> {
    const row = this.#rowFor(client);
    return row.ok ? this.#parts.folders.make(row.value) : row;
  }

  /** One change for all; if the book refuses it, the copies go again. */
  async #enter(client: RowId, folder: Place, filed: readonly FiledWith[]): Promise<Result<readonly RowId[]>> {
    const { newId, today, run, files } = this.#parts;
    const rows = filed.map(file => ({ id: rowId('attachment', newId()), cells: cellsOf(client, file, today()) }));
    const label = JSON.stringify({ key: 'attachment-add', count: filed.length, file: filed[0]?.name ?? '' });
    const done = await run([{ type: 'add-rows', sheet: 'attachment', after: null, rows }], label);
    if (done.ok) return ok(rows.map(row => row.id));
    for (const file of filed) await files.remove([...folder, file.name]);
    return done;
  }

  async #stateOf(row: Row, folder: Place | null): Promise<FileState> {
    const name = textCell(row, 'fileName');
    if (folder === null || name === null) return 'missing';
    const { files } = this.#parts;
    const place = [...folder, name];
    const look = (await files.look(place)) ?? (await this.#restored(row.id, folder, name));
    if (look === null) return 'missing';
    const [size, hash] = [textCell(row, 'size'), textCell(row, 'hash')];
    if (size !== null && size !== String(look.size)) return 'altered';
    const key = `${place.join('/')}|${look.size}|${look.modified}`;
    if (hash === null || this.#digests.get(key) === hash) return 'there';
    const digest = await files.digest(place);
    if (digest.ok) this.#digests.set(key, digest.value);
    return digest.ok && digest.value === hash ? 'there' : 'altered';
  }

  /** The row is here but its file waits in the trash: its removal was undone, so the file comes back too. */
  async #restored(attachment: RowId, folder: Place, name: string): Promise<Look | null> {
    const { files } = this.#parts;
    const trash = trashOf(attachment);
    const [waiting] = await files.names(trash);
    if (waiting === undefined) return null;
    const moved = await files.move([...trash, waiting], folder, name);
    return moved.ok ? files.look([...folder, moved.value]) : null;
  }
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
