/** Risk scales: the worked cases of the domain reference, A.4. */
import { describe, expect, test } from 'vitest';
import { optionLists } from '../../../shared/sheets/options';
import { defaultExpiry, expiry, gradeOf, norm, riskSchemes, schemesKnowing } from '../../../shared/sheets/risk-schemes';

test.each([
  ['cnBank', '稳健型', 2],
  ['cnSec', '稳健型', 3],
  ['tw3', '穩健型', 3],
  ['tw4', '積極型', 5],
  ['tw5', '安穩型', 2],
  ['cnSec', 'C3', 3],
  ['cnSec', 'c3 稳健', 3],
  ['cnSec', 'C1 最低', 1],
  ['cnBankA', 'A4 进取型', 4],
  ['hk6', '穩當型', 1],
  ['hk4', '平穩進取', 4],
  ['en5', 'Moderately Aggressive', 4],
  ['tw5', '稳健', 3],
  ['tw5', '進取型', null],
  ['nonsense', '穩健型', null],
] as const)('[R16] in %s %s is %s', (scheme, raw, level) => expect(norm(scheme, raw)).toBe(level));

test('[R16] 穩健 without a scheme is a question', () => {
  expect(norm(null, '穩健')).toBeNull();
  expect(schemesKnowing(['穩健']).map(scheme => norm(scheme, '穩健'))).toContain(2);
  expect(schemesKnowing(['穩健']).map(scheme => norm(scheme, '穩健'))).toContain(3);
});

test('[R16] the labels of a column tell which schemes can be meant', () => {
  expect(schemesKnowing(['保守型', '安穩型', '穩健型'])).toEqual(['tw5']);
  expect(schemesKnowing(['C3 稳健型', 'C1'])).toEqual(['cnSec']);
  expect(schemesKnowing(['Moderate', 'Aggressive'])).toEqual(['en5']);
  expect(schemesKnowing(['王小明'])).toEqual([]);
});

test('[R16] the lowest grade of six may buy nothing above level 0', () => {
  expect(gradeOf('hk6', '穩當型')?.buys).toBe(0);
  expect(gradeOf('cnSec', 'C1 最低')?.buys).toBe(1);
});

describe.each(optionLists.riskScheme)('%s', scheme => {
  test('[R16] its grades rise, lie between 1 and 5, and no label means two', () => {
    const { grades } = riskSchemes[scheme];
    for (const [at, { norm: level }] of grades.entries()) {
      expect(level).toBeGreaterThanOrEqual(grades[at - 1]?.norm ?? 1);
      expect(level).toBeLessThanOrEqual(5);
    }
    for (const found of grades) for (const label of found.labels) expect(gradeOf(scheme, label)).toBe(found);
  });
});

test.each([
  ['2025-02-28', 12, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 24, '2026-02-28'],
] as const)('[R17] assessed %s for %i months holds until %s', (assessed, months, day) =>
  expect(expiry(assessed, months)).toBe(day),
);

test('[R17] without a written day an assessment holds as long as its scheme says', () => {
  expect(defaultExpiry('cnSec', '2025-03-01')).toBe('2027-03-01');
  expect(defaultExpiry('tw5', '2025-03-01')).toBe('2026-03-01');
  expect(defaultExpiry(null, '2025-03-01')).toBe('2026-03-01');
});
