/** How a filling begins: the workbook to be filled. */
import type { Problem } from '../../shared/problem';
import { FileDrop } from '../import/file-drop';
import { useWords } from '../words';
import { readFile } from './filler';

interface FillStartProps {
  readonly problem: Problem | null;
  readonly busy: boolean;
}

export function FillStart({ problem, busy }: FillStartProps) {
  const t = useWords();
  return (
    <div className="import-middle">
      <FileDrop
        title={t('filling:start.title')}
        hint={t('filling:start.hint')}
        choose={t('filling:start.choose')}
        notes={[t('filling:start.promise')]}
        problem={problem}
        busy={busy}
        onFile={path => void readFile(path)}
      />
    </div>
  );
}
