/** The button that writes a merge, and how much is still to be decided before. */
import type { MergeView } from '../../shared/contract/merge';
import { mergeKinds } from '../../shared/import/merge-items';
import { useWords } from '../words';
import { commit } from './merger';

export const openIn = ({ counts }: MergeView): number => mergeKinds.reduce((sum, kind) => sum + counts[kind].open, 0);

/** Nothing is written while something is still to be decided. */
export function MergeCommit({ view, busy }: { readonly view: MergeView; readonly busy: boolean }) {
  const t = useWords();
  const open = openIn(view);
  const { writes } = view;
  return (
    <>
      {open > 0 && <span className="tag warn">{t('merging:open', { count: open })}</span>}
      <button
        type="button"
        className="btn primary"
        disabled={busy || open > 0 || writes === 0}
        onClick={() => void commit()}
      >
        {writes === 0 ? t('merging:commit-none') : t('merging:commit', { count: writes })}
      </button>
    </>
  );
}
