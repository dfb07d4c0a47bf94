/** Tables that hold several rows in a line, or several tables in a sheet. */
import { describe, expect, test } from 'vitest';
import { cellOf, type Row } from '../../../shared/cell';
import { questionsOf } from '../../../shared/import/questions';
import { importInto, type Imported } from './import-harness';
import { area, book, sheet } from './sheets';

const rowsOf = (got: Imported, kind: string): readonly Row[] =>
  got.plan.change.added.filter(({ id }) => id.startsWith(`${kind}:`));
const values = (got: Imported, kind: string, columns: readonly string[]): unknown =>
  rowsOf(got, kind).map(row => columns.map(column => cellOf(row, column)));
const clients = sheet([
  ['客戶編號', '姓名', '手機'],
  ['A1', '王一', '0912345678'],
  ['A2', '李二', '0987654321'],
]);

describe('[I12] covers as columns', () => {
  const covers = [
    ['客戶姓名', '被保險人', '壽險(萬)', '重疾(萬)', '意外(萬)', '住院日額', '醫療(萬)'],
    ['王一', '本人', 300, 100, null, 2000, 20],
    ['李二', '本人', null, null, 500, null, null],
    ['合計', null, 300, 100, 500, null, null],
  ];

  test('become a policy each, of the type that the column says', () => {
    const got = importInto(book(clients, sheet(covers)));
    expect(got.draft.tables[1]?.sheet).toBe('policy');
    expect(values(got, 'policy', ['insuranceType', 'benDeath', 'benCi', 'benAccidentDeath', 'benHospDaily'])).toEqual([
      ['lifeWhole', 300_000_000, null, null, null],
      ['ci', null, 100_000_000, null, null],
      ['hospitalDaily', null, null, null, 200_000],
      ['medicalReimb', null, null, null, null],
      ['accident', null, null, 500_000_000, null],
    ]);
    const [first] = rowsOf(got, 'client');
    expect(values(got, 'policy', ['client', 'insuredName'])).toContainEqual([first?.id, first?.id]);
    expect(got.plan.skipped.map(({ why }) => why)).toEqual(['total']);
  });

  test('a word of several covers is asked, unless the other cover has a column of its own', () => {
    const daily = 5;
    const without = covers.map(row => row.filter((_, at) => at !== daily));
    expect(questionsOf(importInto(book(clients, sheet(covers))).draft)).toEqual([]);
    expect(questionsOf(importInto(book(clients, sheet(without))).draft)).toEqual([
      { about: 'column', table: '1.0', at: daily },
    ]);
  });

  test('come again as the same policies', () => {
    const first = importInto(book(clients, sheet(covers)));
    const again = importInto(book(clients, sheet(covers)), { book: first.rows.values(), ids: 'b' });
    expect(again.plan.change).toEqual({ added: [], removed: [], edited: {} });
  });

  test('may stand beside each client', () => {
    const wide = [
      ['客戶編號', '姓名', '手機', '配偶姓名', '子女1 姓名', '子女1 生日', '重疾保額(萬)', '意外險保額(萬)'],
      ['A1', '王一', '0912345678', '陳三', '王小', '2010-05-06', 100, null],
      ['A2', '李二', '0987654321', null, null, null, 200, 300],
    ];
    const got = importInto(book(sheet(wide)));
    expect(values(got, 'member', ['relation', 'memberName', 'memberBirthDate'])).toEqual([
      ['spouse', '陳三', null],
      ['child', '王小', '2010-05-06'],
    ]);
    const [one, two] = rowsOf(got, 'client');
    expect(values(got, 'policy', ['client', 'insuranceType', 'benCi', 'benAccidentDeath'])).toEqual([
      [one?.id, 'ci', 100_000_000, null],
      [two?.id, 'ci', 200_000_000, null],
      [two?.id, 'accident', null, 300_000_000],
    ]);
  });
});

