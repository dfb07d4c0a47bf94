/** Answers what was: reads the journal of the open book back while nobody asks for something else. */
import type { historyRequests } from '../shared/contract/history';
import { sheetOf } from '../shared/id';
import { fail, ok, type Result } from '../shared/result';
import type { BookService } from './book-service';
import type { Asker, Handlers } from './serve';
import { diskProblem, realDisk } from './store/disk';
import { fieldHistory, lookBack, worthHistory, type PastReading } from './store/past-changes';
import type { Book } from './book';

const cancelled = fail({ code: 'cancelled', file: '' });

export function historyHandlers(books: Pick<BookService, 'book'>): Pick<Handlers, keyof typeof historyRequests> {
  /** The newest question of each sort and window: an older one is answered to nobody. */
  const newest = new Map<string, symbol>();
  const reading = async <T>(
    asked: { readonly sort: string; readonly asker: Asker; readonly before: number | null },
    read: (reading: PastReading, book: Book) => Promise<T | null>,
  ): Promise<Result<T>> => {
    const { book } = books;
    if (book === null) return fail({ code: 'no-book' });
    const [key, mine] = [`${asked.sort} ${asked.asker.id}`, Symbol(asked.sort)];
    newest.set(key, mine);
    const stopped = (): boolean => books.book !== book || newest.get(key) !== mine;
    const to = asked.before === null ? book.seq : asked.before - 1;
    try {
      const told = await read({ disk: realDisk, folder: book.folder, to, stopped }, book);
      return told === null ? cancelled : ok(told);
    } catch (error) {
      return fail(diskProblem(error, book.folder));
    } finally {
      if (newest.get(key) === mine) newest.delete(key);
    }
  };
  return {
    'history:field': ({ row, column, before }, asker) =>
      reading({ sort: 'field', asker, before }, asked => fieldHistory(asked, { row, column })),
    'history:worth': ({ client, before, after }, asker) =>
      reading({ sort: 'worth', asker, before }, (asked, { rows }) => {
        const mine = [...rows.belongings(client)].filter(id => sheetOf(id) === 'holding');
        const holdings = new Map(
          mine.flatMap(id => {
            const row = rows.get(id);
            return row === undefined ? [] : [[id, row] as const];
          }),
        );
        const far = after === null ? (before === null ? { look: lookBack(new Date()) } : {}) : { after };
        return worthHistory({ ...asked, ...far }, { client, holdings });
      }),
  };
}
