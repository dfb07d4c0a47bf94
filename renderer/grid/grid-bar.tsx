/** Above the grid: the heading, the views as chips, the filters in force, the columns, and what the page adds. */
import { useState } from 'react';
import type { View } from '../../shared/contract/app';
import { useWords } from '../words';
import { BarButton } from './bar-button';
import { plainView, sameRows } from './column-view';
import { filtersOf } from './filter-rows';
import type { GridColumn, GridViews, PresetView, SheetGridProps } from './grid-props';
import { later } from '../ui/later';
import { grouped } from '../ui/grouped';

const ColumnsPanel = later(async () => (await import('./columns-panel')).ColumnsPanel);
const NewViewPanel = later(async () => (await import('./view-panels')).NewViewPanel);
const SavedViewPanel = later(async () => (await import('./view-panels')).SavedViewPanel);

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
      <ViewChips grid={grid} views={views} setViews={setViews} narrowed={filters > 0 || grid.owners !== undefined} />
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
      {count === undefined ? label : `${label} ${grouped(count)}`}
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
  const [opened, setOpened] = useState(false);
  const on = views.current.name === saved.name;
  const changed = on && !sameRows(views.current, saved);
  const close = (next: GridViews): void => {
    setOpened(false);
    setViews(next);
  };
  return (
    <BarButton
      className="chip"
      words={changed ? t('grid:views.changed', { name: saved.name }) : saved.name}
      pressed={on}
      opened={opened}
      onPress={() => (on ? setOpened(!opened) : setViews({ ...views, current: saved }))}
      onClose={() => setOpened(false)}
      part="views"
      panelLabel={saved.name}
      side="start"
    >
      <SavedViewPanel saved={saved} views={views} setViews={close} />
    </BarButton>
  );
}

function AddView({ views, setViews }: ViewsProps) {
  const t = useWords();
  const [opened, setOpened] = useState(false);
  const close = (next: GridViews): void => {
    setOpened(false);
    setViews(next);
  };
  return (
    <BarButton
      className="chip"
      words={`＋ ${t('grid:views.add')}`}
      label={t('grid:views.addLong')}
      opened={opened}
      onPress={() => setOpened(!opened)}
      onClose={() => setOpened(false)}
      part="views"
      panelLabel={t('grid:views.addLong')}
      side="start"
    >
      <NewViewPanel views={views} setViews={close} />
    </BarButton>
  );
}

interface ColumnsProps {
  readonly columns: readonly GridColumn[];
  readonly title: string;
  readonly view: View;
  readonly setView: (view: View) => void;
}

function ColumnsButton(props: ColumnsProps) {
  const t = useWords();
  const [opened, setOpened] = useState(false);
  return (
    <BarButton
      className="btn"
      words={t('grid:columns.title')}
      opened={opened}
      onPress={() => setOpened(!opened)}
      onClose={() => setOpened(false)}
      part="columns"
      panelLabel={t('grid:columns.title')}
      side="end"
      width={320}
    >
      <ColumnsPanel {...props} />
    </BarButton>
  );
}
