/** Finding clients and commands. */
import { expect, test } from 'vitest';
import type { Row } from '../../../shared/cell';
import { rowId } from '../../../shared/id';
import { answers, ClientSearch, commandPoints } from '../../../shared/search/client-search';
import type { FurtherWord } from '../../../shared/search/further-words';
import { pinyinWords } from '../../../shared/search/pinyin-words';

const client = (unique: string, cells: Row['cells']): Row => ({ id: rowId('client', unique), cells });

const people: readonly Row[] = [
  client('chen', { name: '陳志豪', mobile: '0933-120-556', clientNo: 'C-1002' }),
  client('wang', { name: '王美玲', mobile: '0912-345-678', nameEn: 'Wang, Mei-Ling', clientNo: 'C-1001' }),
  client('shan', { name: '單美玲', phoneOffice: '04-2234-5678#12', alias: '單董' }),
  client('lv', { name: '呂文彬', otherPhones: ['0988 777 666'] }),
  client('wangda', { name: '王大明', clientNo: '678' }),
];

function searchOf(rows: readonly Row[]): ClientSearch {
  const search = new ClientSearch();
  for (const row of rows) search.put(row, []);
  return search;
}
const found = (query: string): readonly string[] =>
  searchOf(people)
    .find(query, 10)
    .map(id => id.slice('client:'.length));

test.each([
  ['王美玲', ['wang']],
  ['美玲', ['wang', 'shan']],
  ['wangmei', ['wang']],
  ['wml', ['wang']],
  ['shanmeiling', ['shan']],
  ['dml', ['shan']],
  ['lvwen', ['lv']],
  ['luwen', ['lv']],
  ['陈志豪', ['chen']],
  ['WANG MEI', ['wang']],
  ['单董', ['shan']],
  ['c1002', ['chen']],
  ['556', ['chen']],
  ['0912-345-678', ['wang']],
  ['666', ['lv']],
])('[S1] a client is found by %s', (query, ids) => {
  expect(found(query)).toEqual(ids);
});

test('[S1] every reading of the first character finds a name', () => {
  expect(pinyinWords('區先生')).toEqual(['quxiansheng', 'qxs', 'ouxiansheng', 'oxs']);
  expect(pinyinWords('Smith')).toEqual([]);
});

test('[S2] the best match comes first: a whole number, then the end of a phone, then its inside', () => {
  expect(found('678')).toEqual(['wangda', 'wang', 'shan']);
});

test('[S2] equals stay in the order of the sheet', () => {
  expect(found('w')).toEqual(['wang', 'wangda', 'lv']);
});

test('[S2] one or two digits search no phones', () => {
  expect(found('56')).toEqual([]);
});

test('[S1] nothing is found by nothing, or by what nobody has', () => {
  expect(found('  ')).toEqual([]);
  expect(found('zzz')).toEqual([]);
});

test('[S3] the index follows a row that changes and one that goes', () => {
  const search = searchOf(people);
  search.put(client('chen', { name: '林俊傑' }), []);
  expect(search.find('陳志豪', 5)).toEqual([]);
  expect(search.find('ljj', 5)).toEqual([rowId('client', 'chen')]);
  search.drop(rowId('client', 'chen'));
  expect(search.find('ljj', 5)).toEqual([]);
});

test('[S4] a command is found by its words or their pinyin, its beginning first', () => {
  expect(commandPoints('匯出活頁簿…', '匯出')).toBeGreaterThan(commandPoints('匯出活頁簿…', '活頁'));
  expect(commandPoints('匯出活頁簿…', '活頁')).toBeGreaterThan(commandPoints('匯出活頁簿…', 'huichu'));
  expect(commandPoints('Export workbook…', 'xyz')).toBe(0);
  expect(commandPoints('行事曆', 'xsl')).toBeGreaterThan(0);
});

const belongings: readonly (FurtherWord & { readonly of: string })[] = [
  { of: 'chen', sort: 'account', row: 'policy:1', column: 'policyNo', text: 'NL-2048 1133' },
  { of: 'wang', sort: 'account', row: 'holding:1', column: 'accountNo', text: '0005550005678' },
  { of: 'wang', sort: 'member', row: 'member:1', column: 'memberName', text: '陳大文' },
  { of: 'lv', sort: 'employer', row: 'client:lv', column: 'employer', text: '豪峰精密' },
  { of: 'lv', sort: 'id', row: 'client:lv', column: 'idNumber', text: 'A123456789' },
  { of: 'shan', sort: 'file', row: 'attachment:1', column: 'fileName', text: '退休計畫 2026Q2.pdf' },
  { of: 'chen', sort: 'text', row: 'contact:1', column: 'text', text: '想了解\n退休金與\n美元債' },
];
const deepSearch = new ClientSearch();
for (const row of people)
  deepSearch.put(
    row,
    belongings.filter(({ of }) => `client:${of}` === row.id),
  );

test.each([
  ['20481133', ['chen']],
  ['nl-2048', ['chen']],
  ['陈大文', ['wang']],
  ['豪峰', ['lv']],
  ['6789', ['lv']],
  ['q2.pdf', ['shan']],
  ['退休', ['shan', 'chen']],
  ['美元债', ['chen']],
  ['陳志豪 美元', ['chen']],
  ['陳', ['chen', 'wang']],
])('[S17] a client is found by what belongs to them: %s', (query, ids) => {
  expect(deepSearch.find(query, 10).map(id => id.slice('client:'.length))).toEqual(ids);
});

test('[S17] their own number comes before one that belongs to them, and both before what was written', () => {
  expect(deepSearch.find('5678', 10).map(id => id.slice('client:'.length))).toEqual(['wang', 'shan']);
  expect(deepSearch.find('678', 10)[0]).toBe('client:wangda');
});

test('[S17] it is told what of them answers, unless their own words do', () => {
  const why = (id: string, query: string) => {
    const [part = ''] = deepSearch.unnamed(`client:${id}`, query);
    return part === '' ? null : belongings.find(word => word.of === id && answers(word, part))?.column;
  };
  expect([why('chen', '志豪 美元'), why('lv', '6789'), why('chen', '陳志豪')]).toEqual(['text', 'idNumber', null]);
});

test('[S17] one letter finds by names only', () => {
  expect(deepSearch.find('q', 10)).toEqual([]);
});
