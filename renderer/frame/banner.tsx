/** One line under the top bar while the book is read-only or its disk is in trouble. */
import { useBook, useTrouble } from '../data/use-book';
import { problemWords } from '../toasts/problem-words';
import { useWords } from '../words';

/** Whether there is something to say, so that the window makes room. */
export function useBanner(): { readonly bad: boolean; readonly text: string } | null {
  const t = useWords();
  const book = useBook();
  const trouble = useTrouble();
  if (trouble !== null) return { bad: true, text: problemWords(trouble, t) };
  if (book.is === 'open' && book.book.readOnly)
    return { bad: false, text: t('problems:read-only', { file: book.book.name }) };
  return null;
}

export function Banner({ bad, text }: { readonly bad: boolean; readonly text: string }) {
  return (
    <div className={bad ? 'banner bad' : 'banner'} role="alert">
      {text}
    </div>
  );
}
