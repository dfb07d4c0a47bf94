/** The menu of a column: sort, filter, place, width. */
import { NavLink } from '@mantine/core';
import type { View } from '../../shared/contract/app';
import { useWords } from '../words';
import { closePanel } from './act-panels';
import { Anchored } from './anchored';
import { frozenColumns, withFilter, withHidden, withMoved, withSort, type ShownColumn } from './column-view';
import type { GridDesk } from './desk';
import { filtersOf } from './filter-rows';
import { FilterPanel } from './filter-panel';
import type { Place } from './grid-state';

export interface HeaderMenuProps {
  readonly desk: GridDesk;
  readonly column: string;
  readonly place: Place;
}
interface PartProps {
  readonly desk: GridDesk;
  readonly column: ShownColumn;
  /** Shows the view and closes the menu. */
  readonly to: (view: View) => () => void;
}

export function HeaderMenu({ desk, column: id, place }: HeaderMenuProps) {
  const t = useWords();
  const { frame, now } = desk;
  const column = frame.columns.find(known => known.id === id);
  if (column === undefined) return null;
  const close = (): void => closePanel(desk);
  const to = (view: View) => (): void => {
    now.setView(view);
    close();
  };
  return (
    <Anchored place={place} label={t('grid:header.label', { column: column.label })} onClose={close} width={264}>
      <div className="grid-menu">
        <SortLines desk={desk} column={column} to={to} />
        <hr />
        <FilterPanel
          grid={frame.props}
          column={column}
          filter={filtersOf(now.view.filters)[id] ?? null}
          onApply={filter => to(withFilter(now.view, id, filter))()}
        />
        <hr />
        <PlaceLines desk={desk} column={column} to={to} />
      </div>
    </Anchored>
  );
}

function SortLines({ desk, column: { id }, to }: PartProps) {
  const t = useWords();
  const { view } = desk.now;
  const sort = view.sort ?? [];
  const sorted = sort.find(key => key.column === id);
  const others = sort.some(key => key.column !== id);
  const again = (): void => {
    desk.now.reapply();
    closePanel(desk);
  };
  const by = (descending: boolean | null, further = false) => to(withSort(view, { column: id, descending, further }));
  return (
    <>
      <Line label={t('grid:header.ascending')} on={sorted?.descending === false} onClick={by(false)} />
      <Line label={t('grid:header.descending')} on={sorted?.descending === true} onClick={by(true)} />
      {others && <Line label={t('grid:header.thenAscending')} onClick={by(false, true)} />}
      {others && <Line label={t('grid:header.thenDescending')} onClick={by(true, true)} />}
      {sorted !== undefined && <Line label={t('grid:header.noSort')} onClick={by(null)} />}
      {(sort.length > 0 || Object.keys(filtersOf(view.filters)).length > 0) && (
        <Line label={t('grid:header.reapply')} onClick={again} />
      )}
    </>
  );
}

function PlaceLines({ desk, column, to }: PartProps) {
  const t = useWords();
  const { frame, now } = desk;
  const all = frame.props.columns;
  const at = frame.columns.indexOf(column);
  const frozenHere = frozenColumns(frame.columns, now.view, frame.props.sheet.title) === at + 1;
  const fit = (): void => {
    desk.surface.fit(at);
    closePanel(desk);
  };
  return (
    <>
      <Line label={t('grid:header.hide')} onClick={to(withHidden(all, now.view, { ids: [column.id], hidden: true }))} />
      <Line
        label={frozenHere ? t('grid:header.unfreeze') : t('grid:header.freeze')}
        onClick={to({ ...now.view, frozen: frozenHere ? 0 : at + 1 })}
      />
      <Line label={t('grid:header.fit')} onClick={fit} />
      {at > 0 && (
        <Line label={t('grid:header.left')} onClick={to(withMoved(all, now.view, { from: at, to: at - 1 }))} />
      )}
      {at < frame.columns.length - 1 && (
        <Line label={t('grid:header.right')} onClick={to(withMoved(all, now.view, { from: at, to: at + 1 }))} />
      )}
    </>
  );
}

export interface LineProps {
  readonly label: string;
  readonly on?: boolean;
  readonly onClick: () => void;
}

export function Line({ label, on = false, onClick }: LineProps) {
  return <NavLink component="button" type="button" label={label} active={on} onClick={onClick} />;
}
