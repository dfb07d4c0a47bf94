/** The workbook messages, wired: the open book, the system's dialogs and Electron's utility process. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { app } from 'electron';
import type { excelRequests } from '../../shared/contract/excel';
import type { mergeRequests } from '../../shared/contract/merge';
import { packs } from '../../shared/i18n/packs';
import { fail } from '../../shared/result';
import type { BookService } from '../book-service';
import { askForFile, askWhereToSave } from '../dialogs';
import { plainFiles } from '../folders/plain-files';
import { announce, type Handlers } from '../serve';
import { exportNote } from './export-note';
import { excelHandlers, type ProblemsMade } from './handlers';
import { hereOf, type Standing } from './here-of';
import { keepOriginal } from './keep-original';
import type { Reviewed } from './linked-workbook';
import { noteIn } from './note-in';
import { spawnWorker } from './spawn';
import { userName } from './user-name';

export interface WorkbookParts extends Standing {
  readonly books: BookService;
  /** Hears the digest of every file that was taken in, or says nothing new, and what was shown of it. */
  readonly tookIn: (digest: string, reviewed: Reviewed) => void;
}

export function workbookHandlers({
  books,
  language,
  today,
  tookIn,
}: WorkbookParts): Pick<Handlers, keyof typeof excelRequests | keyof typeof mergeRequests> {
  const words = () => packs[language()].importing.dialog;
  return excelHandlers({
    here: hereOf({ books, language, today }),
    newId: () => randomBytes(6).toString('hex'),
    commitSlices: (entry, changes) => books.commitSlices(entry, changes),
    askForWorkbook: () =>
      askForFile({
        title: words().open,
        filters: [{ name: words().kinds, extensions: ['xlsx', 'xlsm', 'csv', 'tsv', 'txt'] }],
      }),
    keepOriginal: async original => {
      const folder = books.book?.folder;
      return folder === undefined ? fail({ code: 'no-book' }) : keepOriginal(plainFiles(folder), original);
    },
    tookIn,
    pastedName: () => packs[language()].importing.pasted,
    askWhereToSave: name =>
      askWhereToSave({
        title: words().save,
        defaultPath: path.join(app.getPath('documents'), name),
        filters: [{ name: path.extname(name) === '.csv' ? 'CSV' : 'Excel', extensions: [path.extname(name).slice(1)] }],
      }),
    note: ({ book, ...made }) =>
      noteIn(books, book, ({ rows }) => exportNote({ ...made, who: userName(), slices: rows.all.slices() })),
    noteProblems: made => noteIn(books, made.book, () => problemsNote(made)),
    onTurn: listener => books.onTurn(listener),
    spawn: spawnWorker,
    progress: news => announce('job:progress', news),
  });
}

const problemsNote = ({ file, of }: ProblemsMade) => ({
  key: 'problems',
  files: [path.basename(file)],
  who: userName(),
  of,
});
