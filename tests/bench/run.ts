/** `npm run bench [-- case ... --short]`: the named cases (or all), as a table and as JSON in bench-results. A missed goal is told, not an error. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { compete, median, type BenchCase, type Goal, type Outcome } from './bench';
import { root } from '../../build/launch';
import setUpJourneys from '../../build/journeys-setup';

const folder = import.meta.dirname;
const shortRounds = 3;

async function cases(): Promise<readonly BenchCase[]> {
  const files = readdirSync(folder).filter(file => file.endsWith('.bench.ts'));
  const modules = (await Promise.all(files.map(file => import(path.join(folder, file))))) as {
    benches: readonly BenchCase[];
  }[];
  return modules.flatMap(({ benches }) => benches);
}

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const goalText = ({ of, atMost }: Goal, unit: string): string =>
  of === 'ratio' ? `<= ${String(atMost)} x` : `<= ${String(atMost)} ${unit}${of === 'extra' ? ' more' : ''}`;
const measuredText = ({ goal, measured, unit }: Outcome): string =>
  goal.of === 'ratio' ? `${measured.toFixed(2)} x` : `${figure(measured)} ${unit}`;

function row(outcome: Outcome): readonly string[] {
  const { name, against, run, baseline, unit, goal, met } = outcome;
  return [
    name,
    `${figure(median(run))} ${unit}`,
    `${figure(median(baseline))} ${unit}`,
    measuredText(outcome),
    goalText(goal, unit),
    met ? 'pass' : 'MISS',
    against,
  ];
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(cells => cells[column]?.length ?? 0))) ?? [];
  return rows
    .map(cells =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const words = process.argv.slice(2);
const short = words.includes('--short');
const wanted = words.filter(word => !word.startsWith('--'));
const all = await cases();
const unknown = wanted.filter(name => !all.some(bench => bench.name === name));
if (unknown.length > 0)
  throw new Error(`no such case: ${unknown.join(', ')}; there are ${all.map(({ name }) => name).join(', ')}`);

const close = await setUpJourneys();
const outcomes: Outcome[] = [];
let crashed = 0;
const chosen = all.filter(({ name, slow }) => (wanted.length === 0 ? !(short && slow) : wanted.includes(name)));
for (const bench of chosen)
  try {
    console.log(`${bench.name} ...`);
    outcomes.push(await compete(bench, short ? shortRounds : bench.rounds));
  } catch (error) {
    crashed++;
    console.error(`${bench.name} broke:`, error);
  }
close();

const results = path.join(root, 'bench-results');
mkdirSync(results, { recursive: true });
const taken = {
  at: new Date().toISOString(),
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  node: process.version,
  short,
  outcomes,
};
writeFileSync(path.join(results, 'latest.json'), `${JSON.stringify(taken, null, 2)}\n`);
console.log(`\n${table([['case', 'ours', 'baseline', 'measured', 'goal', '', 'against'], ...outcomes.map(row)])}`);
if (crashed > 0) process.exitCode = 1;
