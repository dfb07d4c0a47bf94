/** The fill handle. */
import { expect, test } from 'vitest';
import type { Cell } from '../../../shared/cell';
import type { KindId } from '../../../shared/sheets/sheet';
import { fillSeries } from '../../../renderer/grid/fill-series';

const filled = (kind: KindId, cells: readonly Cell[], ahead: number): readonly Cell[] =>
  fillSeries({ cells, kind, count: Math.abs(ahead), back: ahead < 0 });

test('[G6] a single number is copied, several go on by their common step, exactly', () => {
  expect(filled('money', [100], 3)).toEqual([100, 100, 100]);
  expect(filled('money', [100, 250], 3)).toEqual([400, 550, 700]);
  expect(filled('percent', ['0.1', '0.2'], 2)).toEqual(['0.3', '0.4']);
  expect(filled('decimal', ['1', '2', '4'], 4)).toEqual(['1', '2', '4', '1']);
});

test('[G6] a day goes on by days, several by their step in months or days', () => {
  expect(filled('date', ['2026-02-27'], 2)).toEqual(['2026-02-28', '2026-03-01']);
  expect(filled('date', ['2026-01-31', '2026-03-31'], 2)).toEqual(['2026-05-31', '2026-07-31']);
  expect(filled('date', ['2025-11-30', '2025-12-30'], 2)).toEqual(['2026-01-30', '2026-02-28']);
  expect(filled('date', ['2026-01-01', '2026-01-08'], 1)).toEqual(['2026-01-15']);
  expect(filled('date', ['permanent'], 2)).toEqual(['permanent', 'permanent']);
});

test('[G6] a text that ends in a number counts on; digits alone are copied', () => {
  expect(filled('text', ['保單 9'], 2)).toEqual(['保單 10', '保單 11']);
  expect(filled('text', ['A007', 'A009'], 2)).toEqual(['A011', 'A013']);
  expect(filled('text', ['0912345678'], 2)).toEqual(['0912345678', '0912345678']);
  expect(filled('text', ['001', '002'], 1)).toEqual(['003']);
  expect(filled('text', ['王', '陳'], 3)).toEqual(['王', '陳', '王']);
});

test('[G6] upwards and to the left the series runs on from its first cell', () => {
  expect(filled('money', [300, 400], -2)).toEqual([200, 100]);
  expect(filled('date', ['2026-03-01'], -1)).toEqual(['2026-02-28']);
  expect(filled('choice', ['A', 'B'], -3)).toEqual(['B', 'A', 'B']);
});
