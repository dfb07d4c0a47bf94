/** Compares an import with a fixture's truth file, value by value; names every difference. */
import fs from 'node:fs';
import { cellOf, isRaw, type Cell, type Row } from '../../../shared/cell';
import { fold } from '../../../shared/fold';
import type { RowId, SheetId } from '../../../shared/id';
import { readPhones } from '../../../shared/sheets/checks/phone';
import { normalId } from '../../../shared/sheets/checks/id-number';
import { fixture, type Imported } from './import-harness';
import type { TruthColumn } from './truth-more';

type Value = string | number | boolean | readonly string[] | Readonly<Record<string, unknown>>;
export type TruthRow = Readonly<Record<string, Value>> & { readonly _row: number };
export interface TruthTable {
  readonly sheet: string;
  readonly kind: string;
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly layout?: 'wide';
  readonly skipRows: readonly { readonly row: number }[];
  readonly columns: readonly TruthColumn[];
  readonly rows: readonly TruthRow[];
}
export interface Truth {
  readonly tables: readonly TruthTable[];
  readonly counts: Readonly<Record<string, number>>;
  readonly questions: readonly { readonly where: string; readonly why: string }[];
  readonly encoding?: string;
  readonly expectedDiff?: unknown;
}

export const truthOf = (name: string): Truth =>
  JSON.parse(fs.readFileSync(fixture(`${name}.truth.json`), 'utf8')) as Truth;

export const sheetOfKind: Readonly<Record<string, SheetId>> = {
  clients: 'client',
  members: 'member',
  policies: 'policy',
  holdings: 'holding',
  liabilities: 'liability',
};

/** Fields that the truth calls otherwise, or that we compute and never store. */
const computed = new Set([
  'aumOwn',
  'aumOther',
  'realEstateValue',
  'mortgageBalance',
  'marketValueBase',
  'unrealizedPnl',
]);
const owners = new Set(['owner', 'policyholderName', 'clientNo', 'clientName']);

export interface Comparing {
  readonly got: Imported;
  readonly country: string;
  /** Fields not compared, with their reason in the test. */
  readonly leave?: readonly string[];
}

export function differences(table: TruthTable, comparing: Comparing): readonly string[] {
  const sheet = sheetOfKind[table.kind];
  if (sheet === undefined) return [];
  const { got, leave = [] } = comparing;
  const planned = got.plan.rows.filter(row => row.sheet === sheet && tabOf(got, row.table) === table.sheet);
  const used = new Set<string>();
  const found: string[] = [];
  for (const expected of table.rows) {
    const here = planned.filter(row => row.at === expected._row && !used.has(row.key));
    const scored = here.map(row => ({
      row,
      misses: compare(expected, got.rows.get(row.id ?? 'client:none'), { sheet, comparing, leave }),
    }));
    const best = scored.sort((a, b) => a.misses.length - b.misses.length)[0];
    if (best === undefined) found.push(`${table.sheet}!${expected._row}: no ${sheet}`);
    else {
      used.add(best.row.key);
      found.push(...best.misses.map(miss => `${table.sheet}!${expected._row} ${sheet} ${miss}`));
    }
  }
  for (const row of planned) if (!used.has(row.key)) found.push(`${table.sheet}!${row.at}: ${sheet} invented`);
  return found;
}

const tabOf = (got: Imported, key: string): string => {
  const table = got.draft.tables.find(draft => draft.key === key);
  return table?.table.sheet.name.endsWith('.csv') === true ? '(csv)' : (table?.table.sheet.name ?? '');
};

interface Row_ {
  readonly sheet: SheetId;
  readonly comparing: Comparing;
  readonly leave: readonly string[];
}

function compare(expected: TruthRow, row: Row | undefined, { sheet, comparing, leave }: Row_): readonly string[] {
  if (row === undefined) return ['rejected'];
  const misses: string[] = [];
  for (const [field, value] of Object.entries(expected)) {
    if (field === '_row' || computed.has(field) || leave.includes(field)) continue;
    if (sheet !== 'client' && owners.has(field)) {
      if (!ownerIs(row, field, { value, got: comparing.got })) misses.push(`${field}: want ${JSON.stringify(value)}`);
      continue;
    }
    const column = field === 'custom' ? ownColumnOf(row) : field === 'linkedClient' ? 'linkedClientId' : field;
    const cell = cellOf(row, column);
    if (!same(value, cell, { field, row, comparing }))
      misses.push(`${field}: want ${JSON.stringify(value)} got ${JSON.stringify(cell)}`);
  }
  return misses;
}

const ownColumnOf = (row: Row): string => Object.keys(row.cells).find(column => column.startsWith('x_')) ?? 'custom';

function ownerIs(row: Row, field: string, { value, got }: { value: Value; got: Imported }): boolean {
  const client = got.rows.get(cellOf(row, 'client') as RowId);
  if (client === undefined) return false;
  return cellOf(client, field === 'clientNo' ? 'clientNo' : 'name') === value;
}

interface Field {
  readonly field: string;
  readonly row: Row;
  readonly comparing: Comparing;
}

function same(value: Value, cell: Cell, { field, row, comparing }: Field): boolean {
  if (typeof value === 'object' && !Array.isArray(value))
    return sameObject(value as Readonly<Record<string, unknown>>, cell, row);
  if (Array.isArray(value)) return Array.isArray(cell) && value.join() === cell.join();
  if (/^(mobile|phone)/.test(field))
    return (
      typeof cell === 'string' &&
      readPhones(cell, comparing.country).numbers.join() === readPhones(String(value), comparing.country).numbers.join()
    );
  if (field === 'otherPhones') return Array.isArray(cell) && cell.includes(String(value));
  if (field === 'idNumber') return typeof cell === 'string' && normalId(cell) === normalId(String(value));
  if (['insuredName', 'referrer', 'linkedClient', 'owner', 'policyholderName'].includes(field)) {
    const there = comparing.got.rows.get(cell as RowId);
    const name = there === undefined ? cell : (cellOf(there, 'name') ?? cellOf(there, 'memberName'));
    return typeof name === 'string' && fold(name) === fold(String(value));
  }
  return cell === value || (typeof cell === 'string' && fold(cell) === fold(String(value)));
}

function sameObject(value: Readonly<Record<string, unknown>>, cell: Cell, row: Row): boolean {
  if ('raw' in value) return cell === null || (isRaw(cell) ? cell.raw : cell) === value['raw'];
  if ('amount' in value)
    return (
      cell === Math.round(Number(value['amount']) * 100) &&
      (cellOf(row, 'currency') ?? value['currency']) === value['currency']
    );
  const terms: Readonly<Record<string, string>> = {
    single: 'single',
    wholeLife: 'life',
    years: `years:${String(value['value'])}`,
    toAge: `age:${String(value['value'])}`,
  };
  return cell === terms[String(value['kind'])];
}
