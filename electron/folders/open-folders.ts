/** The folders of the book that is open: everything that deals with them, made once per book. */
import type { FolderNews } from '../../shared/contract/folders';
import { fail, ok, type Result } from '../../shared/result';
import { newId } from '../new-id';
import { Acts } from './acts';
import type { BookForFolders } from './book-for-folders';
import { clientFolders, type ClientFolders } from './client-folder';
import { Contents } from './contents';
import { Digests } from './digests';
import { FiledRows } from './filed-rows';
import type { FilePort, Place } from './file-port';
import { Filing } from './filing';
import { realFolderDisk, type FolderDisk } from './folder-disk';
import { FolderWatch } from './folder-watch';
import { Follower } from './follow';
import { Homecoming } from './homecoming';
import { Listing } from './listing';
import { plainFiles } from './plain-files';
import { purge } from './purge';

export interface OpenFolderParts {
  readonly book: BookForFolders;
  /** The book as it is open now, which stays itself when another one is opened. */
  readonly hold?: () => BookForFolders;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly tell: (news: FolderNews) => void;
  readonly filesOf?: (bookFolder: string) => FilePort;
  /** Where files come from. */
  readonly disk?: FolderDisk;
}

export interface OpenFolders {
  readonly files: FilePort;
  readonly folders: ClientFolders;
  readonly filed: FiledRows;
  readonly filing: Filing;
  readonly acts: Acts;
  readonly contents: Contents;
  readonly listing: Listing;
  readonly follower: Follower;
  readonly watch: FolderWatch;
}

export interface Folders {
  /** Those of the open book, the same until another one is opened. */
  readonly open: () => Result<OpenFolders>;
  /** Ends when what was begun in the book that is open has been done. */
  readonly idle: () => Promise<void>;
  /** Lets go of a book that was closed. */
  readonly turned: () => void;
}

export function openFolders(parts: OpenFolderParts): Folders {
  let open: (OpenFolders & { readonly root: string }) | null = null;
  const turned = (): void => {
    if (open === null || open.root === parts.book.bookFolder()) return;
    open.filing.stop();
    open.watch.end();
    open = null;
  };
  return {
    open: () => {
      const root = parts.book.bookFolder();
      turned();
      if (root === null) return fail({ code: 'no-book' });
      open ??= { root, ...foldersIn(root, parts) };
      return ok(open);
    },
    idle: () => open?.follower.idle() ?? Promise.resolve(),
    turned,
  };
}

/** What was begun for a book ends with it: no other book is given its rows. */
function ofBook(root: string, book: BookForFolders): BookForFolders {
  const held = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    book.bookFolder() === root ? work() : Promise.resolve(fail({ code: 'no-book' }));
  return {
    ...book,
    run: (commands, label) => held(() => book.run(commands, label)),
    tidy: (commands, label) => held(() => book.tidy(commands, label)),
    takeBack: seq => held(() => book.takeBack(seq)),
  };
}

function foldersIn(root: string, { today, tell, filesOf = plainFiles, disk, ...open }: OpenFolderParts): OpenFolders {
  const book = ofBook(root, open.hold?.() ?? open.book);
  const files = filesOf(root);
  const folders = clientFolders(files, book);
  const digests = new Digests(files);
  const told = (client: FolderNews['client'], problem: NonNullable<FolderNews['problem']>): void => {
    if (book.bookFolder() === root) tell({ client, problem });
  };
  const follower = new Follower({ files, folders, rows: book.rows, today, told });
  const filed = new FiledRows({ files, folders, book, follower });
  const parts = { files, folders, book, follower, digests, filed, today, rows: book.rows };
  const watch = new FolderWatch(files, client => tell({ client }));
  let purging: Promise<void> | null = null;
  const filing = new Filing({ ...parts, disk: disk ?? realFolderDisk, newId });
  const isComing = (folder: Place, name: string): boolean => filing.isComing(folder, name);
  const home = new Homecoming({ ...parts, isComing });
  const listing = new Listing({
    ...parts,
    attachmentsOf: book.attachmentsOf,
    stirred: client => tell({ client }),
    isComing,
    home: async client => {
      if (await follower.wasCut) await home.once(client);
    },
    before: () => (purging ??= purge(parts)),
  });
  return {
    files,
    folders,
    filed,
    filing,
    acts: new Acts(parts),
    contents: new Contents(parts),
    listing,
    follower,
    watch,
  };
}
