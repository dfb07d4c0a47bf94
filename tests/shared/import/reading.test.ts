/** The rules of reading a file, one by one. */
import { describe, expect, test } from 'vitest';
import { cellOf, textCell, type Row } from '../../../shared/cell';
import { dateStyle } from '../../../shared/import/column-dates';
import { readHeader, readUnit } from '../../../shared/import/header';
import { numberText, rawText } from '../../../shared/import/raw-table';
import { noteScales } from '../../../shared/import/unit-notes';
import { wideHeader } from '../../../shared/import/wide-headers';
import { importInto, type Imported } from './import-harness';
import { area, book, sheet } from './sheets';

test.each([
  ['萬', 10_000, null],
  ['万元', 10_000, null],
  ['元', 1, null],
  ["'000", 1_000, null],
  ['百萬', 1e6, null],
  ['億', 1e8, null],
  ['%', 0.01, null],
  ['USD', null, 'USD'],
  ['新台幣', null, 'TWD'],
  ['新台幣萬元', 10_000, 'TWD'],
  ['元/日', 1, null],
])('[I10] (%s) in a header is a unit', (text, scale, currency) => {
  expect(readUnit(text)).toEqual({ scale, currency });
});
test.each(['H', '民國', '宅', '原幣', 'held away'])('[I10] (%s) is none', text => {
  expect(readUnit(text)).toBeNull();
});

test('[I10] a header has its whole name, the name before the brackets, and its parts; the group above joins in', () => {
  expect(readHeader('飲食/送禮').names).toEqual(['饮食/送礼', '饮食', '送礼']);
  expect(readHeader('年收入(萬)')).toMatchObject({ names: ['年收入'], scale: 10_000 });
  expect(readHeader('生日', '配偶').names).toEqual(['配偶生日', '生日']);
  expect(readHeader('行内AUM', '资产概览(万元)')).toMatchObject({ scale: 10_000 });
  expect(readHeader('* 币　　种：').names).toEqual(['币种']);
});

test('[I11] a note above the header gives units, to all amounts or to those it names', () => {
  const scales = noteScales(['單位：壽險、意外為萬元；住院日額為元/日；保費為元']);
  expect([...scales]).toEqual([
    ['寿险', 10_000],
    ['意外', 10_000],
    ['住院日额', 1],
    ['保费', 1],
  ]);
  expect(noteScales(['製表：林　※金額單位：新台幣萬元']).get('')).toBe(10_000);
  expect(noteScales(['資料日期：115/10/30']).size).toBe(0);
});

test.each([
  ['配偶生日', { sheet: 'member', slot: 'spouse', rest: '生日' }],
  ['子女2学校', { sheet: 'member', slot: 'child2', rest: '学校' }],
  ['child1name', { sheet: 'member', slot: 'child1', rest: 'name' }],
  ['保单3保额', { sheet: 'policy', slot: '3', rest: '保额' }],
  ['资产1行内外', { sheet: 'holding', slot: '1', rest: '行内外' }],
])('[I12] %s belongs to a row of its own', (name, wide) => {
  expect(wideHeader(name)).toEqual(wide);
});
test('[I12] 子女数 and 保单号码 are plain columns', () => {
  expect(wideHeader('保单号码')).toBeNull();
});

describe('[I13] dates are decided for a whole column', () => {
  test.each([
    ['生日(民國)', ['74/02/20'], { years: 'roc', needsYears: false }],
    ['生日', ['85/2/20', '102/01/17'], { years: 'roc', needsYears: false }],
    ['生日', ['0740220'], { years: 'roc', needsYears: false }],
    ['生日', ['85/2/20', '74/02/20'], { years: null, needsYears: true }],
    ['DOB', ['27/06/1974', '01/02/1980'], { dayOrder: 'day-first', needsOrder: false }],
    ['DOB', ['06/27/1974'], { dayOrder: 'month-first', needsOrder: false }],
    ['Next review', ['01/02/2027', '03/04/2027'], { dayOrder: null, needsOrder: true }],
  ])('%s %j', (header, cells, style) => {
    expect(dateStyle(header, cells)).toMatchObject(style);
  });
});

test.each([
  [510104197712170000, '510104197712170000'],
  [0.1 + 0.2, '0.3'],
  [1e-7, '0.0000001'],
  [912345678, '912345678'],
])('[I14] the number %d is written %s', (number, text) => {
  expect(numberText(number)).toBe(text);
});

test('[I14] a share is shown as the percentage that stands in the cell', () => {
  expect(rawText({ type: 'percent', number: 0.0525 })).toBe('5.25%');
  expect(rawText({ type: 'percent', number: 0.1 + 0.2 })).toBe('30%');
});

const rowsOf = (got: Imported, kind: string): readonly Row[] =>
  got.plan.change.added.filter(({ id }) => id.startsWith(`${kind}:`));
