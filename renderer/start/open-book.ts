/** Creating, opening and closing a book; a refusal is said on the start screen, or as a toast over an open book. */
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import type { BookInfo } from '../../shared/contract/book';
import { refreshRecent } from '../app-state';
import { bridge } from '../bridge';
import { replica } from '../data/use-book';
import { complainOf } from '../toasts/toasts';

/** null: the user changed their mind. */
async function opened(asked: Promise<Result<BookInfo | null>>): Promise<Problem | null> {
  const answer = await asked;
  await refreshRecent();
  if (answer.ok) return null;
  if (replica.state.is === 'open') complainOf(answer.problem);
  return answer.problem;
}

export const createBook = (sample: boolean): Promise<Problem | null> =>
  opened(bridge.request['book:create']({ sample }));

/** null asks for a folder. */
export const openBook = (path: string | null): Promise<Problem | null> => opened(bridge.request['book:open']({ path }));

export async function closeBook(): Promise<void> {
  const closed = await bridge.request['book:close'](null);
  if (!closed.ok) complainOf(closed.problem);
  await refreshRecent();
}

export async function forgetBook(path: string): Promise<void> {
  await bridge.request['book:forget']({ path });
  await refreshRecent();
}
