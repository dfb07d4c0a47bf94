/** The RM workbooks arrive as their truth files say. */
import { describe, expect, test } from 'vitest';
import { cellOf, textCell } from '../../../shared/cell';
import { isEmpty } from '../../../shared/change';
import type { RowId } from '../../../shared/id';
import { fixture, importInto, rawBook, type Imported } from './import-harness';
import { differences, truthOf } from './truth';

/** A postal code that lost its zero is marked, not repaired. */
const marked = /postalCode: .*"10010"/;

interface Case {
  readonly name: string;
  readonly type: string;
  readonly baseCurrency: string;
  readonly country: string;
}

const cases: readonly Case[] = [
  { name: 'F1_star_banker_zhTW', type: '.xlsx', baseCurrency: 'TWD', country: 'TW' },
  { name: 'F2_entity_sheets_zhCN', type: '.xlsx', baseCurrency: 'CNY', country: 'CN' },
  { name: 'F3_private_bank_en', type: '.xlsx', baseCurrency: 'HKD', country: 'HK' },
  { name: 'F4_branch_export_big5', type: '.csv', baseCurrency: 'TWD', country: 'TW' },
  { name: 'F5_star_banker_next_month_zhTW', type: '.xlsx', baseCurrency: 'TWD', country: 'TW' },
  { name: 'F6_wide_120_columns', type: '.xlsx', baseCurrency: 'TWD', country: 'TW' },
];

describe.each(cases)('$name', async ({ name, type, baseCurrency, country }) => {
  const got = importInto(await rawBook(fixture(`${name}${type}`)), { baseCurrency, country });
  const truth = truthOf(name);
  const tables = truth.tables.filter(({ kind }) => kind !== 'contacts' && kind !== 'none');

  test.each(tables.map(table => [table.kind, table] as const))(
    '[I1] every row and value of %s arrives on the right client, and no row is invented',
    (_, table) => {
      expect(differences(table, { got, country }).filter(miss => !marked.test(miss))).toEqual([]);
    },
  );

  test.each(tables.filter(({ columns }) => columns.length > 0).map(table => [table.sheet, table] as const))(
    '[I2] the header of %s is found where it is',
    (sheet, table) => {
      const found = got.draft.tables.find(draft => draft.table.sheet.name === sheet || sheet === '(csv)');
      expect(found?.table.headerRows).toEqual(table.headerRows);
    },
  );

  test('[I3] totals, notes and lines that only name a client are listed as skipped, and nothing else is', () => {
    for (const table of tables) {
      const keys = got.draft.tables
        .filter(draft => draft.table.sheet.name === table.sheet || table.sheet === '(csv)')
        .map(({ key }) => key);
      const last = Math.max(...(table.headerRows.length > 0 ? table.headerRows : [0]));
      const skipped = new Set(
        got.plan.skipped.filter(line => keys.includes(line.table) && line.row > last).map(({ row }) => row),
      );
      const filled = new Set(got.draft.tables.find(({ key }) => key === keys[0])?.table.sheet.rows.map(({ at }) => at));
      if (table.columns.length > 0)
        expect([...skipped].sort((a, b) => a - b)).toEqual(
          table.skipRows.map(({ row }) => row).filter(row => row > last && filled.has(row)),
        );
    }
  });

  test('[I4] the same file again changes nothing', async () => {
    const again = importInto(await rawBook(fixture(`${name}${type}`)), {
      baseCurrency,
      country,
      book: got.rows.values(),
      ids: 'again',
    });
    expect(again.plan.change).toEqual({ added: [], removed: [], edited: {} });
  });
});

const clientNoOf = (got: Imported, sheet: 'policy' | 'holding', at: number): unknown => {
  const planned = got.plan.rows.find(row => row.sheet === sheet && row.at === at);
  const client = got.rows.get(planned?.client ?? 'client:none');
  return client === undefined ? null : cellOf(client, 'clientNo');
};

