/** How things stand in the app, for whatever is asked of a workbook process. */
import type { Language } from '../../shared/kinds/kind';
import type { BookService } from '../book-service';
import type { Here } from './protocol';

export interface Standing {
  readonly books: Pick<BookService, 'book'>;
  readonly language: () => Language;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** null: no book is open. */
export const hereOf =
  ({ books, language, today }: Standing): (() => Here | null) =>
  () => {
    const { book } = books;
    return book === null ? null : { book: book.folder, seq: book.seq, language: language(), today: today() };
  };
