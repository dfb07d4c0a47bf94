/** Why a workbook that looks like ours is imported like any other. */
import type { DraftView } from '../../shared/contract/excel';
import { useWords } from '../words';
import { useMerging } from './merger';
import './merge.css';

export function MergeNotice({ draft }: { readonly draft: DraftView }) {
  const t = useWords();
  const { notice } = useMerging();
  const hasIds = draft.tables.some(({ columns }) => columns.some(({ target }) => target === 'row-id'));
  const why = notice ?? (hasIds ? 'lost' : null);
  return why === null ? null : (
    <p className="merge-notice" role="note">
      {t(`merging:notice.${why}`)}
    </p>
  );
}
