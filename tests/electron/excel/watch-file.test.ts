/** News of the linked workbook's folder, with watchers that fail. */
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFile, type WatchParts } from '../../../electron/excel/watch-file';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function aFolder() {
  const folder = { away: false, watchers: [] as EventEmitter[], closed: 0, news: 0 };
  const watch = ((_: string, changed: (event: string, name: string) => void) => {
    if (folder.away) throw new Error('ENOENT');
    const watcher = Object.assign(new EventEmitter(), { close: () => void (folder.closed += 1) });
    watcher.on('change', changed);
    folder.watchers.push(watcher);
    return watcher;
  }) as unknown as WatchParts['watch'];
  const stop = watchFile('/files/a.xlsx', () => void (folder.news += 1), { watch, again: 1_000 });
  return { folder, stop };
}

test('[L45] a watcher that fails is set up again once its folder is back, and the file looked at then', () => {
  const { folder } = aFolder();
  folder.watchers[0]?.emit('change', 'rename', 'a.xlsx');
  folder.watchers[0]?.emit('change', 'rename', 'b.xlsx');
  expect(folder.news).toBe(1);
  folder.away = true;
  folder.watchers[0]?.emit('error', new Error('gone'));
  vi.advanceTimersByTime(2_500);
  expect([folder.news, folder.watchers.length, folder.closed]).toEqual([1, 1, 1]);
  folder.away = false;
  vi.advanceTimersByTime(1_000);
  expect([folder.news, folder.watchers.length]).toEqual([2, 2]);
  folder.watchers[1]?.emit('change', 'change', '~$a.xlsx');
  expect(folder.news).toBe(3);
});

test('[L45] once stopped, nothing is tried again', () => {
  const { folder, stop } = aFolder();
  folder.watchers[0]?.emit('error', new Error('gone'));
  stop();
  vi.advanceTimersByTime(60_000);
  expect([folder.news, folder.watchers.length]).toEqual([0, 1]);
});
