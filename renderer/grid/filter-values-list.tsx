/** The checklist of a column's values, as Excel's filter has it. */
import { Checkbox, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { fold } from '../../shared/fold';
import { useWords } from '../words';
import { listedValues } from './filter-values';
import type { GridColumn, SheetGridProps } from './grid-props';

export interface FilterValuesProps {
  readonly grid: SheetGridProps;
  readonly column: GridColumn;
  /** null: every value. */
  readonly chosen: readonly string[] | null;
  readonly onChange: (values: string[] | null) => void;
}

const mostListed = 200;

export function FilterValues({ grid, column, chosen, onChange }: FilterValuesProps) {
  const t = useWords();
  const [sought, setSought] = useState('');
  const all = useMemo(() => listedValues(grid, column), [grid, column]);
  const found = sought === '' ? all : all.filter(({ label }) => fold(label).includes(fold(sought)));
  const picked = new Set(chosen ?? all.map(({ value }) => value));
  const tick = (values: readonly string[], on: boolean): void => {
    const next = new Set(picked);
    for (const value of values) if (on) next.add(value);
      else next.delete(value);
    onChange(next.size === all.length ? null : [...next]);
  };
  const foundPicked = found.filter(({ value }) => picked.has(value)).length;
  return (
    <>
      <TextInput placeholder={t('grid:filter.searchValues')} aria-label={t('grid:filter.searchValues')} value={sought} onChange={event => setSought(event.currentTarget.value)} />
      <div className="grid-values">
        <Checkbox
          label={t('grid:filter.selectAll')}
          checked={foundPicked === found.length}
          indeterminate={foundPicked > 0 && foundPicked < found.length}
          onChange={event => tick(found.map(({ value }) => value), event.currentTarget.checked)}
        />
        {found.slice(0, mostListed).map(({ value, label, count }) => (
          <Checkbox
            key={value}
            label={`${label === '' ? t('grid:filter.blank') : label} (${count})`}
            checked={picked.has(value)}
            onChange={event => tick([value], event.currentTarget.checked)}
          />
        ))}
        {found.length > mostListed && <p className="muted">{t('grid:filter.more', { count: found.length - mostListed })}</p>}
      </div>
    </>
  );
}
