/** From and to of a filter, typed as in a cell (`120萬`, `民國115/3/5`); for days also the spans an RM asks for. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isRaw, type Cell } from '../../shared/cell';
import { kinds } from '../../shared/kinds/index';
import { useWords } from '../words';
import { daysLater, monthEnd } from './days';
import type { Filter } from './filter-rows';
import type { FilterPart } from './filter-panel';
import type { GridColumn, SheetGridProps } from './grid-props';

export interface FilterBoundsProps {
  readonly grid: SheetGridProps;
  readonly column: GridColumn;
  readonly draft: Filter;
  readonly set: (part: FilterPart) => void;
}

export function FilterBounds({ grid, column, draft, set }: FilterBoundsProps) {
  const t = useWords();
  return (
    <>
      <div className="grid-row">
        <Bound
          key={`from ${draft.from ?? ''}`}
          grid={grid}
          column={column}
          label={t('grid:filter.from')}
          value={draft.from}
          onChange={from => set({ from })}
        />
        <Bound
          key={`to ${draft.to ?? ''}`}
          grid={grid}
          column={column}
          label={t('grid:filter.to')}
          value={draft.to}
          onChange={to => set({ to })}
        />
      </div>
      {column.column.kind === 'date' && <Spans today={grid.today} set={set} />}
    </>
  );
}

interface BoundProps {
  readonly grid: SheetGridProps;
  readonly column: GridColumn;
  readonly label: string;
  readonly value: string | number | undefined;
  readonly onChange: (value: string | number | null) => void;
}

/** The kind reads what is typed; what it cannot read is shown as wrong and bounds nothing. */
function Bound({ grid: { contexts, baseCurrency }, column: { column }, label, value, onChange }: BoundProps) {
  const kind = kinds[column.kind];
  const [text, setText] = useState(value === undefined ? '' : kind.edit(value, column, contexts.show(baseCurrency)));
  const read = text.trim() === '' ? null : kind.read(text, column, contexts.read(baseCurrency));
  const take = (): void => onChange(read === null || !read.ok ? null : boundOf(read.value));
  return (
    <TextInput
      label={label}
      value={text}
      error={read !== null && !read.ok}
      onChange={event => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={event => event.key === 'Enter' && take()}
    />
  );
}

const boundOf = (cell: Cell): string | number | null =>
  isRaw(cell) || (typeof cell !== 'string' && typeof cell !== 'number') ? null : cell;

function Spans({ today, set }: { readonly today: string; readonly set: (part: FilterPart) => void }) {
  const t = useWords();
  const spans = [
    { label: t('grid:filter.thisMonth'), from: `${today.slice(0, 8)}01`, to: monthEnd(today) },
    { label: t('grid:filter.next30'), from: today, to: daysLater(today, 30) },
    { label: t('grid:filter.next90'), from: today, to: daysLater(today, 90) },
    { label: t('grid:filter.past'), from: null, to: daysLater(today, -1) },
  ];
  return (
    <Button.Group>
      {spans.map(({ label, from, to }) => (
        <Button key={label} variant="default" size="compact-xs" onClick={() => set({ from, to })}>
          {label}
        </Button>
      ))}
    </Button.Group>
  );
}
