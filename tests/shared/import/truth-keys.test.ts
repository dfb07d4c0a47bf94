/** The truth files, key by key: what the values test does not compare. */
import { describe, expect, test } from 'vitest';
import { isRaw } from '../../../shared/cell';
import { columnLetters } from '../../../shared/import/raw-table';
import { fixture, importInto, rawBook } from './import-harness';
import { sheetOfKind, truthOf, type TruthRow } from './truth';
import { draftNamed, extras, readLines, shown, targetsOfField } from './truth-more';
import { expectations } from './truth-shown';

const flags: Readonly<Record<string, string>> = {
  'not a calendar date': 'no-such-day',
  checksum: 'checksum',
  'not a number': 'not-a-number',
  'an age, not a date; approxBirthYear 2014': 'not-a-date',
  'Excel precision lost (numeric cell, ends 000)': 'precision-lost',
  'not a date': 'no-such-day',
};

/** Columns that the truth calls otherwise than the book. */
const listedAs = (row: TruthRow): ReadonlySet<string> =>
  new Set(Object.keys(row).flatMap(key => (key === 'linkedClient' ? ['linkedClientId'] : [key])));

/** Computed columns, and values in base currency beside an amount in another. */
const stated = ['aumOwn', 'aumOther', 'realEstateValue', 'mortgageBalance', 'marketValueBase'];

