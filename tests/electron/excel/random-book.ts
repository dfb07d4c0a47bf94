/** Books that nobody would keep: any value a column of a sheet can hold, any text, any relation between rows. */
import fc from 'fast-check';
import { textCell, type Cell, type Row } from '../../../shared/cell';
import { rowId, type ColumnId, type RowId } from '../../../shared/id';
import { sheetNamed, type GridSheetId } from '../../../shared/sheets';
import { tidyCell } from '../../../shared/sheets/tidy';
import type { Column } from '../../../shared/sheets/sheet';

const text = fc
  .oneof(
    fc.constantFrom(
      '王小明',
      '合計',
      '姓名',
      '=1+1',
      '0086',
      '1,234',
      '-',
      '本行',
      'Total',
      '85/2/20',
      '100%',
      'a\nb',
      "O'Neil",
      '<&>"',
      '_x0041_',
      '𠮷野',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  .map(value =>
    value
      .replace(/\r\n?/g, '\n')
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .trim(),
  )
  .filter(value => value !== '');

const day = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const decimal = (places: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 10 ** Math.min(places, 6) - 1 }))
    .map(([whole, part]) => String(Number(`${whole}.${String(part).padStart(Math.min(places, 6), '0')}`)));

function valueOf(column: Column): fc.Arbitrary<Cell> {
  switch (column.kind) {
    case 'text':
      return text.map(value => value.slice(0, column.maxLength ?? 200).trim()).filter(value => value !== '');
    case 'money':
      return fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });
    case 'decimal':
      return decimal(column.places ?? 6);
    case 'percent':
      return fc.integer({ min: 0, max: 200_000 }).map(value => String(value / 100_000));
    case 'date':
      return column.partial === true
        ? fc.oneof(
            day,
            day.map(value => `-${value.slice(4)}`),
            day.map(value => value.slice(0, 4)),
          )
        : day;
    case 'lunarDate':
      return fc.constantFrom('08-15', 'L06-15', '01-01', '12-30');
    case 'term':
      return fc.constantFrom('years:20', 'age:70', 'life', 'renewable', 'single');
    case 'choice':
      return fc.constantFrom(...(column.options ?? ['x']));
    case 'choices':
      return column.options === undefined
        ? fc.constant(['登山', '攝影'])
        : fc.constantFrom(...column.options).map(option => [option]);
    case 'flag':
      return fc.boolean();
    case 'reference':
      return text;
  }
}

function rowOf(sheet: GridSheetId, ids: readonly RowId[]): fc.Arbitrary<Record<ColumnId, Cell>> {
  const { columns, owner } = sheetNamed(sheet);
  const stored = Object.entries(columns).filter(([id, column]) => column.computed !== true && id !== owner);
  const cells = fc.record(
    Object.fromEntries(
      stored.map(([id, column]) => [
        id,
        fc.option(
          fc.oneof(
            { weight: 12, arbitrary: valueOf(column) },
            { weight: 1, arbitrary: fc.constant({ raw: '讀不出來？' }) },
          ),
          { nil: null, freq: 1 },
        ),
      ]),
    ),
  );
  return fc
    .tuple(cells, fc.constantFrom(...ids))
    .map(([drawn, client]) => (owner === null ? drawn : { ...drawn, [owner]: client }));
}

const clientIds: readonly RowId[] = ['client:a', 'client:b', 'client:c'];
const owned = ['member', 'policy', 'holding', 'liability'] as const;

/** Three clients, perhaps of one name and number, and what is theirs. */
export const randomBook: fc.Arbitrary<readonly Row[]> = fc
  .tuple(
    fc.array(rowOf('client', clientIds), { minLength: 3, maxLength: 3 }),
    ...owned.map(sheet => fc.array(rowOf(sheet, clientIds), { maxLength: 3 })),
  )
  .map(([clients, ...rest]) => [
    ...clients.map((cells, at) =>
      made(clientIds[at] ?? 'client:a', 'client', {
        name: '無名',
        ...cells,
        ...(cells['name'] === null ? { name: '無名' } : {}),
      }),
    ),
    ...rest.flatMap((rows, at) =>
      rows.map((cells, number) => made(rowId(owned[at] ?? 'member', String(number)), owned[at] ?? 'member', cells)),
    ),
  ]);

function made(id: RowId, sheet: GridSheetId, cells: Record<ColumnId, Cell>): Row {
  const filled = Object.entries(cells).filter(([, cell]) => cell !== null);
  const row: Row = {
    id,
    cells: {
      ...Object.fromEntries(
        filled.map(([column, cell]) => [
          column,
          tidyCell(cell, sheetNamed(sheet).columns[column] ?? { kind: 'text', group: 'own', width: 1 }, 'TW'),
        ]),
      ),
      position: `a${id.at(-1) ?? 0}`,
    },
  };
  const { currency } = sheetNamed(sheet);
  return currency === null || textCell(row, currency) !== null
    ? row
    : { id, cells: { ...row.cells, [currency]: 'TWD' } };
}
