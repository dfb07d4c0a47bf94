/** The messages about workbooks of the RM's own, wired: the open book, the system's dialogs and Electron's utility process. */
import path from 'node:path';
import { app } from 'electron';
import type { fillRequests } from '../../shared/contract/fill';
import type { linkRequests } from '../../shared/contract/link';
import { packs } from '../../shared/i18n/packs';
import { askForFile } from '../dialogs';
import { announce, type Handlers } from '../serve';
import { fillHandlers, keptFolder, type Noting } from './fill-handlers';
import { fillNote } from './fill-note';
import { hereOf } from './here-of';
import { WorkbookProcess } from './jobs';
import { digests, linkFiles } from './link-files';
import { linkHandlers } from './link-handlers';
import { LinkedWorkbook, type Reviewed } from './linked-workbook';
import { noteIn } from './note-in';
import { dropHalf, isOpenElsewhere } from './patch/replace-workbook';
import type { Here } from './protocol';
import { spawnWorker } from './spawn';
import { userName } from './user-name';
import type { WorkbookParts } from './workbook-handlers';

type Requests = typeof fillRequests & typeof linkRequests;

export interface OwnWorkbooks {
  readonly handlers: Pick<Handlers, keyof Requests>;
  /** See `LinkedWorkbook`. */
  readonly tookIn: (digest: string, reviewed: Reviewed) => void;
}

export function ownWorkbooks({ books, language, today }: Omit<WorkbookParts, 'tookIn'>): OwnWorkbooks {
  const here = hereOf({ books, language, today });
  const note = (written: Noting) => noteIn(books, written.book, () => fillNote({ ...written, who: userName() }));
  const filling = fillHandlers({
    here,
    askForWorkbook: () =>
      askForFile({
        title: packs[language()].filling.dialog,
        filters: [{ name: 'Excel', extensions: ['xlsx', 'xlsm'] }],
      }),
    commitSlices: (entry, changes) => books.commitSlices(entry, changes),
    note,
    onTurn: listener => books.onTurn(listener),
    spawn: spawnWorker,
    progress: news => announce('job:progress', news),
  });
  const link = linkedWorkbook(here);
  books.onNews(() => link.changed());
  link.changed();
  app.on('browser-window-focus', () => void link.check());
  app.on('will-quit', () => link.close());
  return {
    handlers: { ...filling.handlers, ...linkHandlers(link, filling.chosen, note) },
    tookIn: (digest, reviewed) => void link.tookIn(digest, reviewed),
  };
}

function linkedWorkbook(here: () => Here | null): LinkedWorkbook {
  const process = new WorkbookProcess(spawnWorker, () => undefined);
  return new LinkedWorkbook({
    here,
    ...linkFiles,
    digest: digests(),
    isOpenElsewhere,
    write: async ({ file, terms, digest, seq, taken, known }, now) => {
      const input = { file, terms, digest, after: seq, taken, known, here: now, keepIn: keptFolder(now.book) };
      try {
        const written = await process.call('linkWrite', input, path.basename(file));
        if (!written.ok) await dropHalf(file, 'link');
        return written;
      } finally {
        process.cancel();
      }
    },
    outside: async ({ file, terms, digest, seq }, now) => {
      try {
        return await process.call('linkOutside', { file, terms, digest, after: seq, here: now }, path.basename(file));
      } finally {
        process.cancel();
      }
    },
    stop: () => process.cancel(),
    tell: state => announce('link:news', state),
    pauses: { settle: 1_500, again: 5_000 },
  });
}
