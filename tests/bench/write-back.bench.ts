/** One edit written back into a workbook of 10,000 clients: our patch beside exceljs, which must load and save the whole. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../build/launch';
import { exporting, stageOf } from './a-workbook';
import { inWorkbookProcess } from './a-workbook-process';
import type { BenchCase, Contenders } from './bench';

/** exceljs holds the whole workbook as objects; with Node's usual bound it dies of this one. */
const room = '--max-old-space-size=8192';

async function prepare(): Promise<Contenders> {
  const { folder, full, close } = await stageOf(10_000);
  const file = path.join(folder, 'book.xlsx');
  await inWorkbookProcess(exporting(file, full));
  const cost = async (who: 'patch' | 'exceljs'): Promise<number> => {
    const script = path.join(import.meta.dirname, 'write-back-alone.ts');
    const args = [room, '--import', 'tsx', script, who, file, path.join(folder, `${who}.xlsx`)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
    return (JSON.parse(stdout) as { cpu: number }).cpu;
  };
  // Minutes and gigabytes: measured once a run, on the same file.
  let once: Promise<number> | null = null;
  return { run: () => cost('patch'), baseline: () => (once ??= cost('exceljs')), close };
}

export const benches: readonly BenchCase[] = [
  {
    name: 'write-back',
    against: 'exceljs loading and saving the same file, measured once a run',
    unit: 'ms CPU',
    goal: { of: 'ratio', atMost: 0.05 },
    rounds: 5,
    slow: true,
    prepare,
  },
];
