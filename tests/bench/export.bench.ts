/** Exporting a whole book: beside exceljs alone writing cells that stand ready. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { readRawBook } from '../../electron/excel/gate';
import type { RawCell } from '../../shared/import/raw-table';
import { root } from '../../build/launch';
import { valueOf } from './a-large-book';
import { exporting, stageOf } from './a-workbook';
import { asNode, inWorkbookProcess, type Figures } from './a-workbook-process';
import type { BenchCase, Contenders, Goal } from './bench';

/** The cells of a workbook, a row a line and a sheet's name above its rows, for exceljs to write again. */
async function cellsOf(file: string): Promise<string> {
  const { sheets } = valueOf(await readRawBook(file));
  const lines = sheets.flatMap(({ name, rows }) => [name, ...rows.map(({ cells }) => cells.map(plainCell))]);
  const target = `${file}.cells`;
  writeFileSync(target, lines.map(line => `${JSON.stringify(line)}\n`).join(''));
  return target;
}

const plainCell = (cell: RawCell): string | number | boolean | null =>
  typeof cell !== 'object' || cell === null ? cell : 'number' in cell ? cell.number : cell.text;

/** What exceljs alone costs in a process of its own, on the same runtime. */
async function aloneWith(cells: string, target: string): Promise<Figures> {
  const { execPath, env } = await asNode();
  const args = ['--import', 'tsx', path.join(import.meta.dirname, 'exceljs-alone.ts'), cells, target];
  const { stdout } = await promisify(execFile)(execPath, args, { cwd: root, env });
  return JSON.parse(stdout) as Figures;
}

async function prepare(clients: number, figure: keyof Figures): Promise<Contenders> {
  const { folder, full, close } = await stageOf(clients);
  const file = path.join(folder, 'book.xlsx');
  const work = exporting(file, full);
  await inWorkbookProcess(work);
  const cells = await cellsOf(file);
  return {
    run: async () => (await inWorkbookProcess(work))[figure],
    baseline: async () => (await aloneWith(cells, path.join(folder, 'alone.xlsx')))[figure],
    close,
  };
}

const caseOf = (clients: number, figure: keyof Figures, goal: Goal): Omit<BenchCase, 'rounds'> => ({
  name: figure === 'peak' ? 'export-memory' : `export-${String(clients)}`,
  against: `exceljs alone writing the cells of ${clients.toLocaleString('en')} clients`,
  unit: figure === 'peak' ? 'MB' : 'ms',
  goal,
  prepare: () => prepare(clients, figure),
});

export const benches: readonly BenchCase[] = [
  { ...caseOf(500, 'time', { of: 'value', atMost: 1300 }), rounds: 5 },
  { ...caseOf(10_000, 'time', { of: 'ratio', atMost: 1.1 }), rounds: 3, slow: true },
  { ...caseOf(10_000, 'peak', { of: 'value', atMost: 1024 }), rounds: 3, slow: true },
];
