/** The rows of a review page: where each comes from, whose it is, its cells as they were and would be, and what may be done with it. */
import type { ReviewRow } from '../../shared/contract/excel';
import { problemWords } from '../toasts/problem-words';
import { listed, useWords } from '../words';
import { CellChange } from './cell-change';
import { RowChoice } from './row-choice';
import { sheetWords } from './target-words';
import { useGrowing } from '../ui/use-growing';

/** So few are drawn in one go without the window missing a key. */
const slice = 6;

export function ReviewRows({ rows }: { readonly rows: readonly ReviewRow[] }) {
  const t = useWords();
  const drawn = useGrowing(rows.length, slice);
  return (
    <table className="import-rows">
      <thead>
        <tr>
          <th className="import-verdict" aria-label={t('importing:stage.review')} />
          <th className="import-where">{t('importing:review.where')}</th>
          <th>{t('importing:review.what')}</th>
          <th>{t('importing:review.client')}</th>
          <th className="import-changes">{t('importing:review.changes')}</th>
          <th className="import-choice">{t('importing:review.what-to-do')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, drawn).map(row => (
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
      <td title={row.client}>
        {row.client} {row.waits && <span className="tag warn">{t('parked:title')}</span>}
      </td>
      <td className="import-cells">
        <Reason row={row} />
        <Cells row={row} />
      </td>
      <td className="import-choice">
        <RowChoice row={row} />
      </td>
    </tr>
  );
}

/** Why it is doubtful or stays in the file, and who else it could have been. */
function Reason({ row }: { readonly row: ReviewRow }) {
  const t = useWords();
  const { reason, verdict, possible, sheet } = row;
  return (
    <>
      {reason !== null && (
        <div className={verdict === 'rejected' ? 'import-bad' : 'import-warn'}>{problemWords(reason, t, sheet)}</div>
      )}
      {reason === null && verdict === 'rejected' && <div className="muted">{t('importing:review.left-out')}</div>}
      {possible.length > 0 && (
        <div className="muted">{t('importing:review.possible', { names: listed(possible) })}</div>
      )}
    </>
  );
}

/** So many cells are shown; one more is not worth saying that there is one. */
const most = 8;

function Cells({ row }: { readonly row: ReviewRow }) {
  const t = useWords();
  const cells = [...row.cells].sort((a, b) => Number(b.problem !== null) - Number(a.problem !== null));
  const shown = cells.length === most + 1 ? cells.length : most;
  const rest = cells.length - shown;
  return (
    <>
      {cells.slice(0, shown).map(cell => (
        <CellChange key={cell.column} cell={cell} sheet={row.sheet} />
      ))}
      {rest > 0 && <span className="muted">{t('importing:review.more', { count: rest })}</span>}
    </>
  );
}
