/** The laws every kind keeps, by property. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../shared/cell';
import { cellFits } from '../../../shared/kinds/cell-fits';
import { editCell, orderCells, readCell, readingProblem, showCell } from '../../../shared/kinds/cell-text';
import { canonical, exactNumber } from '../../../shared/kinds/exact-number';
import { kinds } from '../../../shared/kinds/index';
import { lunarCell } from '../../../shared/time/lunar-date';
import { kindIds, type Column, type KindId } from '../../../shared/sheets/sheet';
import { dayFromNumber, dayNumber } from '../../../shared/time/day';
import { columnOf, reading, showing } from './contexts';

const columns: Readonly<Record<KindId, Column>> = {
  text: columnOf('text'),
  money: columnOf('money'),
  decimal: columnOf('decimal'),
  percent: columnOf('percent'),
  date: columnOf('date', { partial: true, permanent: true }),
  lunarDate: columnOf('lunarDate'),
  term: columnOf('term'),
  choice: columnOf('choice', { options: ['A', 'B', 'C'], open: true }),
  choices: columnOf('choices', { options: ['A', 'B', 'C'], open: true }),
  flag: columnOf('flag'),
  reference: columnOf('reference', { open: true }),
};

const day = fc.integer({ min: dayNumber('1800-01-01'), max: dayNumber('2199-12-31') }).map(dayFromNumber);
const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => canonical(exactNumber(`${digits}e-${places}`)));
const word = fc.stringMatching(/^[a-z王陳0-9][a-z王陳 0-9]{0,8}[a-z王陳0-9]$/);
const cells: Readonly<Record<KindId, fc.Arbitrary<Cell>>> = {
  text: fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map(text => text.replaceAll('\r', '').trim())
    .filter(text => text !== ''),
  money: fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
  decimal: number,
  percent: number,
  date: fc.oneof(
    day,
    day.map(at => `--${at.slice(5)}`),
    fc.integer({ min: 1800, max: 2199 }).map(String),
    fc.constant('permanent'),
  ),
  lunarDate: fc
    .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 30 }), leap: fc.boolean() })
    .map(lunarCell),
  term: fc.oneof(
    fc.integer({ min: 1, max: 120 }).map(n => `years:${n}`),
    fc.integer({ min: 1, max: 120 }).map(n => `age:${n}`),
    fc.constantFrom('life', 'renewable', 'single'),
  ),
  choice: fc.oneof(fc.constantFrom('A', 'B', 'C'), word),
  choices: fc.uniqueArray(fc.oneof(fc.constantFrom('A', 'B', 'C'), word), { minLength: 1, maxLength: 5 }),
  flag: fc.boolean(),
  reference: fc.oneof(fc.constantFrom('client:wang', 'client:chen'), word),
};
const contexts = fc.record({
  language: fc.constantFrom('zh-TW', 'zh-CN', 'en'),
  years: fc.constantFrom('western', 'roc'),
  currency: fc.constantFrom('TWD', 'USD'),
} as const);
const readers = fc.record({
  years: fc.constantFrom('western', 'roc', null),
  dayOrder: fc.constantFrom('day-first', 'month-first', null),
} as const);

describe.each(kindIds)('%s', kind => {
  const column = columns[kind];

  test(`[K1] ${kind}: what an editor starts with reads back as the same cell, whoever reads it`, () =>
    fc.assert(
      fc.property(cells[kind], contexts, readers, (cell, { language, years, currency }, reader) => {
        const text = editCell(cell, column, showing(language, years, currency));
        expect(readCell(text, column, reading({ language, currency, ...reader }))).toEqual(cell);
      }),
    ));

  test(`[K3] ${kind}: its order is total`, () =>
    fc.assert(
      fc.property(
        fc.tuple(cells[kind], cells[kind], cells[kind]),
        contexts,
        ([a, b, c], { language, years, currency }) => {
          const order = orderCells(column, showing(language, years, currency));
          const sign = (x: Cell, y: Cell): number => Math.sign(order(x, y));
          expect(sign(a, a)).toBe(0);
          expect(sign(a, b) + sign(b, a)).toBe(0);
          if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
          if (sign(a, b) === 0) expect(a).toEqual(b);
        },
      ),
    ));

  test(`[K4] ${kind}: whatever is typed is read, or kept as it is with its problem; nothing throws`, () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom(...Array.from('0123456789,.-/()年月日萬億$%約元至 L')) }),
        ),
        text => {
          const cell = readCell(text, column, reading());
          expect(cellFits(column, cell)).toBe(true);
          if (typeof cell === 'object' && cell !== null && 'raw' in cell) {
            expect(cell.raw).toBe(text);
            expect(readingProblem(cell, column, reading())).not.toBeNull();
          } else expect(typeof showCell(cell, column, showing())).toBe('string');
        },
      ),
    ));
});

test('[K2] empty text is null for every kind, and null shows as nothing', () => {
  for (const kind of kindIds) {
    expect(kinds[kind].read(' 　\t', columns[kind], reading())).toEqual({ ok: true, value: null });
    expect(showCell(null, columns[kind], showing())).toBe('');
  }
});

test('[K5] sorting puts raw cells after filled ones and empty ones last, in both directions', () => {
  const mixed: readonly Cell[] = [null, { raw: '約300萬' }, 5_00, -1_00, 20_00];
  expect([...mixed].sort(orderCells(columns.money, showing()))).toEqual([-1_00, 5_00, 20_00, { raw: '約300萬' }, null]);
  expect([...mixed].sort(orderCells(columns.money, showing(), true))).toEqual([
    20_00,
    5_00,
    -1_00,
    { raw: '約300萬' },
    null,
  ]);
});

test('[K3] options order as declared, words by the language, terms by length, leap months after their namesakes', () => {
  const sorted = (kind: KindId, list: readonly Cell[]): readonly Cell[] =>
    [...list].sort(orderCells(columns[kind], showing()));
  expect(sorted('choice', ['釣魚', 'C', 'A', 'B'])).toEqual(['A', 'B', 'C', '釣魚']);
  expect(sorted('term', ['life', 'age:70', 'years:20', 'years:6', 'renewable', 'single'])).toEqual([
    'single',
    'renewable',
    'years:6',
    'years:20',
    'age:70',
    'life',
  ]);
  expect(sorted('lunarDate', ['07-01', 'L06-01', '06-30'])).toEqual(['06-30', 'L06-01', '07-01']);
  expect(sorted('decimal', ['10', '9', '-1', '9.5'])).toEqual(['-1', '9', '9.5', '10']);
});
