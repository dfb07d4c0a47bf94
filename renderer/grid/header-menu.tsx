/** The menu of a column: sort, filter, place, width. */
import { NavLink } from '@mantine/core';
import { useWords } from '../words';
import { closePanel } from './act-panels';
import { Anchored } from './anchored';
import { frozenColumns, withFilter, withHidden, withMoved, withSort } from './column-view';
import type { GridDesk } from './desk';
import { filtersOf } from './filter-rows';
import { FilterPanel } from './filter-panel';
import type { Place } from './grid-state';

export interface HeaderMenuProps {
  readonly desk: GridDesk;
  readonly column: string;
  readonly place: Place;
}

export function HeaderMenu({ desk, column: id, place }: HeaderMenuProps) {
  const t = useWords();
  const { frame, now } = desk;
  const at = frame.columns.findIndex(column => column.id === id);
  const column = frame.columns[at];
  if (column === undefined) return null;
  const close = (): void => closePanel(desk);
  const to = (view: typeof now.view) => (): void => {
    now.setView(view);
    close();
  };
  const sort = now.view.sort ?? [];
  const sorted = sort.find(key => key.column === id);
  const further = sort.some(key => key.column !== id);
  const frozen = frozenColumns(frame.columns, now.view, frame.props.sheet.title);
  return (
    <Anchored place={place} label={t('grid:header.label', { column: column.label })} onClose={close} width={264}>
      <div className="grid-menu">
        <Line label={t('grid:header.ascending')} on={sorted?.descending === false} onClick={to(withSort(now.view, id, false))} />
        <Line label={t('grid:header.descending')} on={sorted?.descending === true} onClick={to(withSort(now.view, id, true))} />
        {further && <Line label={t('grid:header.thenAscending')} onClick={to(withSort(now.view, id, false, true))} />}
        {further && <Line label={t('grid:header.thenDescending')} onClick={to(withSort(now.view, id, true, true))} />}
        {sorted !== undefined && <Line label={t('grid:header.noSort')} onClick={to(withSort(now.view, id, null))} />}
        <hr />
        <FilterPanel
          grid={frame.props}
          column={column}
          filter={filtersOf(now.view.filters)[id] ?? null}
          onApply={filter => to(withFilter(now.view, id, filter))()}
        />
        <hr />
        <Line label={t('grid:header.hide')} onClick={to(withHidden(frame.props.columns, now.view, [id], true))} />
        {frozen === at + 1 ? (
          <Line label={t('grid:header.unfreeze')} onClick={to({ ...now.view, frozen: 0 })} />
        ) : (
          <Line label={t('grid:header.freeze')} onClick={to({ ...now.view, frozen: at + 1 })} />
        )}
        <Line
          label={t('grid:header.fit')}
          onClick={() => {
            desk.surface.fit(at);
            close();
          }}
        />
        {at > 0 && <Line label={t('grid:header.left')} onClick={to(withMoved(frame.props.columns, now.view, at, at - 1))} />}
        {at < frame.columns.length - 1 && (
          <Line label={t('grid:header.right')} onClick={to(withMoved(frame.props.columns, now.view, at, at + 1))} />
        )}
      </div>
    </Anchored>
  );
}

export function Line({ label, on = false, onClick }: { readonly label: string; readonly on?: boolean; readonly onClick: () => void }) {
  return <NavLink component="button" type="button" label={label} active={on} onClick={onClick} />;
}