const header = ['客戶編號', '姓名', '生日', '手機'] as const;

describe('[I15] tables', () => {
  test('the header may stand under titles, in the second of two rows, or be repeated on every page', () => {
    const got = importInto(
      book(
        sheet([
          ['我的客戶'],
          [],
          [...header],
          ['A1', '王一', '1980-01-01', '0912345678'],
          [...header],
          ['A2', '王二', '1981-01-01'],
        ]),
      ),
    );
    expect(got.draft.tables[0]?.table.headerRows).toEqual([3]);
    expect(rowsOf(got, 'client').map(row => textCell(row, 'name'))).toEqual(['王一', '王二']);
    expect(got.plan.skipped.map(({ row, why }) => [row, why])).toEqual([
      [1, 'title'],
      [5, 'header'],
    ]);
  });

  test('merged groups above give their words to the columns below', () => {
    const rows = [
      ['客戶編號', '姓名', '配偶', null, '子女1', null],
      [null, null, '姓名', '生日', '姓名', '生日'],
      ['A1', '王一', '林二', '1981-05-06', '王三', '2010-07-08'],
    ];
    const got = importInto(book(sheet(rows, { merges: [area('C1:D1'), area('E1:F1'), area('A1:A2'), area('B1:B2')] })));
    expect(
      rowsOf(got, 'member').map(row => [
        cellOf(row, 'relation'),
        cellOf(row, 'memberName'),
        cellOf(row, 'memberBirthDate'),
      ]),
    ).toEqual([
      ['spouse', '林二', '1981-05-06'],
      ['child', '王三', '2010-07-08'],
    ]);
  });

  test('a second table below the first is a table of its own', () => {
    const loans = ['客戶編號', '貸款種類', '貸款銀行', '貸款餘額'];
    const got = importInto(
      book(sheet([[...header], ['A1', '王一', '1980-01-01', '0912345678'], [], loans, ['A1', '房貸', '本行', 100]])),
    );
    expect(got.draft.tables.map(table => table.sheet)).toEqual(['client', 'liability']);
    expect(rowsOf(got, 'liability').map(row => [cellOf(row, 'client'), cellOf(row, 'outstanding')])).toEqual([
      [rowsOf(got, 'client')[0]?.id, 10_000],
    ]);
  });

  test.each([
    ['zh-TW', '車貸甲；自用'],
    ['en', '車貸甲; 自用'],
  ] as const)('[I51] what is said of a loan is joined as %s writes', (language, note) => {
    const holdings = ['客戶姓名', '資產類別', '商品名稱', '市值', '備註'];
    const got = importInto(
      book(sheet([holdings, ['王一', '貸款', '車貸甲', -100, '自用'], ['王二', '基金', '乙', 5, '丙']])),
      {
        language,
      },
    );
    expect(rowsOf(got, 'liability').map(row => cellOf(row, 'note'))).toEqual([note]);
  });

  test('an empty sheet and one without a header make no rows', () => {
    const got = importInto(
      book(
        sheet([]),
        sheet([
          [1, 2, 3],
          [4, 5, 6],
        ]),
      ),
    );
    expect([got.draft.tables, got.plan.change.added]).toEqual([[], []]);
  });

  test('a list that repeats its clients is no client list', () => {
    const contacts = [
      ['客戶編號', '姓名', '日期', '內容'],
      ['A1', '王一', '2026-01-01', '電話'],
      ['A1', '王一', '2026-02-01', '電話'],
      ['A1', '王一', '2026-03-01', '面談'],
      ['A2', '王二', '2026-03-01', '面談'],
      ['A2', '王二', '2026-03-02', '面談'],
    ];
    const got = importInto(book(sheet(contacts)));
    expect([got.draft.tables[0]?.sheet, got.plan.change.added]).toEqual([null, []]);
  });
});

