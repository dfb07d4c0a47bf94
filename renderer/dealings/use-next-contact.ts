/** When the next contact will be once a line is written, in words; null if the line leaves it. */
import type { RowId } from '../../shared/id';
import type { LineRead } from '../../shared/log/parse-line';
import { useWords } from '../words';
import { nextContact } from './dealing-acts';
import { useDealingWords } from './dealing-words';

export function useNextContact(read: LineRead, client: RowId | null): string | null {
  const t = useWords();
  const words = useDealingWords();
  const next = client === null ? null : nextContact(read, client);
  return next === null ? null : t('dealings:said-next', { day: words.day(next) });
}
