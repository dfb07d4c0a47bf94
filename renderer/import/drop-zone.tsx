/** Where a workbook is dropped or chosen; says why the last one could not be read. */
import { useState, type DragEvent } from 'react';
import type { Problem } from '../../shared/problem';
import { bridge } from '../bridge';
import { problemWords } from '../toasts/problem-words';
import { useWords } from '../words';
import { EncodingChoice } from './encoding-choice';
import { readFile } from './importer';

interface DropZoneProps {
  readonly problem: Problem | null;
  readonly busy: boolean;
}

export function DropZone({ problem, busy }: DropZoneProps) {
  const t = useWords();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    const path = file === undefined ? '' : bridge.pathOf(file);
    if (path !== '' && !busy) void readFile(path);
  };
  const drag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className="import-middle">
      <section
        className="import-drop"
        data-over={over || undefined}
        onDragOver={drag}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <h2>{t('importing:drop.title')}</h2>
        <p className="muted">{t('importing:drop.hint')}</p>
        <button type="button" className="btn primary" disabled={busy} onClick={() => void readFile(null)}>
          {t('importing:drop.choose')}
        </button>
        <p className="muted">{t('importing:drop.paste')}</p>
        <p className="muted">{t('importing:drop.promise')}</p>
      </section>
      {problem !== null && (
        <p className="import-problem" role="alert">
          {problemWords(problem, t)}
        </p>
      )}
      {problem !== null && mayBeMisread(problem) && <EncodingChoice now="" />}
    </div>
  );
}

/** Text that was read in a wrong encoding has no header that anybody knows. */
const mayBeMisread = (problem: Problem): boolean =>
  problem.code === 'unknown-encoding' || (problem.code === 'no-header' && /\.(csv|tsv|txt)$/i.test(problem.file));
