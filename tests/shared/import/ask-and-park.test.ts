/** What a plan asks, what the answers come to, and where rows wait that have no client yet. */
import { describe, expect, test } from 'vitest';
import { cellOf, textCell, type Row } from '../../../shared/cell';
import { isEmpty } from '../../../shared/change';
import type { Answers } from '../../../shared/import/answers';
import type { RawCell } from '../../../shared/import/raw-table';
import { importInto, type Imported } from './import-harness';
import { book, sheet } from './sheets';

const clientHead = ['客戶編號', '姓名', '生日', '手機', '備註'];
const policyHead = ['客戶姓名', '保險公司', '保單號碼', '商品名稱', '被保險人'];
type Line = readonly RawCell[];

const wang: Row = {
  id: 'client:wang',
  cells: { clientNo: 'A1', name: '王小明', birthDate: '1985-02-20', mobile: '+886912345678', position: 'a0' },
};
const lines = (head: Line, rows: readonly Line[]) => book(sheet([head, ...rows]));

const clients = (rows: readonly Line[], there: Iterable<Row>, answers: Partial<Answers> = {}): Imported =>
  importInto(lines(clientHead, rows), { book: there, answers, ids: 'c' });
const policies = (rows: readonly Line[], there: Iterable<Row>, answers: Partial<Answers> = {}): Imported =>
  importInto(lines(policyHead, rows), { book: there, answers, ids: 'p' });

const likely: Line = [null, '王小明', null, '0912-345-678', '新的'];

describe('[I60] a likely duplicate is asked about, with what the RM can say', () => {
  test('it names the client it may be, and suggests to take it for the same', () => {
    const { plan } = clients([likely], [wang]);
    expect(plan.questions).toMatchObject([
      { kind: 'duplicate', said: '王小明', candidates: ['client:wang'], suggestion: 'client:wang', answer: null },
    ]);
  });

  test.each([
    ['take', 'changed', 'client:wang'],
    ['client:wang', 'changed', 'client:wang'],
    ['new', 'new', 'client:c1'],
    ['skip', 'rejected', null],
  ])('%s makes it %s', (answer, verdict, id) => {
    const id1 = clients([likely], [wang]).plan.questions[0]?.id ?? '';
    const { plan } = clients([likely], [wang], { groups: { [id1]: answer } });
    expect(plan.rows[0]).toMatchObject({ verdict, id, reason: null });
    expect(plan.questions).toMatchObject([{ answer }]);
  });

  test('one word answers all that are alike, and a word on one line goes before it', () => {
    const two = [likely, [null, '王小明', '1985-02-20', null, null]];
    const all = clients(two, [wang], { kinds: { duplicate: 'new' }, rows: { '0.0:3': 'skip' } });
    expect(all.plan.rows.map(({ verdict }) => verdict)).toEqual(['new', 'rejected']);
  });

  test('a mere namesake is another client, and is mentioned', () => {
    const { plan } = clients([['B1', '王小明', '1990-01-01', null, null]], [wang]);
    expect(plan.rows[0]).toMatchObject({ verdict: 'new', possible: ['client:wang'] });
    expect(plan.questions).toEqual([]);
  });

  test('a line that is left out takes along the rows made of it', () => {
    const wide = lines(
      ['客戶編號', '姓名', '手機', '生日', '配偶姓名', '配偶生日'],
      [['B1', '林一', '0911222333', '1979-01-01', '陳二', '1980-01-01']],
    );
    const { plan } = importInto(wide, { answers: { rows: { '0.0:2': 'skip' } } });
    expect([plan.change.added, plan.questions]).toEqual([[], []]);
  });
});

