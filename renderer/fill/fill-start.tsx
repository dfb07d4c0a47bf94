/** Where the workbook to be filled is dropped or chosen; says why the last one could not be read. */
import { useState, type DragEvent } from 'react';
import type { Problem } from '../../shared/problem';
import { bridge } from '../bridge';
import { problemWords } from '../toasts/problem-words';
import { useWords } from '../words';
import { readFile } from './filler';

interface FillStartProps {
  readonly problem: Problem | null;
  readonly busy: boolean;
}

export function FillStart({ problem, busy }: FillStartProps) {
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
        <h2>{t('filling:start.title')}</h2>
        <p className="muted">{t('filling:start.hint')}</p>
        <button type="button" className="btn primary" disabled={busy} onClick={() => void readFile(null)}>
          {t('filling:start.choose')}
        </button>
        <p className="muted">{t('filling:start.promise')}</p>
      </section>
      {problem !== null && (
        <p className="import-problem" role="alert">
          {problemWords(problem, t)}
        </p>
      )}
    </div>
  );
}
