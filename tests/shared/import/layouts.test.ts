/** What was answered once is not asked again: per layout, in the book, as part of the change. */
import { describe, expect, test } from 'vitest';
import { textCell, type Row } from '../../../shared/cell';
import { invert, applyTo } from '../../../shared/change';
import type { Answers, TableAnswer } from '../../../shared/import/answers';
import { questionsOf } from '../../../shared/import/questions';
import { rawText, type RawCell } from '../../../shared/import/raw-table';
import { fixture, importInto, rawBook, type Imported } from './import-harness';
import { book, sheet } from './sheets';

type Line = readonly RawCell[];
const head: Line = ['客戶編號', '姓名', '生日', '電話', '代號'];
const september: readonly Line[] = [
  head,
  ['A1', '王小明', '85/02/20', '0912345678', '甲'],
  ['A2', '林美', '74/03/01', '0912345679', '乙'],
];
const october: readonly Line[] = [
  head,
  ['A1', '王小明', '85/02/20', '0912345678', '甲'],
  ['A3', '陳大', '77/05/06', '0912345670', '丙'],
];

const comes = (lines: readonly Line[], into: { book?: Iterable<Row>; answers?: Partial<Answers>; ids?: string } = {}) =>
  importInto(book(sheet(lines)), into);
const asked = ({ draft, plan }: Imported): readonly string[] => [
  ...questionsOf(draft).map(({ about }) => about),
  ...plan.questions.filter(({ answer }) => answer === null).map(({ kind }) => kind),
];
const layoutsIn = ({ rows }: Imported): readonly Row[] =>
  [...rows.values()].filter(({ id }) => id.startsWith('layout:'));

const said: Partial<Answers> = {
  tables: { '0.0': { columns: { 2: { years: 'roc' }, 4: { target: 'skip' } } } },
};

describe('[I65] what was answered for a layout is not asked again', () => {
  test('two tabs that are nearly alike are remembered apart, whichever the book knew before', () => {
    const withMore = (lines: readonly Line[]): readonly Line[] =>
      lines.map(([no, name, ...rest], at) =>
        at === 0 ? [...head, '備註'] : [`B${rawText(no)}`, `${rawText(name)}二`, ...rest, '好'],
      );
    const both = (lines: readonly Line[]) => book(sheet(lines, { name: '甲' }), sheet(withMore(lines), { name: '乙' }));
    const told = (years: 'roc' | 'western') => ({ columns: { 2: { years }, 4: { target: 'skip' as const } } });
    const answers = { tables: { '0.0': told('roc'), '1.0': told('western') } };
    const first = importInto(both(september), {
      book: comes(september, { answers: said }).rows.values(),
      answers,
      ids: 'b',
    });
    expect(layoutsIn(first).map(row => (textCell(row, 'headers')?.match(/,/g) ?? []).length)).toEqual([4, 5]);
    const next = importInto(both(october), { book: first.rows.values(), ids: 'n' });
    expect(asked(next)).toEqual([]);
    expect(next.draft.tables.map(({ columns }) => columns[2]?.years)).toEqual(['roc', 'western']);
    const again = importInto(both(october), { book: next.rows.values(), ids: 'm' });
    expect(layoutsIn(again)).toEqual(layoutsIn(next));
  });

  test('year style and a skipped column', () => {
    expect(asked(comes(september))).toContain('years');
    const first = comes(september, { answers: said });
    const next = comes(october, { book: first.rows.values(), ids: 'n' });
    expect(asked(next)).toEqual([]);
    expect(next.draft.tables[0]?.columns.map(({ target }) => target).at(-1)).toBe('skip');
    const chen = next.plan.change.added.find(row => textCell(row, 'name') === '陳大');
    expect(chen?.cells['birthDate']).toBe('1988-05-06');
  });

  test('also with a column more, but not in another layout', () => {
    const first = comes(september, { answers: said });
    const more = october.map((line, at) => [...line.slice(0, 3), at === 0 ? '備註' : '好', ...line.slice(3)]);
    expect(asked(comes(more, { book: first.rows.values(), ids: 'n' }))).toEqual([]);
    const other = october.map(line => [line[0] ?? null, line[1] ?? null, line[2] ?? null]);
    expect(asked(comes(other, { book: first.rows.values(), ids: 'n' }))).toContain('years');
  });

  test('a header row that nobody could find', () => {
    const odd: readonly Line[] = [
      ['甲表', null],
      ['客代', '稱呼'],
      ['X1', '王小明'],
      ['X2', '林美'],
    ];
    const answers: Partial<Answers> = {
      headerRows: { Sheet1: 2 },
      tables: {
        '0.0': { sheet: 'client', columns: { 0: { target: 'client.clientNo' }, 1: { target: 'client.name' } } },
      },
    };
    const first = comes(odd, { answers });
    expect(first.plan.change.added.filter(({ id }) => id.startsWith('client:'))).toHaveLength(2);
    const next = comes(
      [
        ['乙表', null],
        ['客代', '稱呼'],
        ['X9', '新人'],
      ],
      { book: first.rows.values(), ids: 'n' },
    );
    expect(next.plan.change.added).toMatchObject([{ cells: { clientNo: 'X9', name: '新人' } }]);
  });

  test('what the RM says now goes before what was said', () => {
    const first = comes(september, { answers: said });
    const now = { tables: { '0.0': { columns: { 2: { years: 'western' as const } } } } };
    const next = comes(october, { book: first.rows.values(), answers: now, ids: 'n' });
    expect(next.draft.tables[0]?.columns[2]?.years).toBe('western');
    const [layout] = layoutsIn(next);
    expect(JSON.parse(textCell(layout ?? { id: 'layout:x', cells: {} }, 'answers') ?? '')).toMatchObject({
      columns: { 生日: { years: 'western' }, 代号: { target: 'skip' } },
    });
    expect(layoutsIn(next)).toHaveLength(1);
  });
});

