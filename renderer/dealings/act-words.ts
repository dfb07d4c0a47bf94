/** What an entry of the journal was: done, undone or done again. */
import type { PastAct } from '../../shared/contract/history';
import { historyWords } from '../toasts/history-words';
import type { Say } from '../words';

export function actWords({ kind, label }: PastAct, t: Say): string {
  const what = historyWords(label, t);
  return kind === 'do' ? what : t(kind === 'undo' ? 'dealings:undone' : 'dealings:redone', { what });
}
