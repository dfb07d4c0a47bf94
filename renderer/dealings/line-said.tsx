/** Under a line: what it will write, or why it cannot be written yet. */
import type { LineRead } from '../../shared/log/parse-line';
import { useWords } from '../words';
import { useDealingWords } from './dealing-words';

interface LineSaidProps {
  readonly id: string;
  readonly text: string;
  readonly read: LineRead;
  /** The word is still being typed: nothing is wrong yet. */
  readonly busy: boolean;
  /** What else comes of it. */
  readonly also: string | null;
}

export function LineSaid({ id, text, read, busy, also }: LineSaidProps) {
  const t = useWords();
  const words = useDealingWords();
  const { problem, hint } = read;
  if (text.trim() === '' || (busy && problem !== null)) return <p id={id} className="line-said" />;
  if (problem !== null)
    return (
      <p id={id} className="line-said" data-tone="bad" aria-live="polite">
        {t(`dealings:${problem.code}`, 'text' in problem ? { text: problem.text } : {})}
      </p>
    );
  return (
    <p id={id} className="line-said">
      <span>
        {words.line(read)}
        {also !== null && t('dealings:gap') + also}
      </span>
      {hint !== null && <small>{t(`dealings:${hint.code}`, { text: hint.text })}</small>}
    </p>
  );
}
