/** The open book's files, wired: client folders and review papers over the book service and the system's desk. */
import { folder as en } from '../shared/i18n/en/folder';
import { folder as zhCN } from '../shared/i18n/zh-CN/folder';
import { folder as zhTW } from '../shared/i18n/zh-TW/folder';
import type { folderRequests } from '../shared/contract/folders';
import type { reviewRequests } from '../shared/contract/reviews';
import { sheetOf } from '../shared/id';
import { ok } from '../shared/result';
import type { BookService } from './book-service';
import { askWhereToSave } from './dialogs';
import { systemDesk } from './folders/desk';
import { folderHandlers, openFolders, type BookForFolders } from './folders/handlers';
import { paperHandlers } from './papers';
import { printer } from './pdf';
import type { Language } from './preferences';
import type { Handlers } from './serve';

export interface FileHandlerParts {
  readonly books: BookService;
  readonly language: () => Language;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: () => string;
}

const words = { 'zh-TW': zhTW, 'zh-CN': zhCN, en } as const;

export function fileHandlers({
  books,
  language,
  today,
}: FileHandlerParts): Pick<Handlers, keyof typeof folderRequests | keyof typeof reviewRequests> {
  const book: BookForFolders = {
    bookFolder: () => books.book?.folder ?? null,
    rows: { get: id => books.book?.rows.get(id) },
    attachmentsOf: client =>
      [...(books.book?.rows.belongings(client) ?? [])].filter(id => sheetOf(id) === 'attachment'),
    run: (commands, label) => books.run(commands, label),
  };
  const folders = openFolders({ book, today });
  const here = () => words[language()];
  return {
    ...folderHandlers({ book, folders, desk: systemDesk(here), preview: () => Promise.resolve(ok({ is: 'none' })) }),
    ...paperHandlers({
      book,
      folders,
      printer: printer(),
      askWhere: defaultPath =>
        askWhereToSave({ title: here().saveTitle, defaultPath, filters: [{ name: 'PDF', extensions: ['pdf'] }] }),
    }),
  };
}
