/** Which risk scale a column of labels is of. */
import { describe, expect, test } from 'vitest';
import { cellOf } from '../../../shared/cell';
import { questionsOf } from '../../../shared/import/questions';
import { riskScale } from '../../../shared/import/risk-scale';
import { importInto } from './import-harness';
import { book, sheet } from './sheets';

const four = ['保守型', '穩健型', '成長型', '積極型'];

describe('[I19] the risk scale is told by all labels together', () => {
  test('several scales know them: asked, and nothing is taken', () => {
    const scale = riskScale(four, null, undefined);
    expect(scale.asked).toEqual(['tw4', 'tw5']);
    expect(scale.schemeOf('穩健型')).toBeNull();
  });
  test('the answer counts if it knows the labels', () => {
    expect(riskScale(four, null, 'tw4').schemeOf('穩健型')).toBe('tw4');
    expect(riskScale(four, null, 'hk4').asked).toEqual(['tw4', 'tw5']);
  });
  test('one scale knows them: taken', () => {
    expect(riskScale([...four, '安穩型'], null, undefined)).toMatchObject({ asked: [] });
    expect(riskScale([...four, '安穩型'], null, undefined).schemeOf('穩健型')).toBe('tw5');
  });
  test("the book's own scale knows them: nothing to say", () => {
    const scale = riskScale(four, 'tw4', undefined);
    expect([scale.asked, scale.schemeOf('穩健型')]).toEqual([[], null]);
  });
  test('codes and words in one column are two questionnaires', () => {
    const scale = riskScale([...four, '安穩型', 'C1', 'C3 稳健型'], null, undefined);
    expect([scale.asked, scale.schemeOf('C3 稳健型'), scale.schemeOf('積極型')]).toEqual([[], 'cnSec', 'tw5']);
  });
  test('labels that no scale knows are kept without a question', () => {
    expect(riskScale(['甲', '乙'], null, undefined).asked).toEqual([]);
  });

  const clients = sheet([
    ['客戶編號', '姓名', '手機', '投資屬性'],
    ...four.map((label, at) => [`A${at}`, `王${at}`, '0912345678', label]),
  ]);
  test('the answer is written to the new clients, and asked no more', () => {
    expect(questionsOf(importInto(book(clients)).draft)).toEqual([
      { about: 'risk-scheme', table: '0.0', at: 3, schemes: ['tw4', 'tw5'] },
    ]);
    const answers = { tables: { '0.0': { columns: { 3: { riskScheme: 'tw4' } } } } } as const;
    const got = importInto(book(clients), { answers });
    expect(questionsOf(got.draft)).toEqual([]);
    const rows = got.plan.change.added.filter(({ id }) => id.startsWith('client:'));
    expect(rows.map(row => cellOf(row, 'riskScheme'))).toEqual(['tw4', 'tw4', 'tw4', 'tw4']);
  });
});
