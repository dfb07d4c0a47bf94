/** What the import would do, row by row, before anything is written. */
import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { PlanView, ReviewFilter, ReviewPage } from '../../shared/contract/excel';
import { verdicts, type Verdict } from '../../shared/import/verdict';
import { gridSheetIds } from '../../shared/sheets/index';
import { bridge } from '../bridge';
import { grouped } from '../ui/grouped';
import { Pager } from '../ui/pager';
import { listed, useWords } from '../words';
import { commit, openQuestions, showStage, type Importing } from './importer';
import { ProblemsButton } from './problems-button';
import { RememberedNote } from './remembered-note';
import { ReviewRows } from './review-rows';
import { SkippedRows } from './skipped-rows';
import { sheetWords } from './target-words';

interface ReviewStageProps {
  readonly plan: PlanView;
  readonly importing: Importing;
}

const pageSize = 100;
const noFilter: ReviewFilter = { verdict: null, sheet: null, flagged: false, text: '' };

const countOf = (plan: PlanView, verdict: Verdict): number =>
  gridSheetIds.reduce((sum, sheet) => sum + plan.counts[sheet][verdict], 0);

export function ReviewStage({ plan, importing }: ReviewStageProps) {
  const t = useWords();
  const { plans } = importing;
  const [filter, setFilter] = useState<ReviewFilter>(noFilter);
  const [offset, setOffset] = useState(0);
  const page = usePage({ filter, offset, plans });
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);
  const narrow = (change: Partial<ReviewFilter>): void => {
    setFilter({ ...filter, ...change });
    setOffset(0);
  };
  return (
    <>
      <div className="import-strip">
        <VerdictChips plan={plan} filter={filter} narrow={narrow} />
        <span className="grow" />
        <ProblemsButton plan={plan} />
        <CommitButtons plan={plan} importing={importing} />
      </div>
      <div className="import-strip">
        <SheetChips plan={plan} filter={filter} narrow={narrow} />
        <Find text={filter.text} onFind={text => narrow({ text })} />
        <RememberedNote importing={importing} />
        {importing.unmerged && <span className="tag warn">{t('importing:review.unmerged')}</span>}
        <NewColumns names={plan.newColumns} />
        <AbsentClients {...plan.absent} />
      </div>
      <div className="import-scroll" ref={list} tabIndex={0} role="region" aria-label={t('importing:stage.review')}>
        {page !== null && <ReviewRows key={page.asked} rows={page.rows} />}
        {page?.total === 0 && <p className="import-none muted">{t('importing:review.none')}</p>}
        {page !== null && page.total > pageSize && (
          <Pager total={page.total} offset={offset} size={pageSize} onTurn={setOffset} />
        )}
        {plan.skippedCount > 0 && <SkippedRows plan={plan} />}
      </div>
    </>
  );
}

/** Clients of the book that the file does not name; nothing happens to them. */
function AbsentClients({ count, names }: PlanView['absent']) {
  const t = useWords();
  if (count === 0) return null;
  return <span className="muted">{t('importing:review.absent', { count, names: listed(names) })}</span>;
}

/** The columns of the RM's own that come with the file. */
function NewColumns({ names }: { readonly names: readonly string[] }) {
  const t = useWords();
  if (names.length === 0) return null;
  return <span className="muted">{t('importing:review.new-columns', { names: listed(names) })}</span>;
}

function Find({ text, onFind }: { readonly text: string; readonly onFind: (text: string) => void }) {
  const words = useWords()('importing:find');
  return (
    <TextInput
      size="xs"
      w={180}
      aria-label={words}
      placeholder={words}
      value={text}
      onChange={event => {
        onFind(event.currentTarget.value);
      }}
    />
  );
}

/** Nothing is written while a question is open. */
function CommitButtons({ plan, importing }: ReviewStageProps) {
  const t = useWords();
  const left = openQuestions(importing);
  const writes = countOf(plan, 'new') + countOf(plan, 'changed') + countOf(plan, 'doubtful');
  const ready = left === 0 && writes > 0 && importing.busy === null;
  useCommitKey(ready);
  if (left > 0)
    return (
      <button type="button" className="btn primary" onClick={() => showStage('questions')}>
        {t('importing:answer-first', { count: left })}
      </button>
    );
  return (
    <button type="button" className="btn primary" title="Ctrl+Enter" disabled={!ready} onClick={() => void commit()}>
      {writes === 0 ? t('importing:nothing') : t('importing:commit', { count: writes })}
    </button>
  );
}

/** Ctrl+Enter anywhere on the page. */
function useCommitKey(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      void commit();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [ready]);
}

/** `asked` tells another page from the same page planned anew. */
interface AskedPage extends ReviewPage {
  readonly asked: string;
}

function usePage({ filter, offset, plans }: { filter: ReviewFilter; offset: number; plans: number }): AskedPage | null {
  const [page, setPage] = useState<AskedPage | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge.request['import:page']({ filter, offset, count: pageSize }).then(answer => {
      if (wanted && answer.ok) setPage({ ...answer.value, asked: `${offset} ${JSON.stringify(filter)}` });
    });
    return () => {
      wanted = false;
    };
  }, [filter, offset, plans]);
  return page;
}

interface ChipsProps {
  readonly plan: PlanView;
  readonly filter: ReviewFilter;
  readonly narrow: (change: Partial<ReviewFilter>) => void;
}

function VerdictChips({ plan, filter, narrow }: ChipsProps) {
  const t = useWords();
  return (
    <>
      <button
        type="button"
        className="chip"
        aria-pressed={filter.verdict === null && !filter.flagged}
        onClick={() => narrow({ verdict: null, flagged: false })}
      >
        {t('importing:all')}
      </button>
      {verdicts.map(verdict => (
        <button
          key={verdict}
          type="button"
          className="chip"
          aria-pressed={filter.verdict === verdict}
          disabled={countOf(plan, verdict) === 0}
          onClick={() => narrow({ verdict })}
        >
          {t(`importing:verdict.${verdict}`)} <b>{grouped(countOf(plan, verdict))}</b>
        </button>
      ))}
      {plan.flagged > 0 && (
        <button
          type="button"
          className="chip"
          aria-pressed={filter.flagged}
          title={t('importing:review.flagged', { count: plan.flagged })}
          onClick={() => narrow({ flagged: !filter.flagged })}
        >
          {t('importing:flagged')} <b>{grouped(plan.flagged)}</b>
        </button>
      )}
    </>
  );
}

function SheetChips({ plan, filter, narrow }: ChipsProps) {
  const total = (sheet: (typeof gridSheetIds)[number]): number =>
    verdicts.reduce((sum, verdict) => sum + plan.counts[sheet][verdict], 0);
  return (
    <>
      {gridSheetIds.map(sheet =>
        total(sheet) === 0 ? null : (
          <button
            key={sheet}
            type="button"
            className="chip"
            aria-pressed={filter.sheet === sheet}
            onClick={() => narrow({ sheet: filter.sheet === sheet ? null : sheet })}
          >
            {sheetWords(sheet)} <b>{grouped(total(sheet))}</b>
          </button>
        ),
      )}
    </>
  );
}
