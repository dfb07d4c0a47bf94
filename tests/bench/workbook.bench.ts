/** Importing and exporting 10,000 clients in the workbook process: time beside LibreOffice and exceljs, memory beside exceljs. */
import { execFile, fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readRawBook } from '../../electron/excel/gate';
import { WorkbookProcess, type Spawn } from '../../electron/excel/jobs';
import type { Here } from '../../electron/excel/protocol';
import { wholeBook } from '../../shared/export/wish';
import type { RawCell } from '../../shared/import/raw-table';
import { root } from '../../build/launch';
import { makeLargeBook, removeLargeBook, valueOf } from './a-large-book';
import type { BenchCase, Contenders } from './bench';

const clients = 10_000;

interface Figures {
  readonly time: number;
  /** The most memory its process ever held, in MB. */
  readonly peak: number;
}

/** Linux tells the high-water mark of a process as long as it lives. */
const peakOf = (child: ChildProcess): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8'))?.[1] ?? NaN) / 1024;

/** The app's own workbook process, started by Node in place of Electron. */
async function inWorkbookProcess(work: (workbooks: WorkbookProcess) => Promise<unknown>): Promise<Figures> {
  const started: ChildProcess[] = [];
  const spawn: Spawn = () => {
    const child = fork(path.join(root, 'dist/main/excel-worker.js'), { execArgv: ['--max-old-space-size=1024'] });
    started.push(child);
    return {
      post: message => void child.send(message),
      onMessage: listener => void child.on('message', listener),
      onExit: listener => void child.on('exit', code => listener(code ?? 0)),
      kill: () => void child.kill(),
    };
  };
  const workbooks = new WorkbookProcess(spawn, () => undefined);
  const began = performance.now();
  try {
    await work(workbooks);
    const time = performance.now() - began;
    return { time, peak: Math.max(...started.map(peakOf)) };
  } finally {
    workbooks.cancel();
  }
}

interface Stage {
  readonly folder: string;
  readonly here: (book: string) => Here;
  readonly full: string;
  readonly empty: string;
  readonly close: () => Promise<void>;
}

async function stage(): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sanbiao-workbook-'));
  const [full, empty] = [await makeLargeBook(clients), await makeLargeBook(0)];
  return {
    folder,
    full,
    empty,
    here: book => ({ book, seq: 1, language: 'zh-TW', today: '2026-11-22' }),
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      removeLargeBook(full);
      removeLargeBook(empty);
    },
  };
}

const exported = (file: string, here: Here) => (workbooks: WorkbookProcess) =>
  workbooks.call('export', { file, here, exportId: 'bench', wish: wholeBook }).then(valueOf);

/** The quickest thing LibreOffice can make of a whole workbook; writing our styles as .ods takes it ten times as long. */
const everySheetAsText = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

async function prepareImport(): Promise<Contenders> {
  const { folder, here, full, empty, close } = await stage();
  const file = path.join(folder, 'book.xlsx');
  await inWorkbookProcess(exported(file, here(full)));
  const read = async (workbooks: WorkbookProcess): Promise<void> => {
    valueOf(await workbooks.call('read', { file, encoding: null, here: here(empty) }));
    valueOf(await workbooks.call('plan', { here: here(empty) }));
  };
  const office = [
    '--headless',
    `-env:UserInstallation=file://${folder}/office`,
    '--convert-to',
    everySheetAsText,
    '--outdir',
    folder,
    file,
  ];
  return {
    run: async () => (await inWorkbookProcess(read)).time,
    baseline: async () => {
      const began = performance.now();
      await promisify(execFile)('soffice', office);
      return performance.now() - began;
    },
    close,
  };
}

/** The cells of a workbook, a row a line and a sheet's name above its rows, for exceljs to write again. */
async function cellsOf(file: string): Promise<string> {
  const { sheets } = valueOf(await readRawBook(file));
  const lines = sheets.flatMap(({ name, rows }) => [name, ...rows.map(({ cells }) => cells.map(plainCell))]);
  const target = `${file}.cells`;
  writeFileSync(target, lines.map(line => `${JSON.stringify(line)}\n`).join(''));
  return target;
}

const plainCell = (cell: RawCell): string | number | boolean | null =>
  typeof cell === 'object' && cell !== null ? cell.text : cell;

/** What exceljs alone costs in a process of its own. */
async function aloneWith(cells: string, target: string): Promise<Figures> {
  const args = ['--import', 'tsx', path.join(import.meta.dirname, 'exceljs-alone.ts'), cells, target];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return JSON.parse(stdout) as Figures;
}

const prepareExport = (figure: keyof Figures) => async (): Promise<Contenders> => {
  const { folder, here, full, close } = await stage();
  const file = path.join(folder, 'book.xlsx');
  const work = exported(file, here(full));
  await inWorkbookProcess(work);
  const cells = await cellsOf(file);
  return {
    run: async () => (await inWorkbookProcess(work))[figure],
    baseline: async () => (await aloneWith(cells, path.join(folder, 'alone.xlsx')))[figure],
    close,
  };
};

const common = { rounds: 3, slow: true } as const;
export const benches: readonly BenchCase[] = [
  {
    ...common,
    name: 'import',
    against: 'LibreOffice converting the same file to text',
    unit: 'ms',
    goal: { of: 'ratio', atMost: 0.5 },
    prepare: prepareImport,
  },
  {
    ...common,
    name: 'export',
    against: 'exceljs alone writing the same cells',
    unit: 'ms',
    goal: { of: 'ratio', atMost: 1.5 },
    prepare: prepareExport('time'),
  },
  {
    ...common,
    name: 'export-memory',
    against: 'exceljs alone writing the same cells',
    unit: 'MB',
    goal: { of: 'value', atMost: 1536 },
    prepare: prepareExport('peak'),
  },
];
