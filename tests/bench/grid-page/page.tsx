/** The grid on its own, over rows in memory that obey its commands: for measuring it, and for looking at it. `?rows=120000&theme=dark&language=en`. */
import '../../../renderer/ui/mantine-parts.css';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/mantine.css';
import '../../../renderer/ui/base.css';
import { MantineProvider } from '@mantine/core';
import { generateNKeysBetween } from 'fractional-indexing';
import { createRoot } from 'react-dom/client';
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Command } from '../../../shared/commands/command';
import type { Cell } from '../../../shared/cell';
import { rowId, type RowId } from '../../../shared/id';
import type { Language, ReadContext, ShowContext } from '../../../shared/kinds/kind';
import { fail, ok } from '../../../shared/result';
import { ColumnTable, type SheetTable } from '../../../renderer/data/sheet-table';
import type { GridColumn, GridViews, Mark } from '../../../renderer/grid/grid-props';
import { SheetGrid } from '../../../renderer/grid/sheet-grid';
import { theme } from '../../../renderer/ui/theme';
import { startWords } from '../../../renderer/words';
import { columns, packed, sheet } from './a-book-of-rows';
import { StaticGrid } from './static-grid';
import type { Probe } from './probe';

const asked = new URLSearchParams(location.search);
const language = (asked.get('language') ?? 'zh-TW') as Language;
const dark = asked.get('theme') === 'dark';
startWords(language);
document.documentElement.dataset['mantineColorScheme'] = dark ? 'dark' : 'light';

const table = new ColumnTable('client');
table.load(packed(Number(asked.get('rows') ?? 1000)));
const listeners = new Set<() => void>();
const view: SheetTable = {
  sheet: 'client',
  get size() {
    return table.size;
  },
  get version() {
    return table.version;
  },
  get ids() {
    return table.ids;
  },
  idAt: at => table.idAt(at),
  ownedAt: () => [],
  indexOf: id => table.indexOf(id),
  cell: (at, column) => table.storedAt(at, column),
  row: at => {
    const row = table.rowOf(table.idAt(at));
    if (row === undefined) throw new Error(`no row at ${at}`);
    return row;
  },
};

const probe: Probe = { commands: [], labels: [], notices: [], table, delay: 15, full: false };
Object.assign(window, { probe });

function obey(command: Command): void {
  if (command.type === 'edit-cells') for (const { row, column, now } of command.cells) table.set(row, column, now);
  if (command.type === 'remove-rows') for (const id of command.rows) table.remove(id);
  if (command.type === 'add-rows') {
    const at = command.after === null ? table.size - 1 : table.indexOf(command.after);
    place(command.rows, at);
  }
  if (command.type === 'move-rows') {
    const rows = command.rows.flatMap(id => table.rowOf(id) ?? []);
    for (const id of command.rows) table.remove(id);
    place(rows, command.after === null ? table.size - 1 : table.indexOf(command.after));
  }
}

function place(
  rows: readonly { readonly id: RowId; readonly cells: Readonly<Record<string, Cell>> }[],
  behind: number,
): void {
  const key = (at: number): string | null => {
    const position = at < 0 || at >= table.size ? null : table.storedAt(at, 'position');
    return typeof position === 'string' ? position : null;
  };
  const keys = generateNKeysBetween(key(behind), key(behind + 1), rows.length);
  rows.forEach(({ id, cells }, n) => table.add({ id, cells: { ...cells, position: keys[n] ?? null } }));
}

async function run(commands: readonly Command[], label: string) {
  await new Promise(resolve => setTimeout(resolve, probe.delay));
  if (probe.full) return fail({ code: 'disk-full', file: '三表' });
  probe.commands.push([...commands]);
  probe.labels.push(label);
  for (const command of commands) obey(command);
  for (const listener of listeners) listener();
  return ok({ seq: probe.commands.length, label });
}

