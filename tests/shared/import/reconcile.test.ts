/** Whose rows they are, and what is already there. */
import { describe, expect, test } from 'vitest';
import { cellOf, textCell, type Row } from '../../../shared/cell';
import { importInto } from './import-harness';
import { book, sheet } from './sheets';

const head = ['客戶編號', '姓名', '生日', '手機', '身分證字號'];
const wang: Row = {
  id: 'client:wang',
  cells: {
    clientNo: 'A1',
    name: '王小明',
    birthDate: '1985-02-20',
    mobile: '+886912345678',
    idNumber: 'A123456789',
    remarks: '老客戶',
    currency: 'TWD',
    position: 'a0',
  },
};

const into = (line: readonly (string | null)[], rows: readonly Row[] = [wang]) =>
  importInto(book(sheet([head, line])), { book: rows });

describe('[I50] clients', () => {
  test.each([
    ['the same number', ['A1', '王曉明', null, null, null], 'changed'],
    ['the same identity, written otherwise', [null, '王小明', null, null, 'a123-456-789'], 'changed'],
    ['the same name and birthday', [null, '王小明', '1985/2/20', null, null], 'doubtful'],
    ['the same name and mobile', [null, '王 小明', null, '0912-345-678', null], 'doubtful'],
    ['only the same name', [null, '王小明', '1990-01-01', null, null], 'new'],
    ['only the same mobile', ['A2', '林美', null, '0912345678', null], 'new'],
  ])('%s', (_, line, verdict) => {
    const { plan } = into(line);
    const [row] = plan.rows;
    expect(row?.verdict === 'same' ? 'changed' : row?.verdict).toBe(verdict);
    expect(row?.id === wang.id).toBe(verdict !== 'new');
  });

  test('number and identity of two different clients are a doubt', () => {
    const lin: Row = {
      id: 'client:lin',
      cells: { clientNo: 'A2', name: '林', idNumber: 'A223456781', currency: 'TWD', position: 'a1' },
    };
    expect(into(['A1', '王小明', null, null, 'A223456781'], [wang, lin]).plan.rows[0]).toMatchObject({
      verdict: 'doubtful',
      id: 'client:wang',
      reason: { code: 'disagrees' },
    });
  });

  test('an empty cell erases nothing, an unreadable one replaces nothing that is well', () => {
    const { rows } = into(['A1', '王小明', '二月三十日', null, null]);
    expect(rows.get('client:wang')?.cells).toMatchObject({
      remarks: '老客戶',
      birthDate: '1985-02-20',
      mobile: '+886912345678',
    });
  });

  test('the same client twice in a file: the second line waits for a word', () => {
    const { plan } = importInto(book(sheet([head, ['A9', '甲', null, null, null], ['A9', '乙', null, null, null]])));
    expect(plan.rows.map(({ verdict }) => verdict)).toEqual(['new', 'rejected']);
    const answered = importInto(book(sheet([head, ['A9', '甲', null, null, null], ['A9', '乙', null, null, null]])), {
      answers: { rows: { '0.0:3': 'new' } },
    });
    expect(answered.plan.rows.map(({ verdict }) => verdict)).toEqual(['new', 'new']);
  });

  test('a line may be left out', () => {
    const { plan } = importInto(book(sheet([head, ['A9', '甲', null, null, null]])), {
      answers: { rows: { '0.0:2': 'skip' } },
    });
    expect([plan.rows[0]?.verdict, plan.change.added]).toEqual(['rejected', []]);
  });
});

describe('[I51] what belongs to a client', () => {
  const policyHead = ['客戶姓名', '保險公司', '保單號碼', '商品名稱', '被保險人'];
  const policies = (lines: readonly (readonly (string | null)[])[], rows: readonly Row[]) =>
    importInto(book(sheet([policyHead, ...lines])), { book: rows });

  test('finds its client by name, number or a person of the household; nobody is invented', () => {
    const spouse: Row = {
      id: 'member:m1',
      cells: { client: 'client:wang', relation: 'spouse', memberName: '陳美', position: 'a0' },
    };
    const { plan, rows } = policies(
      [
        ['王小明', '國泰', 'P1', '壽險', '陳美'],
        ['陳美', '國泰', 'P2', '壽險', '本人'],
        ['無名氏', '國泰', 'P3', '壽險', null],
      ],
      [wang, spouse],
    );
    expect(plan.rows.map(({ verdict, client }) => [verdict, client])).toEqual([
      ['new', 'client:wang'],
      ['new', 'client:wang'],
      ['doubtful', null],
    ]);
    expect(plan.rows[2]?.reason).toEqual({ code: 'no-such-row', text: '無名氏' });
    expect(
      [...rows.values()].filter(({ id }) => id.startsWith('policy:')).map(row => cellOf(row, 'insuredName')),
    ).toEqual(['member:m1', 'client:wang', null]);
  });

  test('a policy is known by its number, and moves to no other client', () => {
    const policy: Row = {
      id: 'policy:p1',
      cells: {
        client: 'client:wang',
        insurer: '國泰',
        policyNo: 'P1',
        productName: '壽險',
        currency: 'TWD',
        position: 'a0',
      },
    };
    const { plan } = policies([['王小明', '國泰人壽', 'p1', '壽險', null]], [wang, policy]);
    expect(plan.change).toEqual({
      added: [],
      removed: [],
      edited: { 'policy:p1': { insurer: ['國泰', '國泰人壽'], policyNo: ['P1', 'p1'] } },
    });
  });

  test('the RM says whose it is where two clients have the name', () => {
    const other: Row = { id: 'client:wang2', cells: { ...wang.cells, clientNo: 'A2', idNumber: 'A223456781' } };
    const lines = [['王小明', '國泰', 'P1', '壽險', null]];
    expect(policies(lines, [wang, other]).plan.rows[0]).toMatchObject({
      verdict: 'doubtful',
      client: null,
      reason: { code: 'several-rows', text: '王小明' },
    });
    const answered = importInto(book(sheet([policyHead, ...lines])), {
      book: [wang, other],
      answers: { rows: { '0.0:2': 'client:wang2' } },
    });
    expect(answered.plan.rows[0]).toMatchObject({ verdict: 'new', client: 'client:wang2' });
  });

  test('a negative holding is a loan, stored positive', () => {
    const holdings = ['客戶', '類別', '商品名稱', '往來機構', '幣別', '市值'];
    const { plan } = importInto(
      book(sheet([holdings, ['王小明', '負債-房貸', '房屋貸款', '台北富邦', 'TWD', -2400]])),
      { book: [wang] },
    );
    expect(plan.change.added[0]?.cells).toMatchObject({
      client: 'client:wang',
      loanType: 'mortgage',
      lender: '台北富邦',
      outstanding: 240_000,
      heldAt: 'other',
      note: '房屋貸款',
    });
  });
});

test('[I52] new rows stand behind the rows that are there, in the order of the file', () => {
  const { plan } = importInto(book(sheet([head, ['B1', '甲', null, null, null], ['B2', '乙', null, null, null]])), {
    book: [wang],
  });
  const places = plan.change.added.map(row => textCell(row, 'position') ?? '');
  expect(places.every(place => place > 'a0')).toBe(true);
  expect([...places].sort()).toEqual(places);
});
