/** A grid without a screen: rows in memory that obey commands when told to, and a text field that is a string. */
import type { Cell } from '../../../shared/cell';
import type { Command } from '../../../shared/commands/command';
import { rowId, type RowId } from '../../../shared/id';
import { fail, ok } from '../../../shared/result';
import type { Problem } from '../../../shared/problem';
import type { Column, Sheet } from '../../../shared/sheets/sheet';
import { ColumnTable, type SheetTable } from '../../../renderer/data/sheet-table';
import { GridDesk } from '../../../renderer/grid/desk';
import { GridFrame } from '../../../renderer/grid/grid-frame';
import type { SheetGridProps } from '../../../renderer/grid/grid-props';
import { rowView, type RowView } from '../../../renderer/grid/row-view';

const of = (kind: Column['kind'], part: Partial<Column> = {}): Column => ({
  kind,
  group: 'record',
  width: 100,
  ...part,
});

export const columns: Readonly<Record<string, Column>> = {
  name: of('text'),
  amount: of('money'),
  day: of('date'),
  tier: of('choice', { options: ['A', 'B', 'C'] }),
  age: of('decimal', { computed: true }),
};
const sheet: Sheet = { id: 'client', title: 'name', currency: null, owner: null, columns };

export const id = (n: number): RowId => rowId('client', `r${n}`);

export function tableOf(rows: readonly Readonly<Record<string, Cell>>[]): ColumnTable {
  const table = new ColumnTable('client');
  rows.forEach((cells, n) => table.add({ id: id(n), cells: { ...cells, position: String(n).padStart(6, '0') } }));
  return table;
}

export const viewOf = (table: ColumnTable): SheetTable => ({
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
  indexOf: row => table.indexOf(row),
  cell: (at, column) => table.storedAt(at, column),
  row: at => {
    const row = table.rowOf(table.idAt(at));
    if (row === undefined) throw new Error(`no row at ${at}`);
    return row;
  },
});

export interface AGrid {
  readonly desk: GridDesk;
  readonly table: ColumnTable;
  readonly sent: Command[][];
  readonly labels: string[];
  readonly field: { text: string };
  /** The book answers what is waiting: it is done, or refused with a problem. */
  readonly answer: (problem?: Problem) => Promise<void>;
}

const contexts: SheetGridProps['contexts'] = {
  read: currency => ({
    language: 'zh-TW',
    today: '2026-11-22',
    currency,
    years: 'western',
    dayOrder: null,
    scale: 1,
    options: (column, text) => column.options?.find(option => option === text.toUpperCase()) ?? null,
    rowNamed: (_, text) => fail({ code: 'no-such-row', text }),
  }),
  show: currency => ({
    language: 'zh-TW',
    years: 'western',
    currency,
    optionLabel: (_, option) => option,
    rowLabel: row => row,
  }),
};

export function aGrid(rows: readonly Readonly<Record<string, Cell>>[]): AGrid {
  const table = tableOf(rows);
  const sent: Command[][] = [];
  const labels: string[] = [];
  const waiting: ((problem: Problem | undefined) => void)[] = [];
  const desk = new GridDesk();
  const field = { text: '' };
  let made = 0;
  const props: SheetGridProps = {
    sheet,
    table: viewOf(table),
    version: 0,
    columns: Object.entries(columns).map(([name, column]) => ({ id: name, column, label: name, groupLabel: '' })),
    contexts,
    baseCurrency: 'TWD',
    today: '2026-11-22',
    label: 'grid',
    newId: () => rowId('client', `new${made++}`),
    run: (commands, label) => {
      sent.push([...commands]);
      labels.push(label);
      return new Promise(resolve =>
        waiting.push(problem => {
          if (problem === undefined) for (const command of commands) obey(table, command);
          resolve(problem === undefined ? ok({ seq: sent.length, label }) : fail(problem));
        }),
      );
    },
  };
  const see = (): void => show(desk, props, rowView(props.table, null));
  see();
  desk.drawOn({
    text: () => field.text,
    setText: text => (field.text = text),
    insertText: text => (field.text += text),
    focus: () => undefined,
    reveal: () => undefined,
    placeOf: () => null,
    spotAt: () => null,
    fit: () => undefined,
    page: () => ({ rows: 20, cols: 8 }),
  });
  const answer = async (problem?: Problem): Promise<void> => {
    for (const one of waiting.splice(0)) one(problem);
    await Promise.resolve();
    see();
    await Promise.resolve();
  };
  return { desk, table, sent, labels, field, answer };
}

function show(desk: GridDesk, props: SheetGridProps, view: RowView): void {
  desk.pending.settle(row => props.table.indexOf(row) >= 0);
  const shown = props.columns.map(column => ({ ...column, width: 100 }));
  const frame = new GridFrame({ props, columns: shown, view, pending: desk.pending });
  desk.see({ frame, say: key => key, view: { name: '' }, setView: () => undefined, reapply: () => undefined });
}

function obey(table: ColumnTable, command: Command): void {
  if (command.type === 'edit-cells') for (const { row, column, now } of command.cells) table.set(row, column, now);
  if (command.type === 'add-rows')
    command.rows.forEach((row, n) =>
      table.add({ id: row.id, cells: { ...row.cells, position: `9${table.size}${n}` } }),
    );
  if (command.type === 'remove-rows') for (const row of command.rows) table.remove(row);
}
