/** Which columns are shown, by group; how many stay in place; the group headers. */
import { Button, Checkbox, NumberInput, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { View } from '../../shared/contract/app';
import { fold } from '../../shared/fold';
import { useWords } from '../words';
import { frozenColumns, isHidden, shownColumns, withHidden } from './column-view';
import { groupsShown } from './glide-canvas';
import type { GridColumn } from './grid-props';

interface ColumnsPanelProps {
  readonly columns: readonly GridColumn[];
  readonly title: string;
  readonly view: View;
  readonly setView: (view: View) => void;
}

export function ColumnsPanel({ columns, title, view, setView }: ColumnsPanelProps) {
  const t = useWords();
  const [sought, setSought] = useState('');
  const found = columns.filter(({ label, groupLabel }) => fold(label + groupLabel).includes(fold(sought)));
  const groups = [...new Set(found.map(({ groupLabel }) => groupLabel))];
  return (
    <div className="grid-filter">
      <TextInput
        data-autofocus
        placeholder={t('grid:columns.search')}
        aria-label={t('grid:columns.search')}
        value={sought}
        onChange={event => setSought(event.currentTarget.value)}
      />
      <div className="grid-values">
        {groups.map(group => (
          <GroupOfColumns
            key={group}
            group={group}
            all={columns}
            columns={found.filter(column => column.groupLabel === group)}
            view={view}
            setView={setView}
          />
        ))}
      </div>
      <Layout columns={columns} title={title} view={view} setView={setView} />
    </div>
  );
}

/** Group headers, frozen columns, and back to how the sheet comes. */
function Layout({ columns, title, view, setView }: ColumnsPanelProps) {
  const t = useWords();
  const reset = (): void => {
    const { name, sort, filters } = view;
    setView({ name, ...(sort !== undefined && { sort }), ...(filters !== undefined && { filters }) });
  };
  return (
    <>
      <Switch
        label={t('grid:columns.groups')}
        checked={view.group === groupsShown}
        onChange={event => setView({ ...view, group: event.currentTarget.checked ? groupsShown : null })}
      />
      <div className="grid-row">
        <NumberInput
          label={t('grid:columns.frozen')}
          min={0}
          max={8}
          value={frozenColumns(shownColumns(columns, view), view, title)}
          onChange={frozen => setView({ ...view, frozen: Number(frozen) })}
        />
        <Button variant="default" onClick={reset}>
          {t('grid:columns.reset')}
        </Button>
      </div>
    </>
  );
}

interface GroupProps {
  readonly group: string;
  readonly all: readonly GridColumn[];
  readonly columns: readonly GridColumn[];
  readonly view: View;
  readonly setView: (view: View) => void;
}

function GroupOfColumns({ group, all, columns, view, setView }: GroupProps) {
  const shown = columns.filter(column => !isHidden(column, view));
  const show = (ids: readonly string[], on: boolean): void => setView(withHidden(all, view, { ids, hidden: !on }));
  return (
    <>
      <Checkbox
        label={<b>{group}</b>}
        checked={shown.length === columns.length}
        indeterminate={shown.length > 0 && shown.length < columns.length}
        onChange={event =>
          show(
            columns.map(({ id }) => id),
            event.currentTarget.checked,
          )
        }
      />
      {columns.map(column => (
        <Checkbox
          key={column.id}
          className="grid-indent"
          label={column.label}
          checked={!isHidden(column, view)}
          onChange={event => show([column.id], event.currentTarget.checked)}
        />
      ))}
    </>
  );
}