describe('[I16] headers pair by name and only if the cells agree', () => {
  const columnOf = (got: Imported, at: number) => got.draft.tables[0]?.columns.find(column => column.at === at);

  test('等級 alone is the tier where the cells are tiers, and a question where they are not', () => {
    const with_ = (cell: string) =>
      importInto(
        book(
          sheet([
            ['客戶編號', '姓名', '等級'],
            ['1', '王一', cell],
            ['2', '王二', cell],
          ]),
        ),
      );
    expect(columnOf(with_('A'), 2)).toMatchObject({ target: 'client.tier', certainty: 'likely' });
    expect(columnOf(with_('RR3'), 2)).toMatchObject({ target: 'new', certainty: 'ask', others: ['client.tier'] });
  });

  test("a header nobody knows becomes a column of the RM's own, typed by its cells", () => {
    const got = importInto(
      book(
        sheet([
          ['客戶編號', '姓名', '手機', '球隊', '杆數'],
          ['1', '王一', null, '兄弟', 88],
          ['2', '王二', null, '統一', 92],
        ]),
      ),
    );
    const own = got.plan.change.added
      .filter(({ id }) => id.startsWith('column:'))
      .map(({ cells }) => [cells['label'], cells['kind'], cells['sheet']]);
    expect(own).toEqual([
      ['球隊', 'text', 'client'],
      ['杆數', 'decimal', 'client'],
    ]);
    expect(rowsOf(got, 'client')[0]?.cells).toMatchObject({ name: '王一' });
    expect(
      Object.entries(rowsOf(got, 'client')[0]?.cells ?? {})
        .filter(([id]) => id.startsWith('x_'))
        .map(([, cell]) => cell),
    ).toEqual(['兄弟', '88']);
  });

  test('a row counter is left out', () => {
    const got = importInto(
      book(
        sheet([
          ['序號', '姓名', '手機'],
          [1, '王一', '0912345678'],
          [2, '王二', '0987654321'],
        ]),
      ),
    );
    expect(columnOf(got, 0)?.target).toBe('skip');
  });

  test("the user's word on a column, a table or the header row goes before everything", () => {
    const raw = book(
      sheet([
        ['甲', '乙', '丙'],
        ['客戶編號', '姓名', '球隊'],
        ['1', '王一', '兄弟'],
        ['2', '王二', '統一'],
      ]),
    );
    const answered = importInto(raw, {
      answers: { tables: { '0.0': { columns: { 2: { target: 'client.remarks' } } } } },
    });
    expect(rowsOf(answered, 'client').map(row => cellOf(row, 'remarks'))).toEqual(['兄弟', '統一']);
    expect(importInto(raw, { answers: { tables: { '0.0': { sheet: null } } } }).plan.change.added).toEqual([]);
    expect(importInto(raw, { answers: { headerRows: { Sheet1: 1 } } }).draft.tables[0]?.table.headerRows).toEqual([1]);
  });
});

describe('[I17] cells', () => {
  const client = (head: readonly string[], cells: readonly (string | number | boolean | null)[]) =>
    importInto(book(sheet([[...head], [...cells]])));

  test('two phones, a title behind the name, a unit in the header', () => {
    const got = client(
      ['客戶編號', '姓名', '手機', '年收入(萬)'],
      ['1', '王一 先生', '0941554016 / 0955-777-120', 600],
    );
    expect(rowsOf(got, 'client')[0]?.cells).toMatchObject({
      name: '王一',
      salutation: 'mr',
      mobile: '+886941554016',
      otherPhones: ['+886955777120'],
      annualIncome: 600_000_000,
    });
  });

  test('what cannot be read is kept as written and named; the row comes', () => {
    const got = client(['客戶編號', '姓名', '生日', '年收入'], ['1', '王一', '1985-02-30', '不便透露']);
    expect(rowsOf(got, 'client')[0]?.cells).toMatchObject({
      birthDate: { raw: '1985-02-30' },
      annualIncome: { raw: '不便透露' },
    });
    expect(got.plan.rows[0]?.problems.map(({ column, problem }) => [column, problem.code])).toEqual([
      ['birthDate', 'no-such-day'],
      ['annualIncome', 'not-a-number'],
    ]);
  });

  test('an error cell and a formula without a value are problems, never blanks', () => {
    const raw = book(
      sheet([
        ['客戶編號', '姓名', '年收入'],
        ['1', '王一', { type: 'error', text: '#REF!' }],
        ['2', '王二', { type: 'uncached', text: '=A1' }],
      ]),
    );
    const got = importInto(raw);
    expect(got.plan.rows.flatMap(({ problems }) => problems.map(({ problem }) => problem.code))).toEqual([
      'formula-error',
      'formula-error',
    ]);
    expect(rowsOf(got, 'client').map(row => cellOf(row, 'annualIncome'))).toEqual([{ raw: '#REF!' }, { raw: '=A1' }]);
  });

  test('an identity number that lost its end in a number cell is marked, not repaired', () => {
    const got = client(['客戶編號', '姓名', '身分證字號'], ['1', '王一', 510104197712170000]);
    expect(got.plan.rows[0]?.problems[0]?.problem.code).toBe('precision-lost');
  });

  test('shares as fractions, as percentages and with a sign', () => {
    const rates = (cells: readonly (string | number)[]) => {
      const rows = cells.map((cell, at) => ['A1', `基金${at}`, '本行', 100, cell]);
      const got = importInto(
        book(
          sheet([['客戶編號', '商品名稱', '金融機構', '市值', '利率'], ...rows]),
          sheet([[...header], ['A1', '王一', null, null]]),
        ),
      );
      return rowsOf(got, 'holding').map(row => cellOf(row, 'interestRate'));
    };
    expect(rates([0.0355, 0.021])).toEqual(['0.0355', '0.021']);
    expect(rates([3.85, 5.1])).toEqual(['0.0385', '0.051']);
    expect(rates(['3.45%'])).toEqual(['0.0345']);
  });
});
