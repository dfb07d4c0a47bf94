/** Reads files in a process of its own with little memory, and kills it when one takes too long: a file may spoil only its own reading. */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { ReadAsked, ReadEnd } from './read-child';

/** All that JavaScript may hold; what native code holds beside it is bounded by what is read in one piece. */
const heapMegabytes = 400;
/** A machine may be busy: hanging is told by this, slowness by processor time. */
const hangs = 30_000;

export class ReadApart {
  #child: ChildProcess | null = null;

  async read(file: string, cell: string | null = null): Promise<ReadEnd> {
    const child = (this.#child ??= start());
    return new Promise<ReadEnd>(done => {
      const end = (told: ReadEnd): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        done(told);
      };
      const give = (bug: string): void => {
        this.#child = null;
        child.kill('SIGKILL');
        end({ file, bug });
      };
      const timer = setTimeout(() => give('hangs'), hangs);
      child.once('message', message => end(message as ReadEnd));
      child.once('exit', code => give(`ended with ${String(code)}`));
      child.send({ file, cell } satisfies ReadAsked);
    });
  }

  close(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill();
    this.#child = null;
  }
}

const start = (): ChildProcess =>
  fork(path.join(import.meta.dirname, 'read-child.ts'), {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${heapMegabytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
