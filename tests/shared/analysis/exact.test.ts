/** Exact arithmetic: no binary fractions, one rounding. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText, exact, exactCell, hundredths, share, sum } from '../../../shared/analysis/exact';

test('[A1] sums are exact where binary floats are not', () => {
  expect(decimalText(sum([exact('0.1'), exact('0.2')]))).toBe('0.3');
});

test('[A1] money is rounded half away from zero, once', () => {
  expect(hundredths(exact('2.5'))).toBe(3);
  expect(hundredths(exact('-2.5'))).toBe(-3);
  expect(hundredths(exact('1.4999999999999999999'))).toBe(1);
});

test('[A1] a sum of money cells is the sum of the integers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 })), cells => {
      expect(hundredths(sum(cells.map(exact)))).toBe(cells.reduce((total, cell) => total + cell, 0));
    }),
  );
});

test('[A1] a cell that is empty, raw or not a number is no figure', () => {
  for (const cell of [null, { raw: '12x' }, 'abc', true, '', ['1']]) expect(exactCell(cell)).toBeNull();
  expect(exactCell('-0.0525')?.toString()).toBe('-0.0525');
});

test('[A2] a share of nothing is no figure', () => {
  expect(share(exact(1), exact(0))).toBeNull();
  expect(share(exact(1), exact(3))).toBe('0.333333');
});
