/** Bringing a workbook or a pasted block in: choose it, decide what is doubtful, review what would change, commit. */
import { useEffect } from 'react';
import { MergeNotice } from '../merge/merge-notice';
import { MergePage } from '../merge/merge-page';
import { forgetMerge, useMerging } from '../merge/merger';
import { grouped } from '../ui/grouped';
import { useWords } from '../words';
import { BusyLine } from './busy-line';
import { DoneStage } from './done-stage';
import { DropZone } from './drop-zone';
import { EncodingChoice } from './encoding-choice';
import {
  cancel,
  forget,
  importFile,
  openQuestions,
  showStage,
  standOnScreen,
  useImporting,
  type Importing,
  type Stage as StageName,
} from './importer';
import { MappingStage } from './mapping-stage';
import { readPasted } from './pasted-block';
import { QuestionsStage } from './questions-stage';
import { ReviewStage } from './review-stage';
import './import.css';
import './questions.css';

export function ImportPage() {
  const { stage } = useMerging();
  const insteadImport = (path: string): void => {
    forgetMerge();
    void importFile(path);
  };
  return stage === 'none' ? <Importer /> : <MergePage onImport={insteadImport} />;
}

function Importer() {
  const t = useWords();
  const importing = useImporting();
  const { stage, draft, busy, committing } = importing;
  useEffect(standOnScreen, []);
  usePaste(stage === 'start' && busy === null);
  const isOpen = stage !== 'start' && stage !== 'done';
  return (
    <div className="import">
      <div className="bar" inert={committing}>
        <h1>{t('importing:title')}</h1>
        {draft !== null && <span className="muted">{draft.file}</span>}
        {isOpen && draft !== null && draft.encoding !== null && <EncodingChoice now={draft.encoding} />}
        <span className="grow" />
        {isOpen && <Stages importing={importing} />}
        {isOpen && (
          <button type="button" className="btn" onClick={forget}>
            {t('importing:another')}
          </button>
        )}
      </div>
      {busy !== null && <BusyLine busy={busy} onCancel={cancel} />}
      {isOpen && draft !== null && <MergeNotice draft={draft} />}
      <div className="import-stage" inert={committing}>
        <Stage importing={importing} />
      </div>
    </div>
  );
}

function Stage({ importing }: { readonly importing: Importing }) {
  const { stage, draft, plan } = importing;
  if (stage === 'questions' && draft !== null) return <QuestionsStage importing={importing} />;
  if (stage === 'mapping' && draft !== null) return <MappingStage draft={draft} importing={importing} />;
  if (stage === 'review' && plan !== null) return <ReviewStage plan={plan} importing={importing} />;
  if (stage === 'done' && draft !== null) return <DoneStage file={draft.file} learned={importing.learned} />;
  return <DropZone problem={importing.problem} busy={importing.busy !== null} />;
}

/** Ctrl+V anywhere on the page but in a field. */
function usePaste(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const paste = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      if (readPasted(event.clipboardData)) event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [ready]);
}

const stages = ['questions', 'mapping', 'review'] as const satisfies readonly StageName[];

function Stages({ importing }: { readonly importing: Importing }) {
  const t = useWords();
  const left = openQuestions(importing);
  return (
    <nav className="import-stages" aria-label={t('importing:title')}>
      {stages.map(name => (
        <button
          key={name}
          type="button"
          aria-current={name === importing.stage ? 'step' : undefined}
          disabled={name === 'review' && importing.plan === null}
          onClick={() => showStage(name)}
        >
          {t(`importing:stage.${name}`)}
          {name === 'questions' && left > 0 && <b>{grouped(left)}</b>}
        </button>
      ))}
    </nav>
  );
}