describe('[I61] rows without a client wait under no client yet', () => {
  const nobodys: readonly Line[] = [
    ['無名氏', '國泰', 'P1', '壽險', '本人'],
    ['無名氏', '國泰', 'P2', '醫療險', null],
  ];

  test('one question stands for all lines of one name; parking is suggested', () => {
    const { plan } = policies(nobodys, [wang]);
    expect(plan.questions).toMatchObject([
      { kind: 'no-client', said: '無名氏', lines: ['0.0:2', '0.0:3'], suggestion: 'park', answer: null },
    ]);
    expect(plan.change.added.map(({ cells }) => cells['client'])).toEqual([{ raw: '無名氏' }, { raw: '無名氏' }]);
    expect(plan.change.added[0]?.cells['insuredName']).toBe('本人');
  });

  test('the RM gives them a client, or leaves them in the file', () => {
    const id = 'no-client:0.0:无名氏';
    const given = policies(nobodys, [wang], { groups: { [id]: 'client:wang' } }).plan;
    expect(given.rows.map(({ verdict, client }) => [verdict, client])).toEqual(
      nobodys.map(() => ['new', 'client:wang']),
    );
    expect(policies(nobodys, [wang], { groups: { [id]: 'skip' } }).plan.change.added).toEqual([]);
  });

  test('[I4] the same file again asks nothing and changes nothing', () => {
    const { rows } = policies(nobodys, [wang]);
    const again = policies(nobodys, rows.values());
    expect([again.plan.questions, isEmpty(again.plan.change)]).toEqual([[], true]);
  });

  test('they find their client when a later file comes and somebody has the name', () => {
    const { rows } = policies(nobodys, [wang]);
    const named: Row = { id: 'client:wu', cells: { name: '無名氏', position: 'a1' } };
    const later = policies(nobodys, [...rows.values(), named]);
    const moved = Object.values(later.plan.change.edited).map(edits => edits['client']);
    expect(moved).toEqual(nobodys.map(() => [{ raw: '無名氏' }, 'client:wu']));
    expect(later.plan.change.added).toEqual([]);
  });

  test('a line that says no client at all is parked too', () => {
    const { plan } = policies([[null, '國泰', 'P1', '壽險', null]], [wang]);
    expect(plan.rows[0]).toMatchObject({ verdict: 'doubtful', client: null, reason: { code: 'required' } });
    expect(plan.change.added[0]?.cells['client']).toBeUndefined();
  });
});

describe('[I62] what the book knows already is not asked', () => {
  const twin: Row = { id: 'client:twin', cells: { ...wang.cells, clientNo: 'A2', birthDate: '1990-01-01' } };
  const theirs: Row = {
    id: 'policy:p1',
    cells: { client: 'client:twin', insurer: '國泰', policyNo: 'P1', productName: '壽險', position: 'a0' },
  };

  test('a policy number tells namesakes apart, for the whole block', () => {
    const { plan } = policies(
      [
        ['王小明', '國泰', 'P1', '壽險', null],
        ['王小明', '國泰', 'P9', '意外險', null],
      ],
      [wang, twin, theirs],
    );
    expect(plan.rows.map(({ client, reason }) => [client, reason])).toEqual([
      ['client:twin', null],
      ['client:twin', null],
    ]);
    expect(plan.questions).toEqual([]);
  });

  test('a policy stays whose it is when nobody has the name that is written', () => {
    const { plan } = policies([['王曉明', '國泰', 'P1', '壽險', null]], [wang, twin, theirs]);
    expect(plan.rows[0]).toMatchObject({ client: 'client:twin', verdict: 'same' });
  });
});

test('[I63] a new client has the same id whenever the file is planned again, so that an answer can name it', () => {
  const both = book(
    sheet([clientHead, ['B1', '王小明', null, null, null], ['B2', '王小明', null, null, null]], { name: '客戶' }),
    sheet([policyHead, ['王小明', '國泰', 'P1', '壽險', null]], { name: '保單' }),
  );
  const first = importInto(both);
  const second = first.plan.rows.find(row => textCell({ id: 'client:x', cells: row.cells }, 'clientNo') === 'B2');
  const answered = importInto(both, { answers: { groups: { 'namesakes:1.0:王小明': second?.id ?? '' } } });
  const policy = answered.plan.change.added.find(({ id }) => id.startsWith('policy:'));
  const owner = answered.rows.get((textCell(policy ?? wang, 'client') ?? 'client:none') as Row['id']);
  expect(owner === undefined ? null : cellOf(owner, 'clientNo')).toBe('B2');
});

test('[I64] two lines of one client may be joined by the RM, in one row', () => {
  const file = lines(clientHead, [
    ['B1', '甲', null, null, null],
    ['B1', '甲', null, '0911222333', '二'],
  ]);
  const [asked] = importInto(file).plan.questions;
  expect(asked).toMatchObject({ kind: 'twice', suggestion: 'skip' });
  const joined = importInto(file, { answers: { groups: { [asked?.id ?? '']: asked?.candidates[0] ?? '' } } }).plan
    .change;
  expect(joined.edited).toEqual({});
  expect(joined.added).toMatchObject([{ cells: { clientNo: 'B1', mobile: '+886911222333', remarks: '二' } }]);
});
