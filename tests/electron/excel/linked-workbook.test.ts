/** The workbook that a book keeps in step, on a disk and in a process that are played. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LinkTerms } from '../../../electron/excel/link-terms';
import type { LinkNext } from '../../../electron/excel/link-next';
import { LinkedWorkbook, type Link } from '../../../electron/excel/linked-workbook';
import type { Here } from '../../../electron/excel/protocol';
import type { LinkState } from '../../../shared/contract/link';
import { fail, ok } from '../../../shared/result';

const terms: LinkTerms = { append: false, sensitive: 'mask', layouts: [] };
const pauses = { settle: 100, again: 1_000 };

/** A book, a file whose content stands for its digest, and a program that may have it open. */
function aDesk() {
  const told: string[] = [];
  const writes: (number | null)[] = [];
  const desk = {
    seq: 5,
    content: 'v5',
    isOpen: false,
    note: null as Link | null,
    next: null as LinkNext | null,
    folder: '/book',
    crashes: false,
    stopped: 0,
    open: true,
    refuses: false,
    breaks: false,
  };
  const here = (): Here | null =>
    desk.open ? { book: '/book', seq: desk.seq, language: 'zh-TW', today: '2026-11-22' } : null;
  const link = new LinkedWorkbook({
    here,
    home: () => Promise.resolve(desk.folder),
    next: () => Promise.resolve(desk.next),
    load: () => Promise.resolve(desk.note),
    save: (_, note) => {
      desk.note = note;
      desk.next = null;
      return Promise.resolve();
    },
    digest: () => Promise.resolve(desk.content),
    isOpenElsewhere: () => Promise.resolve(desk.isOpen),
    write: (now, { seq }) => {
      if (desk.breaks) return Promise.reject(new Error('a bug'));
      if (desk.refuses) return Promise.resolve(fail({ code: 'disk-full', file: 'a.xlsx' }));
      writes.push(now.seq);
      desk.content = `v${seq}`;
      desk.next = { digest: desk.content, seq };
      if (desk.crashes) return Promise.resolve(fail({ code: 'worker-gone', file: 'a.xlsx' }));
      return Promise.resolve(ok({ digest: desk.content, cells: 1, lines: 0, left: 0, known: null }));
    },
    stop: () => void (desk.stopped += 1),
    watch: () => () => undefined,
    tell: (state: LinkState) => told.push(state?.is ?? 'none'),
    pauses,
  });
  const edit = (): void => {
    desk.seq++;
    link.changed();
  };
  return { desk, link, told, writes, edit, settle: () => vi.advanceTimersByTimeAsync(pauses.settle + 1) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('[L30] a workbook that is named is compared, then written once the changes of the book have settled', async () => {
  const { desk, link, told, writes, edit, settle } = aDesk();
  await link.set('/a.xlsx', terms);
  expect(writes).toEqual([null]);
  edit();
  edit();
  expect(writes).toHaveLength(1);
  await settle();
  expect(writes).toEqual([null, 5]);
  expect(desk.note).toEqual({ file: '/a.xlsx', madeIn: '/book', terms, digest: 'v7', seq: 7, known: null });
  expect(link.state).toMatchObject({ sensitive: 'mask' });
  expect(told).toEqual(['writing', 'in-step', 'writing', 'in-step']);
});

test('[L31] while somebody has it open it waits, and is written when it is closed', async () => {
  const { desk, link, writes, edit, settle } = aDesk();
  await link.set('/a.xlsx', terms);
  desk.isOpen = true;
  edit();
  await settle();
  expect(link.state?.is).toBe('waiting');
  desk.isOpen = false;
  await vi.advanceTimersByTimeAsync(pauses.again + 1);
  expect(link.state?.is).toBe('in-step');
  expect(writes).toEqual([null, 5]);
});

test('[L32] what was changed outside is never written over; once it was reviewed, the rest is compared anew', async () => {
  const { desk, link, writes, edit, settle } = aDesk();
  await link.set('/a.xlsx', terms);
  desk.content = 'edited by hand';
  edit();
  await settle();
  expect(link.state?.is).toBe('changed');
  expect(writes).toHaveLength(1);
  expect(link.review()).toEqual(ok('/a.xlsx'));
  edit();
  await link.tookIn('another file');
  expect(link.state?.is).toBe('changed');
  await link.tookIn('edited by hand');
  expect(link.state?.is).toBe('in-step');
  expect(writes).toEqual([null, null]);
});

test('[L32] an edit during the review takes nothing in; the word that the book counts does', async () => {
  const { desk, link, writes, edit, settle } = aDesk();
  await link.set('/a.xlsx', terms);
  desk.content = 'edited by hand';
  await link.check();
  link.review();
  edit();
  await settle();
  expect(link.state?.is).toBe('changed');
  await link.keepOurs();
  expect(link.state?.is).toBe('in-step');
  expect(writes).toHaveLength(2);
});

test('[L33] a file that is gone, or cannot be written, is told; unlinked, nothing is kept of it', async () => {
  const { desk, link, edit, settle } = aDesk();
  await link.set('/a.xlsx', terms);
  desk.refuses = true;
  edit();
  await settle();
  expect(link.state).toMatchObject({ is: 'failed', problem: { code: 'disk-full' } });
  desk.content = '';
  await link.check();
  expect(link.state?.is).toBe('missing');
  await link.unlink();
  expect([link.state, desk.note]).toEqual([null, null]);
});

test('[L33] a bug in the process is told as well, and the next change is written', async () => {
  const { desk, link, edit, settle } = aDesk();
  desk.breaks = true;
  await link.set('/a.xlsx', terms);
  expect(link.state).toMatchObject({ is: 'failed', problem: { code: 'unexpected' } });
  desk.breaks = false;
  edit();
  await settle();
  expect(link.state?.is).toBe('in-step');
});

test('[L33] a file that could not be read for a moment is looked at again without a word from its folder', async () => {
  const { desk, link } = aDesk();
  await link.set('/a.xlsx', terms);
  const [content] = [desk.content, (desk.content = '')];
  await link.check();
  expect(link.state?.is).toBe('missing');
  desk.content = content;
  await vi.advanceTimersByTimeAsync(pauses.again + 1);
  expect(link.state?.is).toBe('in-step');
});

test('[L34] a book that opens later brings its workbook up to what happened since', async () => {
  const { desk, link, writes, settle } = aDesk();
  desk.note = { file: '/a.xlsx', madeIn: '/book', terms, digest: 'v5', seq: 3, known: null };
  link.changed();
  await settle();
  expect(writes).toEqual([3]);
  desk.open = false;
  link.changed();
  await settle();
  expect(link.state).toBeNull();
});

test('[L43] what a write put in place before it could say so is no change from outside', async () => {
  const { desk, link, writes, edit, settle } = aDesk();
  await link.set('/a.xlsx', terms);
  desk.crashes = true;
  edit();
  await settle();
  expect(link.state?.is).toBe('failed');
  expect([desk.note?.digest, desk.content]).toEqual(['v5', 'v6']);
  desk.crashes = false;
  edit();
  await settle();
  expect(link.state?.is).toBe('in-step');
  expect(writes).toEqual([null, 5, 6]);
  expect(desk.note).toMatchObject({ digest: 'v7', seq: 7 });
});

test('[L43] what somebody made of it since is one', async () => {
  const { desk, link, edit, settle } = aDesk();
  await link.set('/a.xlsx', terms);
  desk.crashes = true;
  edit();
  await settle();
  desk.content = 'edited by hand';
  await link.check();
  expect(link.state?.is).toBe('changed');
});

test('[L44] a copy of the book writes nothing into the workbook until the RM says that it is this one', async () => {
  const { desk, link, writes, edit, settle } = aDesk();
  await link.set('/a.xlsx', terms);
  desk.folder = '/a copy';
  edit();
  await settle();
  expect(link.state?.is).toBe('copied');
  expect(writes).toEqual([null]);
  await link.confirm();
  expect(link.state?.is).toBe('in-step');
  expect(writes).toEqual([null, 5]);
  expect(desk.note?.madeIn).toBe('/a copy');
});

test('[L44] a copy can end the link instead', async () => {
  const { desk, link } = aDesk();
  await link.set('/a.xlsx', terms);
  desk.folder = '/a copy';
  await link.check();
  await link.unlink();
  expect([link.state, desk.note]).toEqual([null, null]);
});

test('[L46] closing the book, and ending the link, stop a write under way; an edit does not', async () => {
  const { desk, link, edit, settle } = aDesk();
  await link.set('/a.xlsx', terms);
  edit();
  expect(desk.stopped).toBe(0);
  await link.unlink();
  expect(desk.stopped).toBe(1);
  await link.set('/a.xlsx', terms);
  desk.open = false;
  link.changed();
  expect(desk.stopped).toBe(2);
  await settle();
  expect(link.state).toBeNull();
});
