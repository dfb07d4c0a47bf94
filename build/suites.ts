/** The suites of tests, each run as a program of its own and counted from its own report. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { root } from './launch';

export interface Tally {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const runnable = (name: string): string => path.join(root, 'node_modules/.bin', name);

/** Runs a program of node_modules and says whether it was content. */
export const runs = (name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean =>
  spawnSync(runnable(name), args, {
    stdio: 'inherit',
    cwd: root,
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  }).status === 0;

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** The report a suite left behind; without one it broke before it could count, which is one failure. */
function read<T>(file: string, schema: z.ZodType<T>): T | null {
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

const broken = (name: string): Tally => ({ name, passed: 0, failed: 1, skipped: 0 });

const reportOf = (name: string): string => path.join(root, 'test-results', `${name}.json`);

/** Makes room for a suite's report, so that an old one is never counted again. */
export function forget(name: string): string {
  const file = reportOf(name);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** What vitest counted; `done` false with nothing counted as failed is one failure. */
export function unitTally(done: boolean): Tally {
  const report = read(reportOf('unit'), vitestReport);
  if (!report) return broken('unit');
  const unreported = !done && report.numFailedTests === 0 ? 1 : 0;
  return {
    name: 'unit',
    passed: report.numPassedTests,
    failed: report.numFailedTests + unreported,
    skipped: report.numPendingTests,
  };
}

export function unit(filters: readonly string[]): Tally {
  const file = forget('unit');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return unitTally(runs('vitest', ['run', '--config', 'build/vitest.config.ts', ...reporters, ...filters]));
}

/** What Playwright counted; a journey that passed only at the second try has failed. */
export function journeysTally(name: string, done: boolean): Tally {
  const report = read(reportOf(name), playwrightReport);
  if (!report) return broken(name);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const unreported = !done && unexpected + flaky === 0 ? 1 : 0;
  return { name, passed: expected, failed: unexpected + flaky + unreported, skipped };
}

/** Journeys on the sources, or on the packaged app in a folder. */
export function journeys(filters: readonly string[], packaged?: string): Tally {
  const name = packaged === undefined ? 'journeys' : 'packaged';
  const env = { SANBIAO_RESULTS: forget(name), ...(packaged === undefined ? {} : { SANBIAO_PACKAGED: packaged }) };
  return journeysTally(name, runs('playwright', ['test', '--config', 'build/playwright.config.ts', ...filters], env));
}

/** One line a suite, then the sum as the last line. Ends at once on a failure: a hook of the packager would end the process as if all were well. */
export function summarise(tallies: readonly Tally[]): void {
  console.log('');
  for (const { name, passed, failed, skipped } of tallies)
    console.log(
      `${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${String(skipped).padStart(4)} skipped`,
    );
  const sum = (count: 'passed' | 'failed'): number => tallies.reduce((total, tally) => total + tally[count], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exit(1);
}