describe('two clients of one name', async () => {
  const got = importInto(await rawBook(fixture('F1_star_banker_zhTW.xlsx')));

  test.each([9, 10, 11, 12])(
    '[I5] line %i of the coverage sheet belongs to the first, whose household it names',
    at => {
      expect(clientNoOf(got, 'policy', at)).toBe('VIP1019');
    },
  );
  test.each([40, 41, 42, 43])('[I5] line %i of the coverage sheet belongs to the second', at => {
    expect(clientNoOf(got, 'policy', at)).toBe('VIP1061');
  });
  test('[I5] their holdings follow the order of the client list, and all are marked doubtful', () => {
    expect([27, 28, 29, 30, 81, 82, 83].map(at => clientNoOf(got, 'holding', at))).toEqual([
      ...Array<string>(4).fill('VIP1019'),
      ...Array<string>(3).fill('VIP1061'),
    ]);
    const doubtful = got.plan.rows.filter(({ verdict }) => verdict === 'doubtful');
    expect(doubtful).toHaveLength(15);
    expect(doubtful.every(({ reason }) => reason?.code === 'several-rows')).toBe(true);
  });
});

describe('F5 after F1, a month later', async () => {
  const first = importInto(await rawBook(fixture('F1_star_banker_zhTW.xlsx')));
  const next = importInto(await rawBook(fixture('F5_star_banker_next_month_zhTW.xlsx')), {
    book: first.rows.values(),
    ids: 'n',
  });
  const diff = truthOf('F5_star_banker_next_month_zhTW').expectedDiff as {
    added: { members: number; policies: number; holdings: number; liabilities: number }[];
    removed?: { clientNo: string }[];
    changed: { table: string; client: { clientNo: string }; field: string; from: unknown; to: unknown }[];
  };

  test('[I6] only what is new is added: two clients with all that is theirs', () => {
    const added = (sheet: string): number =>
      next.plan.change.added.filter(({ id }) => id.startsWith(`${sheet}:`)).length;
    const sum = (key: 'members' | 'policies' | 'holdings' | 'liabilities'): number =>
      diff.added.reduce((total, client) => total + client[key], 0);
    expect(['client', 'member', 'policy', 'holding', 'liability'].map(added)).toEqual([
      2,
      sum('members'),
      sum('policies'),
      sum('holdings'),
      sum('liabilities'),
    ]);
    expect(next.plan.change.removed).toEqual([]);
  });

  test('[I6] who is gone from the list is named and stays', () => {
    const gone = (diff.removed ?? []).map(({ clientNo }) => clientNo);
    expect(gone).toEqual(['VIP1025']);
    expect(next.plan.absent.map(id => next.rows.get(id)?.cells['clientNo'])).toEqual(gone);
  });

  test('[I6] just the stated values change, from what they were to what they are, each on its client', () => {
    const stored = diff.changed.filter(({ field }) => !/^(aum|realEstate|mortgageB)/.test(field));
    const told = Object.entries(next.plan.change.edited).flatMap(([id, edits]) => {
      const row = next.rows.get(id as RowId);
      const client = row === undefined || !('client' in row.cells) ? row : next.rows.get(row.cells['client'] as RowId);
      return Object.entries(edits).map(([field, [was, now]]) => [client?.cells['clientNo'], field, was, now]);
    });
    const value = (said: unknown): unknown =>
      typeof said === 'object' && said !== null && 'amount' in said ? Math.round(Number(said.amount) * 100) : said;
    const wanted = stored.map(({ client, field, from, to }) => [client.clientNo, field, value(from), value(to)]);
    const inOrder = (lines: readonly unknown[]): readonly string[] => lines.map(line => JSON.stringify(line)).sort();
    expect(inOrder(told)).toEqual(inOrder(wanted));
  });
});

test('[I7] a client list with totals and no holdings gives one unclassified holding each, and gives it once', async () => {
  const got = importInto(await rawBook(fixture('F4_branch_export_big5.csv')));
  const holdings = got.plan.change.added.filter(({ id }) => id.startsWith('holding:'));
  expect(holdings).toHaveLength(120);
  expect(new Set(holdings.map(row => textCell(row, 'assetClass')))).toEqual(new Set(['unclassified']));
  expect(
    isEmpty(
      importInto(await rawBook(fixture('F4_branch_export_big5.csv')), { book: got.rows.values(), ids: 'b' }).plan
        .change,
    ),
  ).toBe(true);
});
