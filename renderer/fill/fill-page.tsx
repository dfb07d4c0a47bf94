/** Writing the book into a workbook of the RM's own: choose it, see what its columns mean and what would be written, write. */
import { useWords } from '../words';
import { BusyLine } from '../import/busy-line';
import { FillColumns } from './fill-columns';
import { FillDone } from './fill-done';
import { FillPreview } from './fill-preview';
import { FillStart } from './fill-start';
import { forget, isWriting, useFilling, type Filling } from './filler';
import '../import/import.css';
import './fill.css';

export function FillPage() {
  const t = useWords();
  const filling = useFilling();
  const { stage, draft, busy } = filling;
  return (
    <div className="import">
      <div className="bar">
        <h1>{t('filling:title')}</h1>
        {draft !== null && <span className="muted">{draft.file}</span>}
        <span className="grow" />
        {(stage === 'columns' || stage === 'preview') && (
          <button type="button" className="btn" disabled={isWriting(filling)} onClick={forget}>
            {t('filling:another')}
          </button>
        )}
      </div>
      {busy !== null && <BusyLine busy={busy} onCancel={isWriting(filling) ? undefined : forget} />}
      <Stage filling={filling} />
    </div>
  );
}

function Stage({ filling }: { readonly filling: Filling }) {
  const { stage, draft, view, done } = filling;
  const busy = filling.busy !== null;
  if (stage === 'columns' && draft !== null) return <FillColumns draft={draft} busy={busy} />;
  if (stage === 'preview' && view !== null) return <FillPreview filling={filling} view={view} busy={busy} />;
  if (stage === 'done' && done !== null) return <FillDone done={done} />;
  return <FillStart problem={filling.problem} busy={busy} />;
}
