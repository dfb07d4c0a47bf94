/** Starts the workbook process beside main: a file that eats memory takes only this process down. */
import path from 'node:path';
import { app, utilityProcess } from 'electron';
import type { Spawn } from './jobs';
import type { FromWorker } from './protocol';

export const spawnWorker: Spawn = () => {
  const entry = path.join(import.meta.dirname, 'excel-worker.js');
  const child = utilityProcess.fork(entry, [], { serviceName: 'Sanbiao workbooks' });
  return {
    post: message => child.postMessage(message),
    onMessage: listener => void child.on('message', (message: FromWorker) => listener(message)),
    onExit: listener => void child.on('exit', code => listener(code)),
    kill: () => void child.kill(),
    memory: () => workingSetOf(child.pid),
  };
};

function workingSetOf(pid: number | undefined): number | null {
  const found = app.getAppMetrics().find(metric => metric.pid === pid);
  return found === undefined ? null : found.memory.workingSetSize * 1024;
}
