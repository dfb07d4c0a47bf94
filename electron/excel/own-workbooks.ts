/** The messages about workbooks of the RM's own, wired: the open book, the system's dialogs and Electron's utility process. */
import type { fillRequests } from '../../shared/contract/fill';
import { packs } from '../../shared/i18n/packs';
import { askForFile } from '../dialogs';
import { announce, type Handlers } from '../serve';
import { fillHandlers } from './fill-handlers';
import { spawnWorker } from './spawn';
import type { WorkbookParts } from './workbook-handlers';

export function ownWorkbookHandlers({
  books,
  language,
  today,
}: WorkbookParts): Pick<Handlers, keyof typeof fillRequests> {
  return fillHandlers({
    here: () => {
      const { book } = books;
      return book === null ? null : { book: book.folder, seq: book.seq, language: language(), today: today() };
    },
    askForWorkbook: () =>
      askForFile({
        title: packs[language()].filling.dialog,
        filters: [{ name: 'Excel', extensions: ['xlsx', 'xlsm'] }],
      }),
    commitSlices: (entry, changes) => books.commitSlices(entry, changes),
    spawn: spawnWorker,
    progress: news => announce('job:progress', news),
  });
}
