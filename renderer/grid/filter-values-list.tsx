/** The checklist of a column's values, as Excel's filter has it. */
import { Checkbox, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { fold } from '../../shared/fold';
import { useWords } from '../words';
import { listedValues, type ListedValue } from './filter-values';
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
    for (const value of values)
      if (on) next.add(value);
      else next.delete(value);
    onChange(next.size === all.length ? null : [...next]);
  };
  return (
    <>
      <TextInput
        placeholder={t('grid:filter.searchValues')}
        aria-label={t('grid:filter.searchValues')}
        value={sought}
        onChange={event => setSought(event.currentTarget.value)}
      />
      <Checklist found={found} picked={picked} tick={tick} />
    </>
  );
}

interface ChecklistProps {
  readonly found: readonly ListedValue[];
  readonly picked: ReadonlySet<string>;
  readonly tick: (values: readonly string[], on: boolean) => void;
}

function Checklist({ found, picked, tick }: ChecklistProps) {
  const t = useWords();
  const ticked = found.filter(({ value }) => picked.has(value)).length;
  const values = found.map(({ value }) => value);
  return (
    <div className="grid-values">
      <Checkbox
        label={t('grid:filter.selectAll')}
        checked={ticked === found.length}
        indeterminate={ticked > 0 && ticked < found.length}
        onChange={event => tick(values, event.currentTarget.checked)}
      />
      {found.slice(0, mostListed).map(({ value, label, count }) => (
        <Checkbox
          key={value}
          label={`${label === '' ? t('grid:filter.blank') : label} (${count})`}
          checked={picked.has(value)}
          onChange={event => tick([value], event.currentTarget.checked)}
        />
      ))}
      {found.length > mostListed && (
        <p className="muted">{t('grid:filter.more', { count: found.length - mostListed })}</p>
      )}
    </div>
  );
}
