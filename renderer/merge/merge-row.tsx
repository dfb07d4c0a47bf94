/** One item of a merge: whose row it is, was, book and file side by side, and the decision. */
import type { MergeCell, MergeLine } from '../../shared/contract/merge';
import { sheetWords } from '../import/target-words';
import { problemWords } from '../toasts/problem-words';
import { useWords, type Say } from '../words';
import { MergeChoice } from './merge-choice';

interface MergeRowProps {
  readonly line: MergeLine;
  readonly onAll: (said: 'ours' | 'theirs') => void;
}

export function MergeRow({ line, onAll }: MergeRowProps) {
  const [cell] = line.cells;
  return (
    <tr
      data-key={line.key}
      data-kind={line.kind}
      data-open={line.said === null && line.kind !== 'edited' ? true : undefined}
    >
      <td className="merge-what">
        <What line={line} />
      </td>
      {line.kind === 'conflict' && cell !== undefined ? (
        <Sides cell={cell} line={line} />
      ) : (
        <td colSpan={4} className="merge-cells">
          <Cells line={line} />
        </td>
      )}
      <td className="merge-say">
        <MergeChoice line={line} onAll={onAll} />
      </td>
    </tr>
  );
}

function What({ line }: { readonly line: MergeLine }) {
  const t = useWords();
  const { title, client, sheet, tab, at } = line;
  const isThere = tab !== null && at !== null;
  const where = isThere ? t('merging:where', { tab, row: at }) : `${sheetWords(sheet)} · ${t('merging:gone')}`;
  return (
    <>
      <div className="merge-title" title={title}>
        {title === '' ? t('merging:blank') : title}
      </div>
      <div className="muted merge-where" title={where}>
        {[client, line.kind === 'column' ? sheetWords(sheet) : where].filter(text => text !== '').join(' · ')}
      </div>
    </>
  );
}

/** An emptied cell is not the same as one that was never filled. */
const sideText = (text: string, was: string, t: Say): string =>
  text !== '' ? text : was === '' ? t('merging:blank') : t('merging:cleared');

function Sides({ cell, line }: { readonly cell: MergeCell; readonly line: MergeLine }) {
  const t = useWords();
  const problem = cell.problem === null ? null : problemWords(cell.problem, t, line.sheet);
  const side = (name: 'ours' | 'theirs') => (
    <td
      className="merge-side"
      data-chosen={line.said === name || undefined}
      data-blank={cell[name] === '' || undefined}
    >
      {sideText(cell[name], cell.was, t)}
      {name === 'theirs' && problem !== null && <div className="import-bad">{problem}</div>}
    </td>
  );
  return (
    <>
      <td className="merge-field">{cell.label}</td>
      <td className="merge-side" data-blank={cell.was === '' || undefined}>
        {cell.was === '' ? t('merging:blank') : cell.was}
      </td>
      {side('ours')}
      {side('theirs')}
    </>
  );
}

function Cells({ line }: { readonly line: MergeLine }) {
  const t = useWords();
  const { kind, cells, more, along, doubt } = line;
  return (
    <>
      {doubt !== null && <div className="import-warn">{problemWords(doubt, t, line.sheet)}</div>}
      {kind === 'removed' && cells.length > 0 && <div className="import-warn">{t('merging:moved')}</div>}
      {cells.map(cell => (
        <CellChange key={cell.column} cell={cell} line={line} />
      ))}
      {more > 0 && <span className="muted">{t('merging:more', { count: more })}</span>}
      {along > 0 && (
        <span className="muted">{t(kind === 'column' ? 'merging:filled' : 'merging:along', { count: along })}</span>
      )}
    </>
  );
}

function CellChange({ cell, line }: { readonly cell: MergeCell; readonly line: MergeLine }) {
  const t = useWords();
  const now = line.kind === 'removed' ? cell.ours : cell.theirs;
  const words = cell.problem === null ? undefined : problemWords(cell.problem, t, line.sheet);
  return (
    <span className="import-cell" data-bad={cell.problem === null ? undefined : true} title={words}>
      <i>{cell.label}</i> {cell.was !== '' && <s>{cell.was}</s>} <b>{sideText(now, cell.was, t)}</b>
    </span>
  );
}
