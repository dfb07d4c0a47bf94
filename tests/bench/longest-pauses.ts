/** How long the window's thread and the main process are held up at one go while something is done in the real app. */
import type { SanbiaoApp } from '../pages/app';

export interface Pauses {
  readonly window: number;
  readonly main: number;
}

/** Main's clock ticks this often, in ms; a tick that comes later was held up. */
const tick = 5;

export async function longestPauses(app: SanbiaoApp, work: () => Promise<void>): Promise<Pauses> {
  const { page, electron } = app;
  await page.evaluate(() => {
    const tasks: number[] = [];
    const watch = new PerformanceObserver(list => tasks.push(...list.getEntries().map(({ duration }) => duration)));
    watch.observe({ type: 'longtask' });
    Reflect.set(window, 'heldUp', () => {
      watch.disconnect();
      return Math.max(0, ...tasks);
    });
  });
  await electron.evaluate((_, resolution) => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delay = monitorEventLoopDelay({ resolution });
    delay.enable();
    Reflect.set(globalThis, 'heldUp', () => {
      delay.disable();
      return delay.max / 1e6;
    });
  }, tick);
  await work();
  const stop = (): number => (Reflect.get(globalThis, 'heldUp') as () => number)();
  const [inWindow, inMain] = [await page.evaluate(stop), await electron.evaluate(stop)];
  return { window: inWindow, main: Math.max(0, inMain - tick) };
}
