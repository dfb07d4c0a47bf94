/** The open book's files, wired: client folders and review papers over the book service and the system's desk. */
import { folder as en } from '../shared/i18n/en/folder';
import { folder as zhCN } from '../shared/i18n/zh-CN/folder';
import { folder as zhTW } from '../shared/i18n/zh-TW/folder';
import type { folderRequests } from '../shared/contract/folders';
import type { previewRequests } from '../shared/contract/preview';
import type { reviewRequests } from '../shared/contract/reviews';
import { ok } from '../shared/result';
import type { BookService } from './book-service';
import { askWhereToSave } from './dialogs';
import { systemDesk } from './folders/desk';
import { spawnWorker } from './excel/spawn';
import { foldersOfBooks, tellAdding } from './folders/folders-of-books';
import { folderHandlers, type InboxMemory } from './folders/handlers';
import type { MoveFeed } from './folders/move-feed';
import { previews } from './folders/preview';
import { previewTables } from './folders/preview-tables';
import { paperHandlers } from './papers';
import { printer } from './pdf';
import type { Language } from './preferences';
import type { Handlers } from './serve';

export interface FileHandlerParts {
  readonly books: BookService;
  readonly language: () => Language;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** What changes of the book mean for files. */
  readonly moves: MoveFeed;
  readonly inbox: InboxMemory;
}

const words = { 'zh-TW': zhTW, 'zh-CN': zhCN, en } as const;

export function fileHandlers({
  books,
  language,
  today,
  moves,
  inbox,
}: FileHandlerParts): Pick<
  Handlers,
  keyof typeof folderRequests | keyof typeof previewRequests | keyof typeof reviewRequests
> {
  const folders = foldersOfBooks({ books, today, moves });
  const here = () => words[language()];
  const preview = previews(previewTables(spawnWorker));
  books.onTurn(preview.end);
  return {
    ...folderHandlers({
      folders: folders.open,
      desk: systemDesk(here),
      inbox,
      progress: tellAdding(),
      preview: preview.show,
    }),
    'preview:end': () => {
      preview.end();
      return ok(null);
    },
    ...paperHandlers({
      book: folders.book,
      folders: folders.open,
      printer: printer(),
      askWhere: defaultPath =>
        askWhereToSave({ title: here().saveTitle, defaultPath, filters: [{ name: 'PDF', extensions: ['pdf'] }] }),
    }),
  };
}