describe.each(expectations)('$name', async ({ name, type, baseCurrency, country, today, said, unlisted }) => {
  const got = importInto(await rawBook(fixture(`${name}${type}`)), { baseCurrency, country, today });
  const truth = truthOf(name);
  const tables = truth.tables.filter(({ kind }) => sheetOfKind[kind] !== undefined);
  const listed = tables.filter(({ columns }) => columns.length > 0);

  test.each(listed.map(table => [table.sheet, table] as const))(
    '[I1] every column of %s is taken for what it is, with its unit and the style of its dates',
    (sheet, table) => {
      const draft = draftNamed(got, sheet);
      const wrong = table.columns.flatMap(column => {
        const found = draft?.columns.find(({ at }) => columnLetters(at) === column.col);
        if (column.field === 'ignore') return [];
        const targets = targetsOfField(table.kind, column);
        if (found === undefined) return [`${column.col} is not there`];
        const empty = !found.filled && found.target === 'skip';
        if (!empty && !targets.includes(found.target))
          return [`${column.col} is ${found.target}, not ${targets.join()}`];
        if (![column.header.trim(), column.header.split(' / ').at(-1)].includes(found.header))
          return [`${column.col} is called ${found.header}`];
        if (
          !empty &&
          found.scale !==
            (column.unit ?? (found.header.endsWith('%') ? 0.01 : column.header.includes('(萬)') ? 1e4 : 1))
        )
          return [`${column.col} in ${found.scale}, not ${String(column.unit)}`];
        if (column.date === 'roc' && found.years !== 'roc') return [`${column.col}: years ${String(found.years)}`];
        if (column.date === 'dmy' && found.dayOrder === 'month-first') return [`${column.col}: month first`];
        return [];
      });
      expect(wrong).toEqual([]);
    },
  );

  test('[I1] the data begin and end where they do, and there are as many rows as stated', () => {
    for (const table of listed) {
      const ats = got.plan.rows.filter(row => row.table === draftNamed(got, table.sheet)?.key).map(({ at }) => at);
      expect([Math.min(...ats), Math.max(...ats)]).toEqual([
        table.firstDataRow,
        Math.max(...tables.filter(({ sheet }) => sheet === table.sheet).map(({ lastDataRow }) => lastDataRow)),
      ]);
    }
    const counts = Object.entries(truth.counts).filter(([kind]) => kind !== 'contacts');
    const made = (kind: string): number =>
      got.plan.rows.filter(row => row.sheet === sheetOfKind[kind] && !row.key.includes(':aum')).length;
    expect(counts.map(([kind]) => [kind, made(kind)])).toEqual(counts);
  });

  test('[I1] no row holds a value that the truth does not list', () => {
    const found = tables.flatMap(table => {
      const sheet = sheetOfKind[table.kind];
      const tab = draftNamed(got, table.sheet)?.key;
      return table.rows.flatMap(row => {
        const own = table.rows.filter(({ _row }) => _row === row._row);
        const names = new Set([...own.flatMap(one => [...listedAs(one)]), ...(unlisted[table.kind] ?? [])]);
        if (table.layout === 'wide' && row._row > 61) return [];
        return got.plan.rows
          .filter(({ at, sheet: is, table: key }) => at === row._row && is === sheet && key === tab)
          .flatMap(({ cells }) => extras(cells, names))
          .filter(extra => !(names.has('custom') && extra.startsWith('x_')))
          .map(extra => `${table.sheet}!${row._row} ${extra}`);
      });
    });
    expect(found).toEqual([]);
  });

  test('[I1] figures of computed columns are read, to be compared, and never stored', () => {
    const wrong = listed.flatMap(table => {
      const draft = draftNamed(got, table.sheet);
      const lines = draft === undefined ? null : readLines(got, draft, baseCurrency);
      return table.rows.flatMap(row =>
        stated.flatMap(column => {
          const value = row[column];
          if (typeof value !== 'object' || !('amount' in value) || table.kind !== 'clients') return [];
          const read = lines?.get(row._row)?.find(({ sheet }) => sheet === 'client');
          const same = read?.stated[column] === Math.round(Number(value['amount']) * 100) && !(column in read.cells);
          return same ? [] : [`${table.sheet}!${row._row} ${column} ${JSON.stringify(read?.stated[column])}`];
        }),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('[I17] every flagged cell is kept as written under its problem', () => {
    for (const table of tables)
      for (const row of table.rows)
        for (const [column, value] of Object.entries<unknown>(row)) {
          if (typeof value !== 'object' || value === null || !('flag' in value)) continue;
          const planned = got.plan.rows.filter(
            ({ at, problems }) => at === row._row && problems.some(problem => problem.column === column),
          )[0];
          const cell = planned?.cells[column] ?? null;
          expect(planned?.problems.find(problem => problem.column === column)?.problem.code).toBe(
            flags[String(value.flag)],
          );
          expect(cell !== null && isRaw(cell) ? cell.raw : cell).toBe('raw' in value ? value.raw : null);
        }
  });

  test('[I19] every question of the truth file is asked, marked or noted, and nothing else is', () => {
    expect(said.map(({ where }) => where).sort()).toEqual(truth.questions.map(({ where }) => where).sort());
    expect(shown(got)).toEqual([...said.flatMap(({ shows }) => shows), ...(beyond[name] ?? [])].sort());
  });

  test('[I30] the encoding is the stated one', () => {
    expect(got.draft.encoding).toBe(truth.encoding === 'cp950' ? 'big5' : null);
  });
});

/** Shown though the truth file does not list it: the issue asks about hidden columns, and a rounded figure says so. */
const beyond: Readonly<Record<string, readonly string[]>> = {
  F1_star_banker_zhTW: ['asks hidden-columns 客戶資料', 'notes client.annualIncome approximate 客戶資料'],
  F5_star_banker_next_month_zhTW: ['asks hidden-columns 客戶資料', 'notes client.annualIncome approximate 客戶資料'],
  F3_private_bank_en: ['notes policy.insuranceType named-by-product Insurance ×10'],
};

test('[I17] a postal code that lost its zero in a number cell stays as it is, marked', async () => {
  const name = 'F2_entity_sheets_zhCN';
  const got = importInto(await rawBook(fixture(`${name}.xlsx`)), { baseCurrency: 'CNY', country: 'CN' });
  const clients = truthOf(name).tables.find(({ kind }) => kind === 'clients')?.rows ?? [];
  const lost = clients.filter(({ postalCode }) => postalCode === '010010').map(({ _row }) => _row);
  const marked = got.plan.rows.filter(({ problems }) => problems.some(({ column }) => column === 'postalCode'));
  expect(lost).not.toEqual([]);
  expect(marked.map(({ at, cells }) => [at, cells['postalCode']])).toEqual(lost.map(at => [at, '10010']));
});
