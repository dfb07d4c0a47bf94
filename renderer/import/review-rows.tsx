/** The rows of a review page: where each comes from, whose it is, and its cells as they were and would be. */
import { Select } from '@mantine/core';
import type { ReviewCell, ReviewRow } from '../../shared/contract/excel';
import { problemWords } from '../toasts/problem-words';
import { useWords } from '../words';
import { answerRow } from './importer';
import { sheetWords } from './target-words';

export function ReviewRows({ rows }: { readonly rows: readonly ReviewRow[] }) {
  const t = useWords();
  return (
    <table className="import-rows">
      <thead>
        <tr>
          <th className="import-verdict" />
          <th className="import-where">{t('importing:review.where')}</th>
          <th>{t('importing:review.what')}</th>
          <th>{t('importing:review.client')}</th>
          <th>{t('importing:review.changes')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Line key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  );
}

const tones = { new: 'good', changed: 'plain', same: 'plain', doubtful: 'warn', rejected: 'bad' } as const;

function Line({ row }: { readonly row: ReviewRow }) {
  const t = useWords();
  return (
    <tr>
      <td className="import-verdict">
        <span className={`tag ${tones[row.verdict]}`}>{t(`importing:verdict.${row.verdict}`)}</span>
      </td>
      <td className="import-where muted">{t('importing:review.line', { tab: row.tab, row: row.at })}</td>
      <td>
        {row.title} <span className="muted">{sheetWords(row.sheet)}</span>
      </td>
      <td>{row.client}</td>
      <td className="import-cells">
        {row.reason !== null && (
          <div className={row.verdict === 'rejected' ? 'import-bad' : 'import-warn'}>
            {problemWords(row.reason, t, row.sheet)}
          </div>
        )}
        {(row.verdict === 'doubtful' || row.verdict === 'rejected') && <Choice row={row} />}
        <Cells row={row} />
      </td>
    </tr>
  );
}

/** Whose it is, or whether it comes at all. */
function Choice({ row }: { readonly row: ReviewRow }) {
  const t = useWords();
  const ways = [
    { value: 'new', label: t('importing:review.as-new') },
    { value: 'skip', label: t('importing:review.leave-out') },
  ];
  return (
    <Select
      size="xs"
      w={260}
      aria-label={t('importing:review.choose')}
      placeholder={t('importing:review.choose')}
      value={row.choices.some(({ id }) => id === row.clientId) ? row.clientId : null}
      onChange={value => {
        if (value !== null && value !== row.clientId) void answerRow(row.key, value);
      }}
      data={[
        ...row.choices.map(({ id, label }) => ({ value: id, label })),
        ...(row.sheet === 'client' ? ways : ways.slice(1)),
      ]}
    />
  );
}

const shown = 8;

function Cells({ row }: { readonly row: ReviewRow }) {
  const t = useWords();
  const cells = [...row.cells].sort((a, b) => Number(b.problem !== null) - Number(a.problem !== null));
  const rest = cells.length - shown;
  return (
    <>
      {cells.slice(0, shown).map(cell => (
        <CellChange key={cell.column} cell={cell} row={row} />
      ))}
      {rest > 0 && <span className="muted">{t('importing:review.more', { count: rest })}</span>}
    </>
  );
}

function CellChange({ cell, row }: { readonly cell: ReviewCell; readonly row: ReviewRow }) {
  const t = useWords();
  const words = cell.problem === null ? undefined : problemWords(cell.problem, t, row.sheet);
  return (
    <span className="import-cell" data-bad={cell.problem === null ? undefined : true} title={words}>
      <i>{cell.label}</i> {cell.was !== '' && <s>{cell.was}</s>}{' '}
      <b>{cell.now === '' ? t('importing:review.empty') : cell.now}</b>
    </span>
  );
}
