/** Answers the window about clients' folders. */
import type { FilingReceipt, folderRequests, Preview } from '../../shared/contract/folders';
import type { RowId } from '../../shared/id';
import { guessCategory } from '../../shared/records/guess-category';
import { fail, ok, type Result } from '../../shared/result';
import type { Handlers } from '../serve';
import type { FilePort, Place } from './file-port';
import type { Adding, Progress } from './filing';
import { isHarmless } from './harmless-types';
import { inboxOf } from './inbox';
import type { OpenFolders } from './open-folders';

/** What the system does for us; `desk.ts` in the app, a stand-in under test. */
export interface Desk {
  chooseFiles(): Promise<readonly string[]>;
  /** One file to stand in another's place; null if the person thought better of it. */
  chooseFile(): Promise<string | null>;
  chooseInbox(): Promise<string | null>;
  /** Asks before a file that may run something is opened. */
  confirmOpening(name: string): Promise<boolean>;
  /** An empty answer is success, as Electron's. */
  openPath(path: string): Promise<string>;
  showInFolder(path: string): void;
}

/** Where the inbox folder is remembered, on this machine. */
export interface InboxMemory {
  readonly folder: () => string | null;
  readonly keep: (folder: string) => Promise<void>;
}

export interface FolderParts {
  readonly desk: Desk;
  readonly inbox: InboxMemory;
  readonly progress: Progress;
  /** From `openFolders`, shared with whoever else files something. */
  readonly folders: () => Result<OpenFolders>;
  /** What of a file is shown inside the app. */
  readonly preview: (files: FilePort, file: Place) => Promise<Result<Preview>>;
}

type Answers = Pick<Handlers, keyof typeof folderRequests>;
type Within = <T>(work: (open: OpenFolders) => Promise<Result<T>>) => Promise<Result<T>>;

const nothingChosen: FilingReceipt = { added: [], twins: [], refused: [] };

export function folderHandlers(parts: FolderParts): Answers {
  const within: Within = async work => {
    const open = parts.folders();
    return open.ok ? work(open.value) : open;
  };
  return { ...filing(parts, within), ...looking(parts, within), ...acting(parts, within) };
}

type Filing = 'folder:add' | 'folder:paste' | 'folder:choose' | 'folder:stop' | 'folder:inbox' | 'folder:adopt';

function filing({ desk, inbox, progress }: FolderParts, within: Within): Pick<Answers, Filing> {
  const add = (open: OpenFolders, adding: Adding): Promise<Result<FilingReceipt>> =>
    open.watch.quietly(() => open.filing.add(adding, progress));
  return {
    'folder:add': adding => within(open => add(open, adding)),
    'folder:paste': ({ client, name, bytes }) =>
      within(async open => {
        const put = await open.filing.put(client, { bytes, name, metadata: { category: guessCategory(name) } });
        return put.ok ? ok({ ...nothingChosen, added: [put.value.id] }) : put;
      }),
    'folder:choose': ({ client }) =>
      within(async open => {
        const paths = await desk.chooseFiles();
        return paths.length === 0 ? ok(nothingChosen) : add(open, { client, paths, again: false });
      }),
    'folder:stop': () =>
      within(open => {
        open.filing.stop();
        return Promise.resolve(ok(null));
      }),
    'folder:inbox': async ({ choose }) => {
      const chosen = choose ? await desk.chooseInbox() : null;
      if (chosen !== null) await inbox.keep(chosen);
      return inboxOf(inbox.folder());
    },
    'folder:adopt': ({ client, names }) => within(open => open.watch.quietly(() => open.filing.adopt(client, names))),
  };
}

type Looking = 'folder:list' | 'folder:open' | 'folder:reveal' | 'attachment:open' | 'attachment:preview';

function looking({ desk, preview }: FolderParts, within: Within): Pick<Answers, Looking> {
  return {
    'folder:list': ({ client }) =>
      within(async open => {
        open.watch.turnTo(client);
        const { listing, folder } = await open.listing.list(client);
        open.watch.see(client, folder);
        return ok(listing);
      }),
    'folder:open': ({ client }) => within(open => openFolder(desk, open, client)),
    'folder:reveal': ({ attachment }) =>
      within(async open => {
        const place = await open.filed.placeOf(attachment);
        const real = place.ok ? await open.files.pathFor(place.value) : place;
        if (!real.ok) return real;
        desk.showInFolder(real.value);
        return ok(null);
      }),
    'attachment:open': ({ attachment }) => within(open => openAttachment(desk, open, attachment)),
    'attachment:preview': ({ attachment }) =>
      within(async open => {
        const place = await open.filed.placeOf(attachment);
        return place.ok ? preview(open.files, place.value) : place;
      }),
  };
}

function acting({ desk }: FolderParts, within: Within): Omit<Answers, Filing | Looking> {
  return {
    'attachment:rename': ({ attachment, name }) => within(({ acts }) => acts.rename(attachment, name)),
    'attachment:move': ({ attachments, client }) => within(({ acts }) => acts.move(attachments, client)),
    'attachment:replace': ({ attachment }) =>
      within(async ({ contents }) => {
        const chosen = await desk.chooseFile();
        if (chosen === null) return ok(false);
        const replaced = await contents.replace(attachment, chosen);
        return replaced.ok ? ok(true) : replaced;
      }),
    'attachment:versions': ({ attachment }) => within(({ contents }) => contents.versions(attachment)),
    'attachment:restore': ({ attachment, hash }) => within(({ contents }) => contents.restore(attachment, hash)),
    'attachment:accept': ({ attachment }) => within(({ contents }) => contents.accept(attachment)),
    'attachment:relink': ({ attachment, name }) => within(({ acts }) => acts.relink(attachment, name)),
    'attachment:remove': ({ attachments }) => within(({ acts }) => acts.remove(attachments)),
    'attachment:bring-back': ({ attachments }) => within(({ acts }) => acts.bringBack(attachments)),
    'attachment:forget': ({ attachment }) => within(({ acts }) => acts.forget(attachment)),
  };
}

async function openFolder(desk: Desk, open: OpenFolders, client: RowId): Promise<Result<null>> {
  const place = await open.filing.folderFor(client);
  if (!place.ok) return place;
  const opened = await openPlace(desk, open, place.value);
  return opened.ok ? ok(null) : opened;
}

async function openAttachment(desk: Desk, open: OpenFolders, attachment: RowId): Promise<Result<boolean>> {
  const place = await open.filed.placeOf(attachment);
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