describe('[I15] headers of several rows', () => {
  test('three rows: groups over groups over names, their units hold below', () => {
    const rows = [
      ['客戶名單'],
      ['客戶編號', '姓名', '家庭狀況', null, null, null, '資產(萬)', null],
      [null, null, '配偶', null, '子女1', null, '本行AUM', '他行資產'],
      [null, null, '姓名', '生日', '姓名', '生日', null, null],
      ['A1', '王一', '林二', '1981-05-06', '王三', '2010-07-08', 100, 50],
    ];
    const merges = ['A2:A4', 'B2:B4', 'C2:F2', 'G2:H2', 'C3:D3', 'E3:F3', 'G3:G4', 'H3:H4'].map(area);
    const got = importInto(book(sheet(rows, { merges })));
    expect(got.draft.tables[0]?.table.headerRows).toEqual([2, 3, 4]);
    expect(values(got, 'member', ['relation', 'memberName', 'memberBirthDate'])).toEqual([
      ['spouse', '林二', '1981-05-06'],
      ['child', '王三', '2010-07-08'],
    ]);
    expect(got.draft.tables[0]?.columns.slice(6).map(({ target, scale }) => [target, scale])).toEqual([
      ['client.aumOwn', 10_000],
      ['client.aumOther', 10_000],
    ]);
  });

  test('groups without merged cells, as text files have them, reach over names that repeat', () => {
    const rows = [
      [null, null, '配偶', null, '子女1', null, null],
      ['客戶編號', '姓名', '姓名', '生日', '姓名', '生日', '備註'],
      ['A1', '王一', '林二', '1981-05-06', '王三', '2010-07-08', '常出國'],
    ];
    const got = importInto(book(sheet(rows)));
    expect(got.draft.tables[0]?.table.headerRows).toEqual([1, 2]);
    expect(values(got, 'member', ['relation', 'memberName'])).toEqual([
      ['spouse', '林二'],
      ['child', '王三'],
    ]);
    expect(values(got, 'client', ['name', 'remarks'])).toEqual([['王一', '常出國']]);
  });

  test('what a program or a template writes below the header is no client', () => {
    for (const line of [
      ['client_no', 'client_name', 'mobile_phone'],
      ['必填', '必填', '選填'],
    ]) {
      const got = importInto(book(sheet([['客戶編號', '姓名', '手機'], line, ['A1', '王一', '0912345678']])));
      expect(values(got, 'client', ['name'])).toEqual([['王一']]);
      expect(got.plan.skipped.map(({ row, why }) => [row, why])).toEqual([[2, 'header']]);
    }
  });
});

describe('[I15] several tables on a sheet', () => {
  test('below each other: the title of the second belongs to it, and a larger one does not swallow a smaller', () => {
    const got = importInto(
      book(
        sheet([
          ['客戶名單'],
          ['客戶編號', '姓名', '手機'],
          ['A1', '王一', '0912345678'],
          [],
          ['貸款明細（單位：萬元）'],
          ['客戶編號', '貸款種類', '貸款銀行', '貸款餘額', '貸款利率', '到期日'],
          ['A1', '房貸', '台灣銀行', 800, '2.1%', '2045-01-01'],
        ]),
      ),
    );
    expect(got.draft.tables.map(({ sheet: kind, table }) => [kind, table.headerRows, table.rows.length])).toEqual([
      ['client', [2], 1],
      ['liability', [6], 1],
    ]);
    expect(values(got, 'liability', ['outstanding'])).toEqual([[800_000_000]]);
    expect(got.plan.skipped.map(({ row, why }) => [row, why])).toEqual([
      [1, 'title'],
      [5, 'title'],
    ]);
  });

  test('beside each other, with an empty column between', () => {
    const got = importInto(
      book(
        sheet([
          ['客戶編號', '姓名', '手機', null, '客戶編號', '貸款種類', '貸款銀行', '貸款餘額'],
          ['A1', '王一', '0912345678', null, 'A1', '房貸', '台灣銀行', 100],
          ['A2', '李二', '0987654321'],
        ]),
      ),
    );
    expect(got.draft.tables.map(({ sheet: kind, table }) => [kind, table.rows.length])).toEqual([
      ['client', 2],
      ['liability', 1],
    ]);
    expect(values(got, 'client', ['name'])).toEqual([['王一'], ['李二']]);
    expect(values(got, 'liability', ['outstanding'])).toEqual([[10_000]]);
  });

  test('the label of a subtotal may stand behind the name, and a heading within the table is no row', () => {
    const got = importInto(
      book(
        clients,
        sheet(
          [
            ['客戶姓名', '類別', '商品名稱', '往來機構', '幣別', '市值'],
            ['一、台幣資產'],
            ['王一', '股票', '龍頭股', '本行', 'TWD', 100],
            ['王一', '小計', null, null, null, 100],
          ],
          { merges: [area('A2:F2')] },
        ),
      ),
    );
    expect(values(got, 'holding', ['productName', 'marketValue'])).toEqual([['龍頭股', 10_000]]);
    expect(got.plan.skipped.map(({ row, why }) => [row, why])).toEqual([
      [2, 'note'],
      [4, 'total'],
    ]);
  });
});