const labels: Readonly<Record<string, string>> = {
  tier: '級',
  name: '姓名',
  mobile: '電話',
  birthDate: '生日',
  occupation: '職業',
  risk: '風險屬性',
  currency: '幣別',
  total: '總資產',
  share: '本行占比',
  reviewed: '上次回顧',
  vip: '貴賓',
  notes: '備註',
  units: '單位',
};
const options: Readonly<Record<string, string>> = { conservative: '保守', balanced: '穩健', aggressive: '積極' };
const groups = new Map([
  ['identity', '基本資料'],
  ['work', '工作與資產'],
  ['value', '數字'],
]);
const gridColumns: readonly GridColumn[] = Object.entries(columns).map(([id, column]) => ({
  id,
  column,
  label: labels[id] ?? `金額 ${id.slice(6)}`,
  groupLabel: groups.get(column.group) ?? '',
  ...(id === 'tier' && { look: 'tier' as const }),
  ...(id === 'name' && { look: 'strong' as const }),
}));

const read = (currency: string): ReadContext => ({
  language,
  today: '2026-11-22',
  currency,
  years: asked.get('years') === 'roc' ? 'roc' : 'western',
  dayOrder: 'month-first',
  scale: 1,
  options: (column, text) =>
    column.options?.find(
      option => option === text || options[option] === text || option.toLowerCase() === text.toLowerCase(),
    ) ?? null,
  rowNamed: (_, text) => fail({ code: 'no-such-row', text }),
});
const show = (currency: string): ShowContext => ({
  language,
  years: asked.get('years') === 'roc' ? 'roc' : 'western',
  currency,
  optionLabel: (_, option) => options[option] ?? option,
  rowLabel: id => id,
});
const contexts = { read, show };
const notes = new Map<string, string>([['client:r2 name', '太太不知道海外帳戶']]);

function marks(row: RowId, column: string): Mark | null {
  const n = Number(row.slice('client:r'.length));
  if (column === 'reviewed' && n % 11 === 0) return { tone: 'missing', reason: '尚未回顧' };
  if (column === 'reviewed' && n % 7 === 3) return { tone: 'due', reason: '12 天後到期', tag: '12 天後' };
  return column === 'total' && n % 9 === 4 ? { tone: 'stale', reason: '市值已超過 90 天' } : null;
}

let made = 0;
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function Page() {
  const version = useSyncExternalStore(subscribe, () => table.version);
  const [views, setViews] = useState<GridViews>({ current: { name: '' }, saved: [] });
  const presets = useMemo(() => [{ name: 'A 級', filters: { tier: { values: ['A'] } }, count: 21 }], []);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={dark ? 'dark' : 'light'}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <div style={{ height: '100vh', display: 'flex', flexDirection: 'column' }}>
        <SheetGrid
          sheet={sheet}
          table={view}
          version={version}
          columns={gridColumns}
          contexts={contexts}
          baseCurrency="TWD"
          today="2026-11-22"
          label="客戶資料"
          run={run}
          newId={() => rowId('client', `new${made++}`)}
          marks={marks}
          notes={{
            of: (row, column) => notes.get(`${row} ${column}`) ?? null,
            set: (row, column, text) => notes.set(`${row} ${column}`, text ?? ''),
          }}
          toBase={amount => amount * 32}
          notify={text => probe.notices.push(text)}
          views={views}
          onViews={setViews}
          presets={presets}
          totals={asked.get('totals') !== 'no'}
          readOnly={asked.get('readOnly') === 'yes'}
          heading={<h1>客戶資料</h1>}
          onOpenRow={id => probe.notices.push(`open ${id}`)}
          onUndo={() => probe.notices.push('undo')}
          autoFocus
        />
      </div>
    </MantineProvider>
  );
}

const root = document.getElementById('root');
performance.mark('begin');
if (root !== null) createRoot(root).render(asked.get('baseline') === 'yes' ? <StaticGrid table={view} /> : <Page />);
markPainted();

/** The first frame whose canvas has been drawn upon is over. */
function markPainted(): void {
  requestAnimationFrame(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-testid="data-grid-canvas"]');
    if (canvas === null || canvas.width < 300) markPainted();
    else requestAnimationFrame(() => performance.mark('painted'));
  });
}
