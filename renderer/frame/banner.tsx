/** One line under the top bar while the book is read-only, or where damage was got over when it opened. */
import { useBook, useTrouble } from '../data/use-book';
import { problemWords } from '../toasts/problem-words';
import { useWords } from '../words';

/** What there is to say, so that the window makes room. */
export function useBanner(): string | null {
  const t = useWords();
  const book = useBook();
  const trouble = useTrouble();
  if (trouble !== null) return problemWords(trouble, t);
  return book.is === 'open' && book.book.readOnly ? t('problems:read-only', { file: book.book.name }) : null;
}

export function Banner({ text }: { readonly text: string }) {
  return (
    <div className="banner" role="alert">
      {text}
    </div>
  );
}
