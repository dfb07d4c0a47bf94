/** Notes in a book what is done with it: in that one only, whatever was opened meanwhile. */
import { fail, type Result } from '../../shared/result';
import type { Receipt } from '../../shared/contract/book';
import type { Book } from '../book';
import type { BookService } from '../book-service';

interface Note {
  readonly key: string;
}

/** `folder`: of the book that is meant. */
export async function noteIn(
  books: Pick<BookService, 'book' | 'note'>,
  folder: string,
  noteOf: (book: Book) => Note | Promise<Note>,
): Promise<Result<Receipt>> {
  const { book } = books;
  const note = book?.folder === folder ? await noteOf(book) : null;
  return note === null || books.book !== book ? fail({ code: 'no-book' }) : books.note(note.key, JSON.stringify(note));
}
