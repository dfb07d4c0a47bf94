/** The rows of the open book, as the workbook process reads them for itself. */
import type { Row } from '../../shared/cell';
import { readBook } from '../store/read-book';
import type { Here } from './protocol';

export async function rowsOf({ book }: Pick<Here, 'book'>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const row of readBook(book)) rows.push(row);
  return rows;
}