describe('[I15] merged body cells', () => {
  test('hold for every line they span: numbers of clients and days too, amounts only where they stand', () => {
    const rows = [
      ['客戶編號', '保險公司', '保單號碼', '商品名稱', '生效日', '每期保費'],
      [1001, '國泰人壽', 'P1', '甲', { type: 'day', text: '2020-01-02' }, 500],
      [null, null, 'P2', '乙', null, null],
      [null, null, 'P3', '丙', null, null],
    ] as const;
    const merges = ['A2:A4', 'B2:B4', 'E2:E4', 'F2:F4'].map(area);
    const owners = sheet([
      ['客戶編號', '姓名', '手機'],
      [1001, '王一', '0912345678'],
    ]);
    const got = importInto(book(owners, sheet(rows, { merges })));
    const [client] = rowsOf(got, 'client');
    expect(values(got, 'policy', ['client', 'insurer', 'policyNo', 'effectiveDate', 'premium'])).toEqual([
      [client?.id, '國泰人壽', 'P1', '2020-01-02', 50_000],
      [client?.id, '國泰人壽', 'P2', '2020-01-02', null],
      [client?.id, '國泰人壽', 'P3', '2020-01-02', null],
    ]);
  });
});

describe('[I9] what the file hides', () => {
  const plain = sheet(
    [
      ['客戶編號', '姓名', '手機', '備註'],
      ['A1', '王一', '0912345678', '甲'],
      ['A2', '李二', '0987654321', '乙'],
    ],
    { hiddenColumns: [3] },
  );
  const hides = { ...plain, rows: plain.rows.map(row => (row.at === 3 ? { ...row, hidden: true as const } : row)) };

  test('comes along and is asked', () => {
    const got = importInto(book(hides));
    expect(questionsOf(got.draft)).toEqual([
      { about: 'hidden-columns', table: '0.0', columns: [3] },
      { about: 'hidden-rows', table: '0.0', rows: [3] },
    ]);
    expect(values(got, 'client', ['name', 'remarks'])).toEqual([
      ['王一', '甲'],
      ['李二', '乙'],
    ]);
  });

  test('stays in the file where the answer says so, and is listed', () => {
    const answers = { tables: { '0.0': { hiddenColumns: 'leave', hiddenRows: 'leave' } } } as const;
    const got = importInto(book(hides), { answers });
    expect(questionsOf(got.draft)).toEqual([]);
    expect(values(got, 'client', ['name', 'remarks'])).toEqual([['王一', null]]);
    expect(got.plan.skipped.map(({ row, why }) => [row, why])).toEqual([[3, 'hidden']]);
  });

  test('a hidden tab with a table of ours is asked', () => {
    const got = importInto(book({ ...clients, hidden: true }));
    expect(questionsOf(got.draft)).toEqual([{ about: 'hidden-tab', table: '0.0' }]);
  });
});
