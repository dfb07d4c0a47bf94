/** The rows of a book as another process may read them, while its writer goes on. */
import type { Row } from '../../shared/cell';
import { realDisk } from './disk';
import { loadBook } from './load-book';

/** Yields every row as of now; a problem opening the book ends it with an error that carries the problem's code. */
export async function* readBook(folder: string): AsyncGenerator<Row> {
  const loaded = await loadBook(realDisk, folder);
  if (!loaded.ok) throw new Error(`readBook: ${loaded.problem.code}`);
  yield* loaded.value.rows.values();
}
