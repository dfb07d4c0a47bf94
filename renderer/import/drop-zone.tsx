/** How an import begins: a file, or a block from the clipboard. */
import type { Problem } from '../../shared/problem';
import { useWords } from '../words';
import { EncodingChoice } from './encoding-choice';
import { FileDrop } from './file-drop';
import { readFile } from './importer';

interface DropZoneProps {
  readonly problem: Problem | null;
  readonly busy: boolean;
}

export function DropZone({ problem, busy }: DropZoneProps) {
  const t = useWords();
  return (
    <div className="import-middle">
      <FileDrop
        title={t('importing:drop.title')}
        hint={t('importing:drop.hint')}
        choose={t('importing:drop.choose')}
        notes={[t('importing:drop.paste'), t('importing:drop.promise')]}
        problem={problem}
        busy={busy}
        onFile={path => void readFile(path)}
      />
      {problem !== null && mayBeMisread(problem) && <EncodingChoice now="" />}
    </div>
  );
}

/** Text that was read in a wrong encoding has no header that anybody knows. */
const mayBeMisread = (problem: Problem): boolean =>
  problem.code === 'unknown-encoding' || (problem.code === 'no-header' && /\.(csv|tsv|txt)$/i.test(problem.file));
