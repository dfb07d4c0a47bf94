/** What a cell was, when and by what act, newest first; a change that still stands can be put back. */
import { useEffect, useRef } from 'react';
import { putBackOf } from '../../shared/analysis/put-back';
import { cellOf, type Cell, type Row } from '../../shared/cell';
import type { PastChange } from '../../shared/contract/history';
import type { ColumnId, RowId } from '../../shared/id';
import { showCell } from '../../shared/kinds/cell-text';
import type { Column } from '../../shared/sheets/sheet';
import { usePreferences } from '../app-state';
import { showContext } from '../data/contexts';
import { labelOf, run } from '../data/run';
import { localDay, useRow } from '../data/use-book';
import { actWords } from '../dealings/act-words';
import { useDealingWords } from '../dealings/dealing-words';
import { problemWords } from '../toasts/problem-words';
import { useWords } from '../words';
import { useFieldHistory } from './use-field-history';
import './past.css';

export interface PastCell {
  readonly row: RowId;
  readonly id: ColumnId;
  readonly column: Column;
  readonly label: string;
  readonly currency: string;
}

export function FieldHistory({ cell, onDone }: { readonly cell: PastCell; readonly onDone: () => void }) {
  const row = useRow(cell.row);
  return row === undefined ? null : <OfRow row={row} cell={cell} onDone={onDone} />;
}

interface OfRowProps {
  readonly row: Row;
  readonly cell: PastCell;
  readonly onDone: () => void;
}

function OfRow({ row, cell, onDone }: OfRowProps) {
  const t = useWords();
  const { changes, more, busy, problem, readMore } = useFieldHistory(row, cell.id);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="field-history" aria-busy={busy}>
      <h3 ref={heading} tabIndex={-1} data-autofocus>
        {t('dealings:history-of', { field: cell.label })}
      </h3>
      {busy && <p className="muted">{t('dealings:history-busy')}</p>}
      {problem !== null && <p role="alert">{problemWords(problem, t)}</p>}
      {!busy && problem === null && changes.length === 0 && <p className="muted">{t('dealings:history-empty')}</p>}
      <ol>
        {changes.map((change, at) => (
          <Change key={`${change.seq}.${at}`} change={change} row={row} cell={cell} onDone={onDone} />
        ))}
      </ol>
      {more !== null && (
        <button type="button" className="btn quiet" onClick={readMore}>
          {t('dealings:history-more')}
        </button>
      )}
    </div>
  );
}

function Change({ change, row, cell, onDone }: OfRowProps & { readonly change: PastChange }) {
  const t = useWords();
  const words = useDealingWords();
  const shown = useShown(cell);
  const when = new Date(change.at);
  const what = change.row === undefined ? actWords(change, t) : t(`dealings:row-${change.row}`);
  return (
    <li>
      <span className="muted">
        {words.day(localDay(when))} {when.toTimeString().slice(0, 5)} · {what}
      </span>
      <span className="became">
        <s>{shown(change.was)}</s> → <b>{shown(change.now)}</b>
      </span>
      <PutBackButton change={change} row={row} cell={cell} onDone={onDone} />
    </li>
  );
}

function useShown({ column, currency }: PastCell): (value: Cell) => string {
  const t = useWords();
  const saying = usePreferences();
  return value => (value === null ? t('dealings:blank') : showCell(value, column, showContext(saying, currency)));
}

/** Of a long value, as much as a button can say. */
const longest = 24;

function PutBackButton({ change, row, cell, onDone }: OfRowProps & { readonly change: PastChange }) {
  const t = useWords();
  const shown = useShown(cell);
  const present = cellOf(row, cell.id);
  const put = putBackOf(change, present);
  if (put === 'row') return null;
  if (put === 'changed-since') return <small className="muted">{t('dealings:changed-since')}</small>;
  const putBack = async (): Promise<void> => {
    const cells = [{ row: row.id, column: cell.id, now: change.was, was: present }];
    if ((await run([{ type: 'edit-cells', cells }], labelOf('put-back', { field: cell.label }))).ok) onDone();
  };
  const value = shown(change.was);
  const short = value.length > longest ? `${value.slice(0, longest)}…` : value;
  return (
    <button type="button" className="btn" onClick={() => void putBack()}>
      {change.was === null ? t('dealings:put-back-empty') : t('dealings:put-back', { value: short })}
    </button>
  );
}
