/** What a bench case is: one figure measured on us and on a baseline in turn, and the promise it must keep. */

/** `ratio`: ours over the baseline; `extra`: ours minus the baseline; `value`: ours alone. At most this much. */
export type Goal =
  | { readonly of: 'ratio'; readonly atMost: number }
  | { readonly of: 'extra'; readonly atMost: number }
  | { readonly of: 'value'; readonly atMost: number };

/** Both run once and return the figure in the case's unit. */
export interface Contenders {
  readonly run: () => Promise<number>;
  readonly baseline: () => Promise<number>;
  readonly close?: () => Promise<void>;
}

export interface BenchCase {
  readonly name: string;
  /** What is compared with what, for the table. */
  readonly against: string;
  readonly unit: 'ms' | 'ms CPU' | 'MB';
  readonly goal: Goal;
  /** Pairs measured, after one of each to warm up. */
  readonly rounds: number;
  /** Takes minutes: not warmed up, and left out of a short run that does not name it. */
  readonly slow?: true;
  readonly prepare: () => Promise<Contenders>;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
};

export interface Outcome {
  readonly name: string;
  readonly against: string;
  readonly unit: BenchCase['unit'];
  readonly goal: Goal;
  readonly run: readonly number[];
  readonly baseline: readonly number[];
  readonly measured: number;
  readonly met: boolean;
}

/** What a goal is about, from the medians. */
export const measure = (goal: Goal, run: number, baseline: number): number =>
  ({ ratio: run / baseline, extra: run - baseline, value: run })[goal.of];

/** Measures both in turn, changing who goes first, so that a slow minute of the machine falls on both. */
export async function compete(bench: BenchCase, rounds: number): Promise<Outcome> {
  const contenders = await bench.prepare();
  const [run, baseline]: [number[], number[]] = [[], []];
  try {
    if (!bench.slow) {
      await contenders.baseline();
      await contenders.run();
    }
    for (let round = 0; round < rounds; round++) {
      if (round % 2 === 0) baseline.push(await contenders.baseline());
      run.push(await contenders.run());
      if (round % 2 === 1) baseline.push(await contenders.baseline());
    }
  } finally {
    await contenders.close?.();
  }
  const { name, against, unit, goal } = bench;
  const measured = measure(goal, median(run), median(baseline));
  return { name, against, unit, goal, run, baseline, measured, met: measured <= goal.atMost };
}
