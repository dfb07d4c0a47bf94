/** A cell as it was and would be; what is wrong or was understood in it is said in its tooltip. */
import type { ReviewCell } from '../../shared/contract/excel';
import type { SheetId } from '../../shared/id';
import { problemWords } from '../toasts/problem-words';
import { useWords, wordsOf } from '../words';

interface CellChangeProps {
  readonly cell: ReviewCell;
  readonly sheet: SheetId;
}

export function CellChange({ cell, sheet }: CellChangeProps) {
  const t = useWords();
  const { was, now, problem, note } = cell;
  const words = problem !== null ? problemWords(problem, t, sheet) : note === null ? undefined : noteWords(note);
  const empty = was === '' ? t('importing:review.empty') : t('importing:review.erased');
  return (
    <span className="import-cell" data-bad={problem !== null || undefined} data-note={note ?? undefined} title={words}>
      <i>{cell.label}</i> {was !== '' && <s>{was}</s>} <b>{now === '' ? empty : now}</b>
    </span>
  );
}

const noteWords = (note: NonNullable<ReviewCell['note']>): string | undefined =>
  wordsOf('importing', `note.${note}`) ?? undefined;
