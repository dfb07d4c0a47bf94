/** The list of a merge: what both sides changed first, under headings that decide all of a kind at once. */
import { Fragment, useEffect, useState } from 'react';
import type { MergeFilter, MergeLine, MergePage, MergeView } from '../../shared/contract/merge';
import type { MergeKind } from '../../shared/import/merge-items';
import { bridge } from '../bridge';
import { Pager } from '../ui/pager';
import { grouped } from '../ui/grouped';
import { useWords, type Say } from '../words';
import { moveByKeys } from './line-keys';
import { MergeRow } from './merge-row';
import { sayAll } from './merger';

interface MergeListProps {
  readonly filter: MergeFilter;
  readonly view: MergeView;
  readonly answers: number;
}

const pageSize = 100;

export function MergeList({ filter, view, answers }: MergeListProps) {
  const t = useWords();
  const [offset, setOffset] = useState(0);
  const page = usePage({ filter, offset, answers, t });
  return (
    <div className="import-scroll" tabIndex={0} role="region" aria-label={t('merging:list')} onKeyDown={moveByKeys}>
      {page !== null && page.total > 0 && <Lines lines={page.lines} filter={filter} view={view} />}
      {page?.total === 0 && <p className="import-none muted">{t('merging:none')}</p>}
      {page !== null && page.total > pageSize && (
        <Pager total={page.total} offset={offset} size={pageSize} onTurn={setOffset} />
      )}
      <p className="merge-keys muted">
        {t('merging:keys', { up: '↑', down: '↓', left: '←', right: '→', all: 'Shift+Enter' })}
      </p>
    </div>
  );
}

interface Wanted {
  readonly filter: MergeFilter;
  readonly offset: number;
  readonly answers: number;
  /** Another language brings other words. */
  readonly t: Say;
}

function usePage({ filter, offset, answers, t }: Wanted): MergePage | null {
  const [page, setPage] = useState<MergePage | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge.request['merge:page']({ filter, offset, count: pageSize }).then(answer => {
      if (wanted && answer.ok) setPage(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [filter, offset, answers, t]);
  return page;
}

interface LinesProps {
  readonly lines: readonly MergeLine[];
  readonly filter: MergeFilter;
  readonly view: MergeView;
}

function Lines({ lines, filter, view }: LinesProps) {
  const t = useWords();
  return (
    <table className="merge-lines">
      <thead>
        <tr>
          <th className="merge-what">{t('merging:column.what')}</th>
          <th className="merge-field">{t('merging:column.field')}</th>
          <th>{t('merging:column.was')}</th>
          <th>{t('merging:column.ours')}</th>
          <th>{t('merging:column.theirs')}</th>
          <th className="merge-say">{t('merging:column.say')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          <Fragment key={line.key}>
            {lines[at - 1]?.kind !== line.kind && <Heading kind={line.kind} filter={filter} view={view} />}
            <MergeRow line={line} onAll={said => void sayAll({ ...filter, kind: line.kind }, said)} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface HeadingProps {
  readonly kind: MergeKind;
  readonly filter: MergeFilter;
  readonly view: MergeView;
}

/** The buttons mean what is listed: within a filter only that. */
function Heading({ kind, filter, view }: HeadingProps) {
  const t = useWords();
  const { open, total } = view.counts[kind];
  const name = t(`merging:kind.${kind}`);
  return (
    <tr className="merge-heading">
      <th colSpan={6} scope="rowgroup">
        <div>
          <span>{name}</span> <span className="muted">{grouped(total)}</span>
          {open > 0 && <span className="tag warn">{t('merging:open', { count: open })}</span>}
          <span className="grow" />
          {(['ours', 'theirs'] as const).map(said => {
            const choice = t(`merging:alike.${kind}.${said}`);
            return (
              <button
                key={said}
                type="button"
                className="btn"
                aria-label={t('merging:say-all', { kind: name, choice })}
                onClick={() => void sayAll({ ...filter, kind }, said)}
              >
                {choice}
              </button>
            );
          })}
        </div>
      </th>
    </tr>
  );
}
