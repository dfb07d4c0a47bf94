/** Importing a workbook of somebody else's making into an empty book, from the drop up to the review: beside LibreOffice opening the same file. */
import { convert } from './an-office';
import { foreignWorkbook, importing, preparing, stageOf } from './a-workbook';
import { inWorkbookProcess, type Figures } from './a-workbook-process';
import type { BenchCase, Contenders, Goal } from './bench';

async function prepare(clients: number, figure: keyof Figures): Promise<Contenders> {
  const stage = await stageOf(clients);
  const file = await foreignWorkbook(stage);
  return {
    run: async () => (await inWorkbookProcess(importing(file, stage.empty), preparing(stage.empty)))[figure],
    baseline: async () => (await convert(file, stage.folder))[figure],
    close: stage.close,
  };
}

const timeOf = (clients: number, goal: Goal): Omit<BenchCase, 'rounds'> => ({
  name: `import-${String(clients)}`,
  against: 'LibreOffice converting the same file to text',
  unit: 'ms',
  goal,
  prepare: () => prepare(clients, 'time'),
});

export const benches: readonly BenchCase[] = [
  { ...timeOf(500, { of: 'ratio', atMost: 0.5 }), rounds: 7 },
  { ...timeOf(10_000, { of: 'ratio', atMost: 0.35 }), rounds: 3, slow: true },
  {
    name: 'import-memory',
    against: 'LibreOffice converting the same 10,000 clients to text',
    unit: 'MB',
    goal: { of: 'value', atMost: 400 },
    rounds: 3,
    slow: true,
    prepare: () => prepare(10_000, 'peak'),
  },
];
