/** A workbook of ours that came back: what both sides changed is decided, then all of it is one change. */
import { useState } from 'react';
import type { MergeFilter, MergeView } from '../../shared/contract/merge';
import { mergeKinds } from '../../shared/import/merge-items';
import { go } from '../place/use-place';
import { sheetPlace } from '../place/place';
import { useWords } from '../words';
import { BusyLine } from '../import/busy-line';
import { cancel } from '../import/importer';
import { MergeCommit } from './merge-commit';
import { MergeList } from './merge-list';
import { MergeStrip } from './merge-strip';
import { forgetMerge, noFilter, useMerging, type Merging } from './merger';
import '../import/import.css';
import './merge.css';

const isEmptyMerge = ({ counts }: MergeView): boolean => mergeKinds.every(kind => counts[kind].total === 0);

interface MergePageProps {
  /** Takes the file for any other one. */
  readonly onImport: (path: string) => void;
}

export function MergePage({ onImport }: MergePageProps) {
  const t = useWords();
  const merging = useMerging();
  const { stage, file, path, view, busy } = merging;
  return (
    <div className="import merge">
      <div className="bar" inert={busy !== null}>
        <h1>{t('merging:title')}</h1>
        <span className="muted">{file}</span>
        <span className="grow" />
        {stage === 'review' && (
          <button type="button" className="btn quiet" onClick={() => onImport(path)}>
            {t('merging:as-import')}
          </button>
        )}
        <button type="button" className="btn" onClick={forgetMerge}>
          {t('merging:another')}
        </button>
        {view !== null && !isEmptyMerge(view) && <MergeCommit view={view} busy={busy !== null} />}
      </div>
      {busy !== null && <BusyLine busy={busy} onCancel={cancel} />}
      <div className="import-stage" inert={busy !== null}>
        {stage === 'done' && <Done title={t('merging:done.title', { file })} hint={t('merging:done.hint')} />}
        {view !== null && <Review view={view} merging={merging} />}
      </div>
    </div>
  );
}

function Review({ view, merging }: { readonly view: MergeView; readonly merging: Merging }) {
  const t = useWords();
  const [filter, setFilter] = useState<MergeFilter>(noFilter);
  if (isEmptyMerge(view)) return <Done title={t('merging:same.title')} hint={t('merging:same.hint')} />;
  return (
    <>
      <MergeStrip view={view} filter={filter} onFilter={setFilter} />
      <MergeList key={JSON.stringify(filter)} filter={filter} view={view} answers={merging.answers} />
    </>
  );
}

function Done({ title, hint }: { readonly title: string; readonly hint: string }) {
  const t = useWords();
  const toClients = (): void => {
    forgetMerge();
    go(sheetPlace('client'));
  };
  return (
    <div className="import-middle" role="status">
      <h2>{title}</h2>
      <p className="muted">{hint}</p>
      <button type="button" className="btn primary" onClick={toClients}>
        {t('merging:done.to-clients')}
      </button>
    </div>
  );
}
