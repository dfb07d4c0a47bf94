/** Bringing a workbook in: choose it, see what its columns mean, review what would change, commit. */
import { useWords } from '../words';
import { BusyLine } from './busy-line';
import { DoneStage } from './done-stage';
import { DropZone } from './drop-zone';
import { forget, useImporting, type Importing } from './importer';
import { MappingStage } from './mapping-stage';
import { ReviewStage } from './review-stage';
import './import.css';

export function ImportPage() {
  const t = useWords();
  const importing = useImporting();
  const { stage, draft, busy } = importing;
  return (
    <div className="import">
      <div className="bar">
        <h1>{t('importing:title')}</h1>
        {draft !== null && <span className="muted">{draft.file}</span>}
        <span className="grow" />
        {stage !== 'start' && <Stages stage={stage} />}
        {(stage === 'mapping' || stage === 'review') && (
          <button type="button" className="btn" onClick={forget}>
            {t('importing:another')}
          </button>
        )}
      </div>
      {busy !== null && <BusyLine step={busy.step} done={busy.done} />}
      <Stage importing={importing} />
    </div>
  );
}

function Stage({ importing }: { readonly importing: Importing }) {
  const { stage, draft, plan } = importing;
  if (stage === 'mapping' && draft !== null) return <MappingStage draft={draft} busy={importing.busy !== null} />;
  if (stage === 'review' && plan !== null)
    return <ReviewStage plan={plan} plans={importing.plans} busy={importing.busy !== null} />;
  if (stage === 'done' && draft !== null) return <DoneStage file={draft.file} />;
  return <DropZone problem={importing.problem} busy={importing.busy !== null} />;
}

const stages = ['mapping', 'review', 'done'] as const;

function Stages({ stage }: { readonly stage: Importing['stage'] }) {
  const t = useWords();
  return (
    <ol className="import-stages">
      {stages.map(name => (
        <li key={name} aria-current={name === stage ? 'step' : undefined}>
          {t(`importing:stage.${name}`)}
        </li>
      ))}
    </ol>
  );
}
