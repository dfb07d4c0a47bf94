/** The workbook process is bounded, can be stopped, and never leaves anybody waiting. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { memoryLimit, timeLimits, WorkbookProcess, type Child } from '../../../electron/excel/jobs';
import type { FromWorker, ToWorker } from '../../../electron/excel/protocol';
import { ok } from '../../../shared/result';

class FakeChild implements Child {
  readonly sent: ToWorker[] = [];
  killed = false;
  say: (message: FromWorker) => void = () => undefined;
  exit: (code: number) => void = () => undefined;
  post = (message: ToWorker): void => void this.sent.push(message);
  onMessage = (listener: (message: FromWorker) => void): void => void (this.say = listener);
  onExit = (listener: (code: number) => void): void => void (this.exit = listener);
  kill = (): void => void (this.killed = true);
  held = 0;
  memory = (): number => this.held;
}

function started(): { children: FakeChild[]; process: WorkbookProcess; progress: unknown[] } {
  const children: FakeChild[] = [];
  const progress: unknown[] = [];
  const spawn = (): FakeChild => {
    const child = new FakeChild();
    children.push(child);
    return child;
  };
  return { children, progress, process: new WorkbookProcess(spawn, (done, step) => progress.push([done, step])) };
}

const asked = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};
const page = { filter: { verdict: null, sheet: null, flagged: false, text: '' }, offset: 0, count: 1 };

afterEach(() => vi.useRealTimers());

describe('the workbook process', () => {
  test('[I40] is started by the first call, asked one call at a time, and tells its progress', async () => {
    const { children, process, progress } = started();
    const [first, second] = [process.call('page', page, 'a.xlsx'), process.call('slice', { at: 0 })];
    await asked();
    expect(children).toHaveLength(1);
    expect(children[0]?.sent.map(({ call }) => call)).toEqual(['page']);
    children[0]?.say({ progress: 0.5, step: 'reading' });
    children[0]?.say({ id: 1, answer: ok({ total: 0, rows: [] }) });
    expect(await first).toEqual(ok({ total: 0, rows: [] }));
    await asked();
    children[0]?.say({ id: 2, answer: ok(null) });
    expect(await second).toEqual(ok(null));
    expect(progress).toEqual([[0.5, 'reading']]);
  });

  test('[I41] cancelling kills it; who waits, and who queues, is told', async () => {
    const { children, process } = started();
    const [first, second] = [process.call('page', page, 'a.xlsx'), process.call('slice', { at: 0 })];
    await asked();
    process.cancel();
    const cancelled = { ok: false, problem: { code: 'cancelled', file: 'a.xlsx' } };
    expect([await first, await second]).toEqual([cancelled, cancelled]);
    expect([children[0]?.killed, process.isRunning]).toEqual([true, false]);
  });

  test('[I42] too slow is killed', async () => {
    vi.useFakeTimers();
    const { children, process } = started();
    const slow = process.call('page', page, 'a.xlsx');
    await vi.advanceTimersByTimeAsync(timeLimits.page + 1);
    expect(await slow).toEqual({ ok: false, problem: { code: 'timed-out', file: 'a.xlsx' } });
    expect(children[0]?.killed).toBe(true);
  });

  test('[I47] one that holds too much memory is ended, though it may be too busy to say so itself', async () => {
    vi.useFakeTimers();
    const { children, process } = started();
    const greedy = process.call('page', page, 'a.xlsx');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(process.isRunning).toBe(true);
    if (children[0]) children[0].held = memoryLimit + 1;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await greedy).toEqual({ ok: false, problem: { code: 'out-of-memory', file: 'a.xlsx' } });
    expect(children[0]?.killed).toBe(true);
  });

  test.each([
    [134, 'out-of-memory'],
    [1, 'worker-gone'],
  ])('[I43] an end with code %i is %s, and the next call starts anew', async (code, problem) => {
    const { children, process } = started();
    const lost = process.call('page', page, 'a.xlsx');
    await asked();
    children[0]?.exit(code);
    expect(await lost).toEqual({ ok: false, problem: { code: problem, file: 'a.xlsx' } });
    void process.call('page', page);
    await asked();
    expect(children).toHaveLength(2);
  });

  test('[I43] so does what was waiting for its turn', async () => {
    const { children, process } = started();
    const [first, second] = [process.call('page', page, 'a.xlsx'), process.call('slice', { at: 0 })];
    await asked();
    children[0]?.exit(134);
    expect([await first, await second]).toEqual([
      { ok: false, problem: { code: 'out-of-memory', file: 'a.xlsx' } },
      { ok: false, problem: { code: 'out-of-memory', file: 'a.xlsx' } },
    ]);
  });

  test('[I44] a bug inside is thrown, not taken for a problem of the file', async () => {
    const { children, process } = started();
    const broken = process.call('page', page, 'a.xlsx');
    await asked();
    children[0]?.say({ id: 1, bug: 'TypeError: x' });
    await expect(broken).rejects.toThrow('TypeError: x');
  });
});
