/** A book of clients over a real temporary folder, as the folder handlers see it, and a desk that records what it was asked. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { BookForFolders } from '../../../electron/folders/book-for-folders';
import type { Progress } from '../../../electron/folders/filing';
import { realFolderDisk, type FolderDisk } from '../../../electron/folders/folder-disk';
import { folderHandlers, type Desk } from '../../../electron/folders/handlers';
import { movesIn } from '../../../electron/folders/moves-in';
import { openFolders, type OpenFolders } from '../../../electron/folders/open-folders';
import { plainFiles } from '../../../electron/folders/plain-files';
import { textCell, type Cell, type Row } from '../../../shared/cell';
import type { FileState, FolderNews } from '../../../shared/contract/folders';
import type { RowId } from '../../../shared/id';
import { fail, ok } from '../../../shared/result';
import { aStory } from './a-story';

export const wang: RowId = 'client:wang00000001';
export const chen: RowId = 'client:chen00000002';
const asker = { id: 1, send: () => undefined, onGone: () => undefined };

export interface BookOptions {
  readonly disk?: Partial<FolderDisk>;
  readonly clients?: Readonly<Record<RowId, Readonly<Record<string, Cell>>>>;
  /** A book folder that is there already, and rows in it: the program was started anew. */
  readonly root?: string;
  readonly rows?: readonly Row[];
  /** Called at every file of an adding. */
  readonly onStep?: (done: number) => void;
}

/** A disk whose renames a test watches or breaks gives no second names, so that every file moves by a rename. */
const withoutLinks = (disk: BookOptions['disk']): Partial<FolderDisk> =>
  disk?.rename === undefined
    ? {}
    : { link: () => Promise.reject(Object.assign(new Error('ENOTSUP'), { code: 'ENOTSUP' })) };

/** A temporary folder that is gone after the test. */
export function temporary(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sanbiao-folders-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
  return folder;
}

export function aBook(options: BookOptions = {}) {
  const root = options.root ?? path.join(temporary(), 'book');
  mkdirSync(root, { recursive: true });
  const clients = options.clients ?? { [wang]: { clientNo: 'A001', name: '王美玲' }, [chen]: { name: '陳志豪' } };
  const story = aStory(
    Object.entries(clients).map(([id, cells]) => ({ id: id as RowId, cells })),
    options.rows ?? [],
  );
  const { rows } = story;
  const desk = {
    chosen: [] as string[],
    inbox: null as string | null,
    opened: [] as string[],
    shown: [] as string[],
    asked: [] as string[],
    consent: false,
    refusal: '',
  };
  const stand: Desk = {
    chooseFiles: async () => desk.chosen,
    chooseFile: async () => desk.chosen[0] ?? null,
    chooseInbox: async () => desk.inbox,
    confirmOpening: async name => {
      desk.asked.push(name);
      return desk.consent;
    },
    openPath: async file => {
      desk.opened.push(file);
      return desk.refusal;
    },
    showInFolder: file => {
      desk.shown.push(file);
    },
  };
  const disk: FolderDisk = { ...realFolderDisk, ...withoutLinks(options.disk), ...options.disk };
  const attachmentsOf = (client: RowId): RowId[] =>
    [...story.rows.belongings(client)].filter(id => id.startsWith('attachment:'));
  const state = { closed: false };
  const bookParts: BookForFolders = {
    bookFolder: () => (state.closed ? null : root),
    rows,
    attachmentsOf,
    attachments: () => rows.of('attachment'),
    run: story.run,
    tidy: story.tidy,
    takeBack: async seq => (story.seq === seq ? story.undo() : fail({ code: 'nothing-to-undo' })),
  };
  const news: FolderNews[] = [];
  const clock = { today: '2026-12-04' };
  const folders = openFolders({
    book: bookParts,
    today: () => clock.today,
    tell: told => news.push(told),
    filesOf: folder => plainFiles(folder, disk),
    disk,
  });
  const open = (): OpenFolders => {
    const opened = folders.open();
    if (!opened.ok) throw new Error('no book');
    return opened.value;
  };
  story.onChange((change, label) => open().follower.follow(movesIn(change, rows, label)));
  onTestFinished(() => {
    state.closed = true;
    folders.turned();
  });
  const remembered = { inbox: null as string | null };
  const steps: Parameters<Progress>[0][] = [];
  const handlers = folderHandlers({
    desk: stand,
    inbox: {
      folder: () => remembered.inbox,
      keep: async folder => {
        remembered.inbox = folder;
      },
    },
    progress: step => {
      steps.push(step);
      options.onStep?.(step.done);
    },
    folders: folders.open,
    preview: async () => ok({ is: 'none' as const }),
  });

  const attachments = (client: RowId = wang): Row[] =>
    attachmentsOf(client).flatMap(id => {
      const row = rows.get(id);
      return row === undefined || row.cells['removed'] !== undefined ? [] : [row];
    });
  /** The id of the attachment of this name, whoever has it. */
  const named = (fileName: string): RowId =>
    [wang, chen, ...Object.keys(clients)]
      .flatMap(client => attachmentsOf(client as RowId))
      .find(id => rows.get(id)?.cells['fileName'] === fileName) ?? 'attachment:none';
  const add = async (...paths: string[]) => handlers['folder:add']({ client: wang, paths, again: false }, asker);
  const list = async (client: RowId = wang) => handlers['folder:list']({ client }, asker);
  const states = async (client: RowId = wang): Promise<Record<string, FileState>> => {
    const listed = await list(client);
    if (!listed.ok) throw new Error(listed.problem.code);
    return Object.fromEntries(
      listed.value.files.map(({ attachment, state }) => [
        textCell(rows.get(attachment) ?? { id: attachment, cells: {} }, 'fileName') ?? '',
        state,
      ]),
    );
  };
  const settled = (): Promise<void> => open().follower.settled(() => Promise.resolve());
  return {
    root,
    story,
    bookParts,
    folders: folders.open,
    open,
    rows,
    labels: story.labels,
    refusal: story.refusal,
    news,
    steps,
    clock,
    desk,
    remembered,
    handlers,
    asker,
    attachments,
    attachmentsOf,
    named,
    add,
    list,
    states,
    close: () => {
      state.closed = true;
    },
    undo: async () => {
      const done = await story.undo();
      await settled();
      return done;
    },
    redo: async () => {
      const done = await story.redo();
      await settled();
      return done;
    },
    /** Without contents that are kept for when their files are edited outside. */
    files: () => {
      const contentOf = (file: string): string => readFileSync(path.join(root, file), 'latin1');
      const all = tree(root);
      const filed = new Set(all.filter(file => !file.startsWith('versions/')).map(contentOf));
      return all.filter(file => !file.startsWith('versions/') || !filed.has(contentOf(file)));
    },
  };
}

/** Every file under a folder, as relative paths with `/`, sorted. */
export const tree = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();

/** A file outside the book. */
export function aFile(name: string, content: string | Uint8Array = `content of ${name}`): string {
  const file = path.join(temporary(), name);
  writeFileSync(file, content);
  return file;
}
