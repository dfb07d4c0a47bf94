/** What can be done with the files that are picked, all at once. */
import type { Row } from '../../shared/cell';
import type { RowId } from '../../shared/id';
import { ChooseClient } from '../ui/choose-client';
import { useWords } from '../words';
import { CategorySelect } from './category-select';
import { moveFiles, removeFiles } from './file-acts';
import { setCategory } from './file-categories';
import { noPicks, pickAll, type Picks } from './file-picks';

interface BulkBarProps {
  readonly client: RowId;
  /** The files that are shown. */
  readonly rows: readonly Row[];
  readonly picks: Picks;
  readonly order: readonly RowId[];
  readonly onPicks: (picks: Picks) => void;
}

export function BulkBar({ client, rows, picks, order, onPicks }: BulkBarProps) {
  const t = useWords();
  const picked = rows.filter(({ id }) => picks.picked.has(id));
  const done = (): void => onPicks(noPicks);
  const move = async (to: RowId): Promise<void> => {
    if (to !== client && (await moveFiles(picked, to))) done();
  };
  const remove = async (): Promise<void> => {
    if (await removeFiles(picked)) done();
  };
  return (
    <div className="bulk-bar" role="group" aria-label={t('folder:picked', { count: picked.length })}>
      <span>{t('folder:picked', { count: picked.length })}</span>
      {picked.length < order.length && (
        <button type="button" className="btn quiet" onClick={() => onPicks(pickAll(order))}>
          {t('folder:pick-all')}
        </button>
      )}
      <button type="button" className="btn quiet" onClick={done}>
        {t('folder:pick-none')}
      </button>
      <CategorySelect
        label={t('folder:set-category')}
        value={null}
        onChoose={category => void setCategory(picked, category)}
      />
      <ChooseClient label={t('folder:move')} placeholder={t('folder:move')} onChoose={to => void move(to)} />
      <button type="button" className="btn" onClick={() => void remove()}>
        {t('folder:remove')}
      </button>
    </div>
  );
}