describe('[I66] who is who is remembered too', () => {
  const wang: Row = {
    id: 'client:wang',
    cells: { clientNo: 'A1', name: '王小明', mobile: '+886912345678', position: 'a0' },
  };
  const contacts: readonly Line[] = [
    ['姓名', '手機', '生日', '備註'],
    ['王小明', '0912345678', '1985-02-20', '一'],
  ];

  test.each([
    ['the same person', 'take', 1],
    ['another person', 'new', 2],
  ])('%s', (_, answer, clients) => {
    const first = comes(contacts, { book: [wang], answers: { kinds: { duplicate: answer } } });
    const next = comes(
      contacts.map((line, at) => (at === 0 ? line : [...line.slice(0, 3), '二'])),
      { book: first.rows.values(), ids: 'n' },
    );
    expect(asked(next)).toEqual([]);
    expect([...next.rows.keys()].filter(id => id.startsWith('client:'))).toHaveLength(clients);
    expect(Object.values(next.plan.change.edited)).toContainEqual({ remarks: ['一', '二'] });
  });

  test('without a name in what is kept', () => {
    const first = comes(contacts, { book: [wang], answers: { kinds: { duplicate: 'take' } } });
    expect(JSON.stringify(layoutsIn(first))).not.toContain('王小明');
  });
});

describe('[I67] the memory is part of the import’s change', () => {
  test('one undo takes it back, so that the file asks again', () => {
    const first = comes(september, { answers: said });
    expect(layoutsIn(first)).toHaveLength(1);
    const rows = new Map(first.rows);
    applyTo(rows, invert(first.plan.change));
    expect(asked(comes(september, { book: rows.values() }))).toContain('years');
  });

  test('forgetting the layout makes the file ask again', () => {
    const first = comes(september, { answers: said });
    const without = [...first.rows.values()].filter(({ id }) => !id.startsWith('layout:'));
    expect(asked(comes(october, { book: without, ids: 'n' }))).toContain('years');
  });

  test('a file of which nothing had to be said leaves nothing behind', () => {
    const plain: readonly Line[] = [
      ['客戶編號', '姓名', '生日'],
      ['A1', '王小明', '1985-02-20'],
    ];
    expect(layoutsIn(comes(plain))).toEqual([]);
  });
});

/** A word on every question of a draft. */
function answersTo(draft: Imported['draft']): Answers['tables'] {
  const tables: Record<string, TableAnswer> = {};
  for (const question of questionsOf(draft)) {
    const before = tables[question.table] ?? {};
    if (!('at' in question)) {
      const hidden = question.about === 'hidden-rows' ? { hiddenRows: 'take' } : { hiddenColumns: 'take' };
      tables[question.table] = { ...before, ...hidden } as TableAnswer;
      continue;
    }
    const column = draft.tables.find(({ key }) => key === question.table)?.columns.find(({ at }) => at === question.at);
    const answers = {
      'risk-scheme': { riskScheme: 'schemes' in question ? question.schemes[0] : undefined },
      column: { target: column?.target },
      years: { years: 'roc' },
      'day-order': { dayOrder: 'day-first' },
    } as const;
    const columns = {
      ...before.columns,
      [question.at]: { ...before.columns?.[question.at], ...answers[question.about] },
    };
    tables[question.table] = { ...before, columns };
  }
  return tables;
}

test('[I6] next month’s workbook of the star banker asks nothing once this month’s was answered', async () => {
  const first = await rawBook(fixture('F1_star_banker_zhTW.xlsx'));
  const open = importInto(first);
  const tables = answersTo(open.draft);
  const answered = importInto(first, { answers: { tables, kinds: { namesakes: 'take' } } });
  expect(asked(answered)).toEqual([]);
  const next = importInto(await rawBook(fixture('F5_star_banker_next_month_zhTW.xlsx')), {
    book: answered.rows.values(),
    ids: 'n',
  });
  expect(asked(next)).toEqual([]);
});

describe('[I68] an empty cell erases only where the RM says so for the column', () => {
  const wang: Row = {
    id: 'client:wang',
    cells: { clientNo: 'A1', name: '王小明', mobile: '+886912345678', remarks: '舊', position: 'a0' },
  };
  const file: readonly Line[] = [
    ['客戶編號', '姓名', '手機', '備註'],
    ['A1', '王小明', null, null],
  ];
  const edits = (answers: Partial<Answers>) => comes(file, { book: [wang], answers }).plan.change.edited;

  test('else it stays', () => {
    expect(edits({})).toEqual({});
  });
  test('that column and no other', () => {
    expect(edits({ tables: { '0.0': { columns: { 3: { erase: true } } } } })).toMatchObject({
      'client:wang': { remarks: ['舊', null] },
    });
  });
  test('nothing is erased of a new row, and what the file says is kept', () => {
    const filled: readonly Line[] = [
      ['客戶編號', '姓名', '手機', '備註'],
      ['A1', '王小明', null, '新'],
    ];
    const answers: Partial<Answers> = { tables: { '0.0': { columns: { 3: { erase: true } } } } };
    expect(comes(filled, { book: [wang], answers }).plan.change.edited).toMatchObject({
      'client:wang': { remarks: ['舊', '新'] },
    });
  });
});
