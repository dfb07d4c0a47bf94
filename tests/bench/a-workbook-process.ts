/** The app's own workbook process on the app's own runtime, and what it costs. */
import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { WorkbookProcess, type Spawn } from '../../electron/excel/jobs';
import { root } from '../../build/launch';
import { electronExecutable, resolveElectron } from '../../build/runtime';

export interface Figures {
  /** From starting the process, or from what was done before, in ms. */
  readonly time: number;
  /** The most memory the process ever held, in MB. */
  readonly peak: number;
}

/** Linux tells the high-water mark of a process as long as it lives. */
export const peakOf = (pid: number | undefined): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? NaN) / 1024;

/** Electron as a plain Node, which is what it is in the workbook process. */
export const asNode = async (): Promise<{ execPath: string; env: NodeJS.ProcessEnv }> => ({
  execPath: electronExecutable(await resolveElectron()),
  env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
});

type Work = (workbooks: WorkbookProcess) => Promise<unknown>;

/** `before` is done in the process already when the clock starts. */
export async function inWorkbookProcess(work: Work, before: Work | null = null): Promise<Figures> {
  const runtime = await asNode();
  const started: ChildProcess[] = [];
  const spawn: Spawn = () => {
    const child = fork(path.join(root, 'dist/main/excel-worker.js'), { ...runtime, execArgv: ['--no-deprecation'] });
    started.push(child);
    return {
      post: message => void child.send(message),
      onMessage: listener => void child.on('message', listener),
      onExit: listener => void child.on('exit', code => listener(code ?? 0)),
      kill: () => void child.kill(),
      memory: () => null,
    };
  };
  const workbooks = new WorkbookProcess(spawn, () => undefined);
  let began = performance.now();
  try {
    if (before !== null) {
      await before(workbooks);
      began = performance.now();
    }
    await work(workbooks);
    const time = performance.now() - began;
    return { time, peak: Math.max(...started.map(({ pid }) => peakOf(pid))) };
  } finally {
    workbooks.cancel();
  }
}
