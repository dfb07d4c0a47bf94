/** A column's filter: by state, by bounds or text as the kind has them, and by its values. Applied as a whole. */
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { KindId } from '../../shared/sheets/sheet';
import { useWords } from '../words';
import { FilterBounds, type FilterBoundsProps } from './filter-bounds';
import { FilterValues } from './filter-values-list';
import { filterStates, type Filter } from './filter-rows';
import type { GridColumn, SheetGridProps } from './grid-props';

export interface FilterPanelProps {
  readonly grid: SheetGridProps;
  readonly column: GridColumn;
  readonly filter: Filter | null;
  readonly onApply: (filter: Filter | null) => void;
}
/** Part of a filter; null takes a part out. */
export type FilterPart = { readonly [K in keyof Filter]?: Filter[K] | null };

const ranged: readonly KindId[] = ['money', 'decimal', 'percent', 'date'];

export function FilterPanel({ grid, column, filter, onApply }: FilterPanelProps) {
  const t = useWords();
  const hasRange = ranged.includes(column.column.kind);
  const [draft, setDraft] = useState<Filter>(filter ?? {});
  const set = (part: FilterPart): void => setDraft(merged(draft, part));
  const apply = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
    onApply(draft);
  };
  return (
    <form onSubmit={apply} className="grid-filter">
      <SegmentedControl
        fullWidth
        value={draft.state ?? 'all'}
        onChange={state => set({ state: stateNamed(state) })}
        data={[
          { value: 'all', label: t('grid:filter.all') },
          { value: 'empty', label: t('grid:filter.empty') },
          { value: 'filled', label: t('grid:filter.filled') },
          { value: 'marked', label: t('grid:filter.marked') },
        ]}
      />
      {hasRange && <FilterBounds grid={grid} column={column} draft={draft} set={set} />}
      {!hasRange && <Words grid={grid} column={column} draft={draft} set={set} />}
      <div className="grid-row">
        <Button type="submit">{t('grid:filter.apply')}</Button>
        <Button variant="default" onClick={() => onApply(null)}>
          {t('grid:filter.clear')}
        </Button>
      </div>
    </form>
  );
}

function Words({ grid, column, draft, set }: FilterBoundsProps) {
  const t = useWords();
  return (
    <>
      <TextInput
        label={t('grid:filter.contains')}
        value={draft.contains ?? ''}
        onChange={event => set({ contains: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
      <FilterValues grid={grid} column={column} chosen={draft.values ?? null} onChange={values => set({ values })} />
    </>
  );
}

const stateNamed = (text: string): NonNullable<Filter['state']> | null =>
  filterStates.find(state => state === text) ?? null;

function merged(draft: Filter, part: FilterPart): Filter {
  const { values, contains, from, to, state } = { ...draft, ...part };
  return {
    ...(values && { values }),
    ...(contains && { contains }),
    ...(from !== null && from !== undefined && { from }),
    ...(to !== null && to !== undefined && { to }),
    ...(state && { state }),
  };
}
