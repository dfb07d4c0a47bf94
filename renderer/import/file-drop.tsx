/** Where a workbook is dropped or chosen; says why the last one could not be read. */
import { useState, type DragEvent } from 'react';
import type { Problem } from '../../shared/problem';
import { bridge } from '../bridge';
import { problemWords } from '../toasts/problem-words';
import { useTakingKeys } from '../ui/use-taking-keys';
import { useWords } from '../words';

interface FileDropProps {
  readonly title: string;
  readonly hint: string;
  readonly choose: string;
  /** What else may be done, and what is promised. */
  readonly notes: readonly string[];
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** A path, or null to ask for a file. */
  readonly onFile: (path: string | null) => void;
}

export function FileDrop({ title, hint, choose, notes, problem, busy, onFile }: FileDropProps) {
  const t = useWords();
  const take = useTakingKeys();
  const target = useDropTarget(path => {
    if (!busy) onFile(path);
  });
  return (
    <>
      <section className="import-drop" {...target}>
        <h2>{title}</h2>
        <p className="muted">{hint}</p>
        <button type="button" className="btn primary" ref={take} disabled={busy} onClick={() => onFile(null)}>
          {choose}
        </button>
        {notes.map(note => (
          <p key={note} className="muted">
            {note}
          </p>
        ))}
      </section>
      {problem !== null && (
        <p className="import-problem" role="alert">
          {problemWords(problem, t)}
        </p>
      )}
    </>
  );
}

/** What makes an element take a dropped file. */
function useDropTarget(onPath: (path: string) => void) {
  const [over, setOver] = useState(false);
  return {
    'data-over': over || undefined,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      const path = file === undefined ? '' : bridge.pathOf(file);
      if (path !== '') onPath(path);
    },
  };
}
