/** The figures of what is picked. */
import { expect, test } from 'vitest';
import { summarize } from '../../../renderer/grid/summary';

test('[G18] money is added up in each currency for itself, exactly, and averaged', () => {
  const cells = [
    { cell: 100_00, kind: 'money', currency: 'TWD' },
    { cell: 50_01, kind: 'money', currency: 'TWD' },
    { cell: 7_00, kind: 'money', currency: 'USD' },
    { cell: null, kind: 'money', currency: 'TWD' },
    { cell: { raw: '?' }, kind: 'money', currency: 'TWD' },
    { cell: '王', kind: 'text', currency: '' },
  ] as const;
  const { filled, totals } = summarize(cells, 6);
  expect(filled).toBe(5);
  expect(totals).toEqual([
    { kind: 'money', currency: 'TWD', count: 2, sum: 150_01, average: 75_01 },
    { kind: 'money', currency: 'USD', count: 1, sum: 7_00, average: 7_00 },
  ]);
});

test('[G18] other numbers are added up exactly', () => {
  const cells = ['0.1', '0.2'].map(cell => ({ cell, kind: 'decimal' as const, currency: '' }));
  expect(summarize(cells, 2).totals).toEqual([
    { kind: 'decimal', currency: null, count: 2, sum: '0.3', average: '0.15' },
  ]);
});
