/** The bench harness counts rightly. */
import { expect, test } from 'vitest';
import { compete, measure, median } from './bench/bench';

test('[P40] medians and goals', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(measure({ of: 'ratio', atMost: 2 }, 6, 3)).toBe(2);
  expect(measure({ of: 'extra', atMost: 2 }, 6, 3)).toBe(3);
  expect(measure({ of: 'value', atMost: 2 }, 6, 3)).toBe(6);
});

test('[P40] both are measured in turn, after one of each to warm up, and closed', async () => {
  const order: string[] = [];
  const say = (what: string, figure: number) => async (): Promise<number> => {
    order.push(what);
    return figure;
  };
  const outcome = await compete(
    {
      name: 'x',
      against: 'y',
      unit: 'ms',
      rounds: 9,
      goal: { of: 'ratio', atMost: 1.9 },
      prepare: async () => ({
        run: say('run', 4),
        baseline: say('baseline', 2),
        close: async () => void order.push('closed'),
      }),
    },
    2,
  );
  expect(order).toEqual(['baseline', 'run', 'baseline', 'run', 'run', 'baseline', 'closed']);
  expect(outcome).toMatchObject({ run: [4, 4], baseline: [2, 2], measured: 2, met: false });
});
