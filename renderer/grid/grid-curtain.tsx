/** What stands over the rows when there are none to see: loading, a trouble, an empty sheet, a filter that keeps nothing. */
import { useWords } from '../words';
import type { GridDesk } from './desk';
import { filtersOf } from './filter-rows';

export function GridCurtain({ desk }: { readonly desk: GridDesk }) {
  const t = useWords();
  const { frame, now } = desk;
  const { loading, trouble, empty, readOnly, table } = frame.props;
  if (trouble !== undefined && trouble !== null)
    return (
      <div className="grid-curtain" role="alert">
        {trouble}
      </div>
    );
  if (frame.size.body > 0) return null;
  if (loading === true)
    return (
      <div className="grid-curtain" role="status">
        {t('grid:loading')}
      </div>
    );
  const filtered = Object.keys(filtersOf(now.view.filters)).length > 0 && table.size > 0;
  if (filtered)
    return (
      <div className="grid-curtain" role="status">
        <p>{t('grid:noMatch')}</p>
        <button type="button" className="btn" onClick={() => now.setView({ ...now.view, name: '', filters: {} })}>
          {t('grid:clearFilters')}
        </button>
      </div>
    );
  return (
    <div className="grid-curtain">
      {empty ?? <p>{readOnly === true ? t('grid:noRowsReadOnly') : t('grid:noRows')}</p>}
    </div>
  );
}
