/** The rows of the open book, as the workbook process reads them for itself: anew only when the book has changed. */
import type { Row } from '../../shared/cell';
import { readBook } from '../store/read-book';
import type { Here } from './protocol';

type Standing = Pick<Here, 'book' | 'seq'>;

let last: (Standing & { readonly rows: readonly Row[] }) | null = null;

export async function rowsOf({ book, seq }: Standing): Promise<readonly Row[]> {
  if (last?.book === book && last.seq === seq) return last.rows;
  last = null;
  const rows: Row[] = [];
  for await (const row of readBook(book)) rows.push(row);
  last = { book, seq, rows };
  return rows;
}
