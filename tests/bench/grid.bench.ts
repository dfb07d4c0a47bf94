/** A grid of 120,000 x 25 beside Glide alone over a static array: first paint, the painting thread's work per frame of scrolling, memory. */
import type { CDPSession } from '@playwright/test';
import type { BenchCase, Contenders } from './bench';
import { openGridWindow, type GridWindow } from './grid-page/grid-window';

const rows = 120_000;
const frames = 90;
const step = 140;

async function firstPaint(grid: GridWindow, query: string): Promise<number> {
  await grid.show(query);
  await grid.page.waitForFunction(() => performance.getEntriesByName('painted').length > 0);
  return grid.page.evaluate(() => performance.measure('paint', 'begin', 'painted').duration);
}

/** Milliseconds the page's own thread was busy, since it began. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

async function perFrame(grid: GridWindow, session: CDPSession, query: string): Promise<number> {
  await firstPaint(grid, query);
  await grid.page.waitForTimeout(800);
  const before = await busy(session);
  await grid.page.evaluate(
    async ([count, by]) => {
      const scroller = document.querySelector('.dvn-scroller');
      for (let n = 0; n < count; n++) {
        scroller?.scrollBy(0, by);
        await new Promise(resolve => requestAnimationFrame(resolve));
      }
    },
    [frames, step] as const,
  );
  return ((await busy(session)) - before) / frames;
}

async function heap(grid: GridWindow, session: CDPSession, query: string): Promise<number> {
  await firstPaint(grid, query);
  await grid.page.waitForTimeout(1500);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

const ours = `rows=${rows}`;
const theirs = `rows=${rows}&baseline=yes`;

async function open(): Promise<{ grid: GridWindow; session: CDPSession }> {
  const grid = await openGridWindow();
  const session = await grid.page.context().newCDPSession(grid.page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { grid, session };
}

async function preparePaint(): Promise<Contenders> {
  const { grid } = await open();
  return { run: () => firstPaint(grid, ours), baseline: () => firstPaint(grid, theirs), close: grid.close };
}

async function prepareScroll(): Promise<Contenders> {
  const { grid, session } = await open();
  return {
    run: () => perFrame(grid, session, ours),
    baseline: () => perFrame(grid, session, theirs),
    close: grid.close,
  };
}

async function prepareMemory(): Promise<Contenders> {
  const { grid, session } = await open();
  return { run: () => heap(grid, session, ours), baseline: () => heap(grid, session, 'rows=0'), close: grid.close };
}

export const benches: readonly BenchCase[] = [
  {
    name: 'grid first paint',
    against: 'Glide over a static array, 120,000 x 25',
    unit: 'ms',
    goal: { of: 'ratio', atMost: 1.5 },
    rounds: 5,
    prepare: preparePaint,
  },
  {
    name: 'grid scroll',
    against: 'Glide over a static array, per frame of 140 px',
    unit: 'ms CPU',
    goal: { of: 'ratio', atMost: 1.5 },
    rounds: 5,
    prepare: prepareScroll,
  },
  {
    name: 'grid memory',
    against: 'the same grid without rows',
    unit: 'MB',
    goal: { of: 'extra', atMost: 60 },
    rounds: 3,
    prepare: prepareMemory,
  },
];
