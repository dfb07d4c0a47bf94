/** What there is to merge, in numbers, and what of it is listed. */
import { TextInput } from '@mantine/core';
import type { MergeFilter, MergeView } from '../../shared/contract/merge';
import { mergeKinds } from '../../shared/import/merge-items';
import { gridSheetIds } from '../../shared/sheets/index';
import { sheetWords } from '../import/target-words';
import { grouped } from '../ui/grouped';
import { useWords } from '../words';
import { openIn } from './merge-commit';

interface MergeStripProps {
  readonly view: MergeView;
  readonly filter: MergeFilter;
  readonly onFilter: (filter: MergeFilter) => void;
}

export function MergeStrip({ view, filter, onFilter }: MergeStripProps) {
  const words = useWords()('merging:find');
  return (
    <>
      <div className="import-strip">
        <KindChips view={view} filter={filter} onFilter={onFilter} />
        <TextInput
          size="xs"
          w={180}
          aria-label={words}
          placeholder={words}
          value={filter.text}
          onChange={event => onFilter({ ...filter, text: event.currentTarget.value })}
        />
      </div>
      <div className="import-strip">
        <SheetChips view={view} filter={filter} onFilter={onFilter} />
        <Story view={view} />
      </div>
    </>
  );
}

function KindChips({ view, filter, onFilter }: MergeStripProps) {
  const t = useWords();
  const open = openIn(view);
  return (
    <>
      <button
        type="button"
        className="chip"
        aria-pressed={filter.kind === null && !filter.open}
        onClick={() => onFilter({ ...filter, kind: null, open: false })}
      >
        {t('merging:all')}
      </button>
      {mergeKinds.map(kind =>
        view.counts[kind].total === 0 ? null : (
          <button
            key={kind}
            type="button"
            className="chip"
            aria-pressed={filter.kind === kind}
            onClick={() => onFilter({ ...filter, kind: filter.kind === kind ? null : kind })}
          >
            {t(`merging:kind.${kind}`)} <b>{grouped(view.counts[kind].total)}</b>
          </button>
        ),
      )}
      {open > 0 && (
        <button
          type="button"
          className="chip"
          aria-pressed={filter.open}
          onClick={() => onFilter({ ...filter, open: !filter.open })}
        >
          {t('merging:only-open')} <b>{grouped(open)}</b>
        </button>
      )}
    </>
  );
}

function SheetChips({ view, filter, onFilter }: MergeStripProps) {
  const sheets = gridSheetIds.filter(sheet => view.sheets[sheet] !== undefined);
  if (sheets.length < 2) return null;
  return sheets.map(sheet => (
    <button
      key={sheet}
      type="button"
      className="chip"
      aria-pressed={filter.sheet === sheet}
      onClick={() => onFilter({ ...filter, sheet: filter.sheet === sheet ? null : sheet })}
    >
      {sheetWords(sheet)} <b>{grouped(view.sheets[sheet] ?? 0)}</b>
    </button>
  ));
}

/** What the file is, in a line. */
function Story({ view }: { readonly view: MergeView }) {
  const t = useWords();
  const { found, byKey, entriesSince, scope } = view;
  const parts = [
    t('merging:found', { count: found }),
    ...(byKey > 0 ? [t('merging:by-key', { count: byKey })] : []),
    entriesSince > 0 ? t('merging:since', { count: entriesSince }) : t('merging:since-none'),
    ...(scope === 'part' ? [t('merging:part')] : []),
  ];
  return <span className="muted">{parts.join(' · ')}</span>;
}
