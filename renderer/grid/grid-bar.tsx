/** Above the grid: the heading, the views as chips, the filters in force, the columns, and what the page adds. */
import { Button, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { View } from '../../shared/contract/app';
import { useWords } from '../words';
import { ColumnsButton } from './columns-panel';
import { plainView, sameRows } from './column-view';
import { filtersOf } from './filter-rows';
import type { GridViews, PresetView, SheetGridProps } from './grid-props';

export interface GridBarProps {
  readonly grid: SheetGridProps;
  readonly views: GridViews;
  readonly setViews: (views: GridViews) => void;
  readonly shown: number;
}

export function GridBar({ grid, views, setViews, shown }: GridBarProps) {
  const t = useWords();
  const { current } = views;
  const setView = (view: View): void => setViews({ ...views, current: view });
  const filters = Object.keys(filtersOf(current.filters)).length;
  return (
    <div className="bar grid-bar">
      {grid.heading}
      <ViewChips grid={grid} views={views} setViews={setViews} narrowed={filters > 0 || grid.owner !== undefined} />
      <span className="grow" />
      {filters > 0 && (
        <button
          type="button"
          className="chip"
          onClick={() => setView({ ...current, name: '', filters: {} })}
          aria-label={t('grid:clearFilters')}
        >
          {t('grid:filter.count', { count: filters })} · {shown} ✕
        </button>
      )}
      <ColumnsButton columns={grid.columns} title={grid.sheet.title} view={current} setView={setView} />
      {grid.actions}
    </div>
  );
}

function ViewChips({
  grid,
  views,
  setViews,
  narrowed,
}: ViewsProps & { readonly grid: SheetGridProps; readonly narrowed: boolean }) {
  const t = useWords();
  const { current, saved } = views;
  const turn = (next: View) => (): void => setViews({ ...views, current: turnedTo(current, next) });
  return (
    <div className="grid-views" role="group" aria-label={t('grid:views.label')}>
      <Chip
        on={current.name === ''}
        label={t('grid:views.all')}
        count={narrowed ? undefined : grid.table.size}
        onClick={turn(plainView)}
      />
      {(grid.presets ?? []).map(preset => (
        <Chip
          key={preset.name}
          on={current.name === preset.name}
          label={preset.name}
          count={preset.count}
          onClick={turn(viewOf(preset))}
        />
      ))}
      {saved.map(view => (
        <SavedChip key={view.name} saved={view} views={views} setViews={setViews} />
      ))}
      <AddView views={views} setViews={setViews} />
    </div>
  );
}

/** A view as it is kept: without the number beside its name. */
const viewOf = (preset: PresetView): View => {
  const { count, ...view } = preset;
  return count === undefined ? preset : view;
};

/** Another view, which keeps the layout and the order of the one before where it has none of its own. */
function turnedTo({ order, widths, hidden, frozen, group, sort }: View, next: View): View {
  const layout = { order, widths, hidden, frozen, group, sort };
  const kept = Object.fromEntries(Object.entries(layout).filter(entry => entry[1] !== undefined));
  return { ...kept, ...next };
}

interface ChipProps {
  readonly on: boolean;
  readonly label: string;
  readonly count?: number | undefined;
  readonly onClick: () => void;
}

function Chip({ on, label, count, onClick }: ChipProps) {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={onClick}>
      {count === undefined ? label : `${label} ${count.toLocaleString()}`}
    </button>
  );
}

interface ViewsProps {
  readonly views: GridViews;
  readonly setViews: (views: GridViews) => void;
}

/** A click turns to the view; once more opens what can be done with it. */
function SavedChip({ saved, views, setViews }: ViewsProps & { readonly saved: View }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const on = views.current.name === saved.name;
  const changed = on && !sameRows(views.current, saved);
  const close = (next: GridViews): void => {
    setOpen(false);
    setViews(next);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" withinPortal shadow="md" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className="chip"
          aria-pressed={on}
          onClick={() => (on ? setOpen(!open) : setViews({ ...views, current: saved }))}
        >
          {changed ? t('grid:views.changed', { name: saved.name }) : saved.name}
        </button>
      </Popover.Target>
      <Popover.Dropdown data-grid-part="views">
        <SavedActions saved={saved} views={views} setViews={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function SavedActions({ saved, views, setViews }: ViewsProps & { readonly saved: View }) {
  const t = useWords();
  const { current } = views;
  const others = views.saved.filter(view => view !== saved);
  const updated = views.saved.map(view => (view === saved ? current : view));
  return (
    <div className="grid-filter">
      <Button variant="default" onClick={() => setViews({ current, saved: updated })}>
        {t('grid:views.update')}
      </Button>
      <Button variant="default" onClick={() => setViews({ ...views, current: saved })}>
        {t('grid:views.restore')}
      </Button>
      <Button variant="default" onClick={() => setViews({ current: { ...current, name: '' }, saved: others })}>
        {t('grid:views.remove')}
      </Button>
    </div>
  );
}

function AddView({ views, setViews }: ViewsProps) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const keep = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '') return;
    const view: View = { ...views.current, name: trimmed };
    setViews({ current: view, saved: [...views.saved.filter(saved => saved.name !== trimmed), view] });
    setOpen(false);
    setName('');
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" withinPortal shadow="md" trapFocus>
      <Popover.Target>
        <button type="button" className="chip" aria-label={t('grid:views.addLong')} onClick={() => setOpen(!open)}>
          ＋ {t('grid:views.add')}
        </button>
      </Popover.Target>
      <Popover.Dropdown data-grid-part="views">
        <form className="grid-row" onSubmit={keep}>
          <TextInput
            data-autofocus
            aria-label={t('grid:views.name')}
            placeholder={t('grid:views.name')}
            maxLength={60}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
          <Button type="submit">{t('grid:views.save')}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
