/** Runs the workbook process for main: starts it, asks it, bounds its time, and kills it when the user has had enough. */
import { fail, type Result } from '../../shared/result';
import { fillTimes } from './fill-calls';
import { linkTimes } from './link-calls';
import type { CallName, Calls, FromWorker, Step, ToWorker } from './protocol';

/** A started process; how it is made is the caller's: Electron's utilityProcess in the app, a fork in tests. */
export interface Child {
  readonly post: (message: ToWorker) => void;
  readonly onMessage: (listener: (message: FromWorker) => void) => void;
  readonly onExit: (listener: (code: number) => void) => void;
  readonly kill: () => void;
  /** The bytes it holds now; null where that cannot be told. */
  readonly memory: () => number | null;
}
export type Spawn = () => Child;
export type OnProgress = (done: number | null, step: Step) => void;

interface Ending {
  readonly code: 'cancelled' | 'timed-out' | 'out-of-memory' | 'worker-gone';
  readonly file: string;
}

interface Waiting {
  readonly id: number;
  readonly settle: (answer: Result<unknown>) => void;
  readonly failed: (error: Error) => void;
}

/** Ample for 10,000 clients on a slow laptop; a hostile file meets it sooner than the user gives up. */
export const timeLimits: Readonly<Record<CallName, number>> = {
  prepare: 60_000,
  read: 60_000,
  paste: 60_000,
  remap: 60_000,
  plan: 120_000,
  page: 30_000,
  clients: 30_000,
  problems: 120_000,
  freeze: 30_000,
  slice: 30_000,
  cameBack: 120_000,
  mergeView: 120_000,
  mergePage: 30_000,
  mergeAnswer: 30_000,
  mergeFreeze: 30_000,
  mergeSlice: 30_000,
  export: 300_000,
  preview: 20_000,
  ...fillTimes,
  ...linkTimes,
};

/** Above this a process is ended before the system does it. Looked at from outside: one that only computes hears no clock of its own. 10,000 clients need a sixth. */
export const memoryLimit = 2_560 * 1024 * 1024;
const lookEvery = 500;

export class WorkbookProcess {
  readonly #spawn: Spawn;
  readonly #onProgress: OnProgress;
  #child: Child | null = null;
  #watch: NodeJS.Timeout | undefined;
  #waiting: Waiting | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  /** Grows when the process ends: what was asked of it before is not asked of the next. */
  #era = 0;
  #last = 0;
  /** Why it ended last: so do the calls that were waiting for their turn. */
  #ended: Ending = { code: 'cancelled', file: '' };
  #file = '';

  constructor(spawn: Spawn, onProgress: OnProgress) {
    this.#spawn = spawn;
    this.#onProgress = onProgress;
  }

  get isRunning(): boolean {
    return this.#child !== null;
  }

  /** Calls wait for one another; `file` names it in problems. */
  call<C extends CallName>(call: C, input: Calls[C]['input'], file = this.#file): Promise<Result<Calls[C]['output']>> {
    this.#file = file;
    const era = this.#era;
    const answer = this.#queue.then(() =>
      era === this.#era ? this.#ask(call, input) : fail({ ...this.#ended, file }),
    );
    this.#queue = answer.catch(() => undefined);
    return answer as Promise<Result<Calls[C]['output']>>;
  }

  #ask<C extends CallName>(call: C, input: Calls[C]['input']): Promise<Result<unknown>> {
    const child = (this.#child ??= this.#start());
    const id = ++this.#last;
    return new Promise<Result<unknown>>((done, failed) => {
      const timer = setTimeout(() => this.#end({ code: 'timed-out', file: this.#file }), timeLimits[call]);
      const settled = (): void => {
        clearTimeout(timer);
        this.#waiting = null;
      };
      this.#waiting = {
        id,
        settle: answer => {
          settled();
          done(answer);
        },
        failed: error => {
          settled();
          failed(error);
        },
      };
      child.post({ id, call, input } as ToWorker);
    });
  }

  /** Ends the process; whoever waits is told that it was cancelled. */
  cancel(): void {
    this.#end({ code: 'cancelled', file: this.#file });
  }

  #start(): Child {
    const child = this.#spawn();
    child.onMessage(message => this.#hear(message));
    this.#watch = setInterval(() => {
      if ((child.memory() ?? 0) > memoryLimit) this.#end({ code: 'out-of-memory', file: this.#file });
    }, lookEvery);
    this.#watch.unref();
    child.onExit(code => {
      if (this.#child !== child) return;
      this.#end({ code: isMemory(code) ? 'out-of-memory' : 'worker-gone', file: this.#file });
    });
    return child;
  }

  #hear(message: FromWorker): void {
    if ('progress' in message) return this.#onProgress(message.progress, message.step);
    const waiting = this.#waiting;
    if (waiting?.id !== message.id) return;
    if ('answer' in message) return waiting.settle(message.answer);
    waiting.failed(new Error(`workbook process: ${message.bug}`));
  }

  #end(problem: Ending): void {
    this.#ended = problem;
    const child = this.#child;
    this.#child = null;
    this.#era++;
    clearInterval(this.#watch);
    child?.kill();
    this.#waiting?.settle(fail(problem));
  }
}

/** V8's abort (134, SIGABRT) and the system's kill (137). */
const isMemory = (code: number): boolean => code === 134 || code === 137 || code === 6 || code === 9;
