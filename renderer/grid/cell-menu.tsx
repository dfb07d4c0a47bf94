/** The menu of the picked cells (right click, Shift+F10, the menu key). */
import { Menu } from '@mantine/core';
import { keysShown } from '../../shared/menu/actions';
import { useWords } from '../words';
import { pasteText } from './act-clipboard';
import { clearCells, fillFrom } from './act-fill';
import { act } from './act-keys';
import { closePanel, hasHistory, openHistory, openNote } from './act-panels';
import { insertRows, openRow, removeRows } from './act-rows';
import { withFilter } from './column-view';
import type { GridDesk } from './desk';
import { valuesIn } from './filter-rows';
import type { Place } from './grid-state';
import { gridKeys, type GridAction } from './keys';
import { cellCount, rowsOf } from './selection';
import { hasList } from './suggest';

interface Entry {
  readonly label: string;
  readonly keys?: string;
  readonly off?: boolean;
  readonly run: () => void;
}

const mac = navigator.platform.startsWith('Mac');
const keysOf = (action: GridAction): string => gridKeys.find(key => key.action === action)?.keys ?? '';

export function CellMenu({ desk, place: { x, y, width, height } }: { readonly desk: GridDesk; readonly place: Place }) {
  const t = useWords();
  const groups = [clipboard(desk, t), cells(desk, t), rows(desk, t), more(desk, t), exports(desk, t)].filter(
    group => group.length > 0,
  );
  const close = (): void => closePanel(desk, 'cell-menu');
  return (
    <Menu
      opened
      onChange={opened => opened || close()}
      position="bottom-start"
      offset={2}
      width={250}
      returnFocus={false}
      withinPortal
      trapFocus
    >
      <Menu.Target>
        <div
          className="grid-anchor"
          style={{ left: x, top: y, width: Math.max(1, width), height: Math.max(1, height) }}
        />
      </Menu.Target>
      <Menu.Dropdown data-grid-part="menu">
        {groups.map((entries, at) => (
          <Entries key={entries[0]?.label} entries={entries} divided={at > 0} close={close} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly divided: boolean;
  readonly close: () => void;
}

function Entries({ entries, divided, close }: EntriesProps) {
  return (
    <>
      {divided && <Menu.Divider />}
      {entries.map(({ label, keys = '', off = false, run }) => (
        <Menu.Item
          key={label}
          disabled={off}
          rightSection={keys === '' ? null : <kbd>{keysShown(keys, mac)}</kbd>}
          onClick={() => {
            close();
            run();
          }}
        >
          {label}
        </Menu.Item>
      ))}
    </>
  );
}

type Say = ReturnType<typeof useWords>;

/** Through the field's own copy event, as the keys do: the asynchronous clipboard would take the table apart. */
function byEvent(desk: GridDesk, command: 'copy' | 'cut'): void {
  desk.surface.focus();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else makes a copy event
  document.execCommand(command);
}

function clipboard(desk: GridDesk, t: Say): readonly Entry[] {
  const off = desk.frame.props.readOnly === true;
  const paste = (): void => {
    navigator.clipboard.readText().then(
      text => pasteText(desk, text),
      () => desk.notify(t('grid:pasteKeys', { keys: keysShown('Mod+V', mac) })),
    );
  };
  return [
    { label: t('grid:menu.cut'), keys: 'Mod+X', off, run: () => byEvent(desk, 'cut') },
    { label: t('grid:menu.copy'), keys: 'Mod+C', run: () => byEvent(desk, 'copy') },
    { label: t('grid:menu.paste'), keys: 'Mod+V', off, run: paste },
  ];
}

function cells(desk: GridDesk, t: Say): readonly Entry[] {
  const { frame } = desk;
  if (frame.props.readOnly === true) return [];
  const { active } = desk.state.get().selection;
  const column = frame.column(active.col)?.column;
  const picks = column !== undefined && (hasList(column) || column.kind === 'date') && frame.writable(active.col);
  return [
    ...(picks ? [{ label: t('grid:menu.pick'), keys: keysOf('pick'), run: () => act(desk, 'pick') }] : []),
    { label: t('grid:menu.clear'), keys: keysOf('clear'), run: () => clearCells(desk) },
    { label: t('grid:menu.fillDown'), keys: keysOf('fill-down'), run: () => fillFrom(desk, 'above') },
    { label: t('grid:menu.fillRight'), keys: keysOf('fill-right'), run: () => fillFrom(desk, 'left') },
  ];
}

function rows(desk: GridDesk, t: Say): readonly Entry[] {
  if (desk.frame.props.readOnly === true) return [];
  const picked = rowsOf(desk.blocks(), desk.frame.size).length;
  const count = Math.max(1, picked);
  return [
    { label: t('grid:menu.insertAbove', { count }), keys: keysOf('insert-rows'), run: () => void insertRows(desk) },
    { label: t('grid:menu.insertBelow', { count }), run: () => void insertRows(desk, true) },
    {
      label: t('grid:menu.remove', { count }),
      keys: keysOf('remove-rows'),
      off: picked === 0,
      run: () => void removeRows(desk),
    },
  ];
}

const longest = 16;

function more(desk: GridDesk, t: Say): readonly Entry[] {
  const { frame, now } = desk;
  const { active } = desk.state.get().selection;
  const column = frame.column(active.col);
  const here = frame.idAt(active.row) !== null;
  if (column === undefined || !here) return [];
  const values = [...valuesIn(frame.cellAt(active))];
  const text = frame.textAt(active);
  const value = text === '' ? t('grid:filter.blank') : text.length > longest ? `${text.slice(0, longest)}…` : text;
  return [
    ...(frame.props.notes === undefined
      ? []
      : [{ label: t('grid:menu.note'), keys: keysOf('note'), run: () => openNote(desk) }]),
    ...(hasHistory(desk)
      ? [{ label: t('grid:menu.history'), keys: keysOf('history'), run: () => openHistory(desk) }]
      : []),
    {
      label: t('grid:menu.filterByValue', { value }),
      run: () => now.setView(withFilter(now.view, column.id, { values })),
    },
    ...(frame.props.onOpenRow === undefined
      ? []
      : [{ label: t('grid:menu.open'), keys: keysOf('open-row'), run: () => openRow(desk) }]),
  ];
}

function exports(desk: GridDesk, t: Say): readonly Entry[] {
  const { onExport } = desk.frame.props;
  if (onExport === undefined) return [];
  const several = cellCount(desk.blocks()) > 1;
  return [
    ...(several ? [{ label: t('exporting:menu.selection'), run: () => onExport('selection') }] : []),
    { label: t('exporting:menu.view'), run: () => onExport('view') },
  ];
}
