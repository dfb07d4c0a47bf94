/** Everything that must hold before a change lands, after `npm ci`: checks, tests as in the README, package, journeys on it, a short bench. */
import { spawnSync } from 'node:child_process';
import { root } from './launch';
import { ensurePackagedForTests } from './package';
import { forget, journeys, journeysTally, summarise, unitTally, type Tally } from './suites';

const steps: Tally[] = [];

async function step(name: string, work: () => readonly Tally[] | Promise<readonly Tally[]>): Promise<void> {
  console.log(`\n== ${name}`);
  const began = performance.now();
  try {
    steps.push(...(await work()));
  } catch (error) {
    console.error(error);
    steps.push({ name, passed: 0, failed: 1, skipped: 0 });
  }
  console.log(`== ${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

const npm = (...args: readonly string[]): boolean =>
  spawnSync('npm', args, { stdio: 'inherit', cwd: root, shell: process.platform === 'win32' }).status === 0;
const script =
  (name: string, ...args: readonly string[]) =>
  (): readonly Tally[] => {
    const done = npm('run', name, ...args);
    return [{ name, passed: done ? 1 : 0, failed: done ? 0 : 1, skipped: 0 }];
  };

for (const check of ['types', 'lint', 'format', 'unused']) await step(check, script(check));
await step('test', () => {
  forget('unit');
  forget('journeys');
  const done = npm('test');
  const tallies = [unitTally(true), journeysTally('journeys', true)];
  const silent = !done && tallies.every(({ failed }) => failed === 0);
  return silent ? [...tallies, { name: 'test', passed: 0, failed: 1, skipped: 0 }] : tallies;
});
await step('package', script('package'));
await step('packaged', async () => [journeys([], await ensurePackagedForTests())]);
await step('bench', script('bench', '--', '--short'));
summarise(steps);
