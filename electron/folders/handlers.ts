/** Answers the window about clients' folders; each book that is opened gets its own port. */
import type { RowSource } from '../../shared/change';
import type { Command } from '../../shared/commands/command';
import type { Receipt } from '../../shared/contract/book';
import type { folderRequests, Preview } from '../../shared/contract/folders';
import type { RowId } from '../../shared/id';
import { fail, ok, type Result } from '../../shared/result';
import { newId } from '../new-id';
import type { Handlers } from '../serve';
import { Attachments } from './attachments';
import { clientFolders, type ClientFolders } from './client-folder';
import type { FilePort, Place } from './file-port';
import { isHarmless } from './harmless-types';
import { plainFiles } from './plain-files';

/** What the open book offers; null while none is open. */
export interface BookForFolders {
  readonly bookFolder: () => string | null;
  readonly rows: RowSource;
  /** The attachments of a client, those thrown away as well. */
  readonly attachmentsOf: (client: RowId) => readonly RowId[];
  readonly run: (commands: readonly Command[], label: string) => Promise<Result<Receipt>>;
}

/** What the system does for us; `desk.ts` in the app, a stand-in under test. */
export interface Desk {
  chooseFiles(): Promise<readonly string[]>;
  /** Asks before a file that may run something is opened. */
  confirmOpening(name: string): Promise<boolean>;
  /** An empty answer is success, as Electron's. */
  openPath(path: string): Promise<string>;
  showInFolder(path: string): void;
}

export interface FolderParts {
  readonly book: BookForFolders;
  readonly desk: Desk;
  /** From `openFolders`, shared with whoever else files something. */
  readonly folders: () => Result<OpenFolders>;
  /** What of a file is shown inside the app. */
  readonly preview: (files: FilePort, file: Place) => Promise<Result<Preview>>;
}

export interface OpenFolderParts {
  readonly book: BookForFolders;
  readonly today: () => string;
  readonly filesOf?: (bookFolder: string) => FilePort;
}

/** The folders of the book that is open now. */
export interface OpenFolders {
  readonly files: FilePort;
  readonly folders: ClientFolders;
  readonly attachments: Attachments;
}

/** Answers the open book's folders, the same until another book is opened. */
export function openFolders(parts: OpenFolderParts): () => Result<OpenFolders> {
  let open: (OpenFolders & { readonly root: string }) | null = null;
  return () => {
    const root = parts.book.bookFolder();
    if (root === null) return fail({ code: 'no-book' });
    if (open?.root === root) return ok(open);
    const files = (parts.filesOf ?? plainFiles)(root);
    const folders = clientFolders(files);
    const { rows, run } = parts.book;
    const attachments = new Attachments({ files, folders, rows, run, newId, today: parts.today });
    open = { root, files, folders, attachments };
    return ok(open);
  };
}

export function folderHandlers(parts: FolderParts): Pick<Handlers, keyof typeof folderRequests> {
  const { desk } = parts;
  const within = async <T>(work: (open: OpenFolders) => Promise<Result<T>>): Promise<Result<T>> => {
    const open = parts.folders();
    return open.ok ? work(open.value) : open;
  };
  const shown = async (files: FilePort, place: Place): Promise<Result<null>> => {
    const real = await files.pathFor(place);
    if (!real.ok) return real;
    desk.showInFolder(real.value);
    return ok(null);
  };
  return {
    'folder:add': ({ client, paths }) => within(open => open.attachments.add(client, paths)),
    'folder:paste': () => notYet,
    'folder:choose': ({ client }) =>
      within(async open => {
        const chosen = await desk.chooseFiles();
        return chosen.length === 0 ? ok({ added: [], twins: [], refused: [] }) : open.attachments.add(client, chosen);
      }),
    'folder:stop': () => notYet,
    'folder:inbox': () => notYet,
    'folder:list': ({ client }) => within(open => open.attachments.list(client, parts.book.attachmentsOf(client))),
    'folder:open': ({ client }) => within(open => openFolder(parts, open, client)),
    'folder:reveal': ({ attachment }) =>
      within(async open => {
        const place = await open.attachments.placeOf(attachment);
        return place.ok ? shown(open.files, place.value) : place;
      }),
    'folder:adopt': () => notYet,
    'attachment:open': ({ attachment }) => within(open => openAttachment(desk, open, attachment)),
    'attachment:preview': ({ attachment }) =>
      within(async open => {
        const place = await open.attachments.placeOf(attachment);
        return place.ok ? parts.preview(open.files, place.value) : place;
      }),
    'attachment:rename': () => notYet,
    'attachment:move': () => notYet,
    'attachment:replace': () => notYet,
    'attachment:versions': () => notYet,
    'attachment:restore': () => notYet,
    'attachment:accept': () => notYet,
    'attachment:relink': () => notYet,
    'attachment:remove': ({ attachments: [attachment] }) =>
      within(open => (attachment === undefined ? Promise.resolve(notYet) : open.attachments.remove(attachment))),
    'attachment:bring-back': () => notYet,
    'attachment:forget': () => notYet,
  };
}

const notYet = fail({ code: 'nothing-changed' });

async function openFolder(parts: FolderParts, open: OpenFolders, client: RowId): Promise<Result<null>> {
  const row = parts.book.rows.get(client);
  if (row === undefined) return fail({ code: 'unknown-row', row: client });
  const place = await open.folders.make(row);
  if (!place.ok) return place;
  const opened = await openPlace(parts.desk, open, place.value);
  return opened.ok ? ok(null) : opened;
}

async function openAttachment(desk: Desk, open: OpenFolders, attachment: RowId): Promise<Result<boolean>> {
  const place = await open.attachments.placeOf(attachment);
  if (!place.ok) return place;
  const name = place.value.at(-1) ?? '';
  if (!isHarmless(name) && !(await desk.confirmOpening(name))) return ok(false);
  return openPlace(desk, open, place.value);
}

async function openPlace(desk: Desk, open: OpenFolders, place: Place): Promise<Result<boolean>> {
  const real = await open.files.pathFor(place);
  if (!real.ok) return real;
  const refusal = await desk.openPath(real.value);
  return refusal === '' ? ok(true) : fail({ code: 'not-opened', file: place.at(-1) ?? '' });
}
