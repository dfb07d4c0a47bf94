/** A book of clients over a real temporary folder, as the folder handlers see it, and a desk that records what it was asked. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { folderHandlers, openFolders, type Desk } from '../../../electron/folders/handlers';
import { plainFiles, realFolderDisk, type FolderDisk } from '../../../electron/folders/plain-files';
import type { Cell, Row } from '../../../shared/cell';
import type { Command } from '../../../shared/commands/command';
import type { RowId } from '../../../shared/id';
import type { Problem } from '../../../shared/problem';
import { fail, ok, type Result } from '../../../shared/result';

export const wang: RowId = 'client:wang00000001';
export const chen: RowId = 'client:chen00000002';
const asker = { id: 1, send: () => undefined, onGone: () => undefined };

export interface BookOptions {
  readonly disk?: Partial<FolderDisk>;
  readonly clients?: Readonly<Record<RowId, Readonly<Record<string, Cell>>>>;
}

/** A temporary folder that is gone after the test. */
export function temporary(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sanbiao-folders-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export function aBook(options: BookOptions = {}) {
  const root = path.join(temporary(), 'book');
  mkdirSync(root);
  const rows = new Map<RowId, Row>();
  const clients = options.clients ?? { [wang]: { clientNo: 'A001', name: '王美玲' }, [chen]: { name: '陳志豪' } };
  for (const [id, cells] of Object.entries(clients)) rows.set(id as RowId, { id: id as RowId, cells });
  const removed: Row[] = [];
  const labels: string[] = [];
  const refusal: { problem: Problem | null } = { problem: null };

  const run = async (commands: readonly Command[], label: string): Promise<Result<{ seq: number; label: string }>> => {
    if (refusal.problem !== null) return fail(refusal.problem);
    labels.push(label);
    for (const command of commands) {
      if (command.type === 'add-rows') for (const row of command.rows) rows.set(row.id, row);
      if (command.type === 'remove-rows')
        for (const id of command.rows) {
          const row = rows.get(id);
          if (row !== undefined) removed.push(row);
          rows.delete(id);
        }
    }
    return ok({ seq: 1, label });
  };
  const undoRemoval = (): void => {
    for (const row of removed.splice(0)) rows.set(row.id, row);
  };

  const desk = {
    chosen: [] as string[],
    opened: [] as string[],
    shown: [] as string[],
    asked: [] as string[],
    consent: false,
    refusal: '',
  };
  const stand: Desk = {
    chooseFiles: async () => desk.chosen,
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
  const disk: FolderDisk = { ...realFolderDisk, ...options.disk };
  const attachmentsOf = (client: RowId): RowId[] => attachments(client).map(row => row.id);
  const bookParts = { bookFolder: () => root, rows, run, attachmentsOf };
  const folders = openFolders({
    book: bookParts,
    today: () => '2026-12-04',
    filesOf: folder => plainFiles(folder, disk),
  });
  const handlers = folderHandlers({
    book: bookParts,
    desk: stand,
    folders,
    preview: async () => ok({ is: 'none' as const }),
  });

  const attachments = (client: RowId = wang): Row[] =>
    [...rows.values()].filter(row => row.id.startsWith('attachment:') && row.cells.client === client);
  const add = async (...paths: string[]) => handlers['folder:add']({ client: wang, paths, again: false }, asker);
  const list = async (client: RowId = wang) => handlers['folder:list']({ client }, asker);
  return {
    root,
    bookParts,
    folders,
    rows,
    labels,
    refusal,
    desk,
    handlers,
    asker,
    attachments,
    add,
    list,
    undoRemoval,
    files: () => tree(root),
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
