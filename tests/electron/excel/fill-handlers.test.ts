/** The filling of a workbook as main serves it, with a stand-in for the workbook process. */
import { expect, test } from 'vitest';
import { fillHandlers } from '../../../electron/excel/fill-handlers';
import type { Child } from '../../../electron/excel/jobs';
import type { FromWorker, ToWorker } from '../../../electron/excel/protocol';
import type { Asker } from '../../../electron/serve';
import { noChange } from '../../../shared/change';
import { ok } from '../../../shared/result';

const asker: Asker = { id: 1, send: () => undefined, onGone: () => undefined };

function served() {
  const now = { book: '/books/a', seq: 7, language: 'zh-TW' as const, today: '2026-11-22' };
  const events: string[] = [];
  const held: ToWorker[] = [];
  let hear: (message: FromWorker) => void = () => undefined;
  const spawn = (): Child => ({
    post: message => {
      if (message.call === 'fillWrite') held.push(message);
      else void Promise.resolve().then(() => hear({ id: message.id, answer: ok({ change: noChange, layouts: [] }) }));
    },
    onMessage: listener => void (hear = listener),
    onExit: () => undefined,
    kill: () => void events.push('killed'),
  });
  const { handlers } = fillHandlers({
    here: () => now,
    askForWorkbook: async () => null,
    commitSlices: async ({ label }) => ok({ seq: 8, label }),
    spawn,
    progress: () => undefined,
  });
  const written = (): void => hear({ id: held[0]?.id ?? 0, answer: ok({ file: '/files/a.xlsx', cells: 1, lines: 0 }) });
  return { handlers, events, held, written };
}

test('[L8] a file that is being written is written whole before it is left, and says so', async () => {
  const { handlers, held, events, written } = served();
  await handlers['fill:read']({ path: '/files/a.xlsx' }, asker);
  const writing = Promise.resolve(handlers['fill:write'](null, asker)).then(answer =>
    events.push(`written ${answer.ok}`),
  );
  await expect.poll(() => held.length).toBe(1);
  const closing = handlers['fill:close'](null, asker);
  await Promise.resolve();
  expect(events).toEqual([]);
  written();
  await Promise.all([writing, closing]);
  expect(events).toContain('written true');
});
