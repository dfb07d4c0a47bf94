/** The workbook that a book keeps in step, on a disk and in a process that are played. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outside } from '../../../electron/excel/link-calls';
import type { LinkTerms } from '../../../electron/excel/link-terms';
import type { LinkNext } from '../../../electron/excel/link-next';
import { LinkedWorkbook, type Link, type WholeLink } from '../../../electron/excel/linked-workbook';
import type { Here } from '../../../electron/excel/protocol';
import type { LinkState } from '../../../shared/contract/link';
import { fail, ok } from '../../../shared/result';

const terms: LinkTerms = { append: false, sensitive: 'mask', layouts: [] };
const chosen = { file: '/a.xlsx', book: '/book', terms };
const pauses = { settle: 100, again: 1_000 };

/** A book, a file whose content stands for its digest, and a program that may have it open. */
function aDesk() {
  const told: string[] = [];
  const writes: (number | null)[] = [];
  const taken: boolean[] = [];
  const compared: WholeLink[] = [];
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
    book: '/book',
    refuses: false,
    breaks: false,
    /** What was done outside; null: it cannot be told. */
    outside: 'kept' as Outside | null,
    /** What the note of the link is refused with. */
    noteRefused: null as Error | null,
    /** Waited for before a look whether somebody has the file open, and before a write is answered. */
    looking: Promise.resolve(),
    writing: Promise.resolve(),
  };
  const here = (): Here | null =>
    desk.open ? { book: desk.book, seq: desk.seq, language: 'zh-TW', today: '2026-11-22' } : null;
  const link = new LinkedWorkbook({
    here,
    home: () => Promise.resolve(desk.folder),
    next: () => Promise.resolve(desk.next),
    load: () => Promise.resolve(desk.note),
    save: (_, note) => {
      if (desk.noteRefused !== null) return Promise.reject(desk.noteRefused);
      desk.note = note;
      desk.next = null;
      return Promise.resolve();
    },
    digest: () => Promise.resolve(desk.content),
    isOpenElsewhere: () => desk.looking.then(() => desk.isOpen),
    write: (now, { seq }) => {
      if (desk.breaks) return Promise.reject(new Error('a bug'));
      if (desk.refuses) return Promise.resolve(fail({ code: 'disk-full', file: 'a.xlsx' }));
      writes.push(now.seq);
      taken.push(now.taken);
      desk.content = `v${seq}`;
      desk.next = { digest: desk.content, seq };
      if (desk.crashes) return Promise.resolve(fail({ code: 'worker-gone', file: 'a.xlsx' }));
      const { content } = desk;
      return desk.writing.then(() => ok({ digest: content, cells: 1, lines: 0, left: 0, known: null }));
    },
    outside: link => {
      compared.push(link);
      return Promise.resolve(desk.outside === null ? fail({ code: 'file-locked', file: 'a.xlsx' }) : ok(desk.outside));
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
  const settle = () => vi.advanceTimersByTimeAsync(pauses.settle + 1);
  return { desk, link, told, writes, taken, compared, edit, settle };
}

/** A workbook in step that somebody changed outside, and the book after. */
async function changedOutside() {
  const all = aDesk();
  await all.link.set(chosen);
  all.desk.content = 'edited by hand';
  all.edit();
  await all.settle();
  return all;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('[L30] a workbook that is named is compared, then written once the changes of the book have settled', async () => {
  const { desk, link, told, writes, edit, settle } = aDesk();
  await link.set(chosen);
  expect(writes).toEqual([null]);
  edit();
  edit();
  expect(writes).toHaveLength(1);
  await settle();
  expect(writes).toEqual([null, 5]);
  expect(desk.note).toEqual({
    file: '/a.xlsx',
    madeIn: '/book',
    terms,
    digest: 'v7',
    seq: 7,
    taken: false,
    known: null,
  });
  expect(link.state).toMatchObject({ sensitive: 'mask' });
  expect(told).toEqual(['writing', 'in-step', 'writing', 'in-step']);
});

test('[L31] while somebody has it open it waits, and is written when it is closed', async () => {
  const { desk, link, writes, edit, settle } = aDesk();
  await link.set(chosen);
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
  const { desk, link, writes, taken, edit, settle } = aDesk();
  await link.set(chosen);
  desk.content = 'edited by hand';
  edit();
  await settle();
  expect(link.state?.is).toBe('changed');
  expect(writes).toHaveLength(1);
  expect(link.review()).toEqual(ok('/a.xlsx'));
  edit();
  await link.tookIn('another file', 'all');
  expect(link.state?.is).toBe('changed');
  await link.tookIn('edited by hand', 'all');
  expect(link.state?.is).toBe('in-step');
  expect(writes).toEqual([null, 5]);
  expect(taken).toEqual([false, true]);
});

test('[L32] an edit during the review takes nothing in; the word that the book counts does', async () => {
  const { desk, link, writes, edit, settle } = aDesk();
  await link.set(chosen);
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

test.each([
  ['news', 'undone', false],
  ['news', null, false],
  ['news', 'kept', true],
  ['news', 'none', true],
  ['all', 'undone', true],
] as const)(
  '[L36] where the %s of a file were shown and of the rest %s is known, it is followed again: %s',
  async (reviewed, outside, isFollowed) => {
    const { desk, link, writes, compared } = await changedOutside();
    desk.outside = outside;
    await link.tookIn('edited by hand', reviewed);
    expect(compared).toMatchObject([{ digest: 'edited by hand', seq: 5 }]);
    expect(link.state?.is).toBe(isFollowed ? 'in-step' : 'changed');
    expect(writes).toEqual(isFollowed ? [null, 5] : [null]);
  },
);

test('[L36] a file that says what it was left with is written as if nobody had touched it', async () => {
  const { desk, link, taken } = await changedOutside();
  desk.outside = 'none';
  await link.tookIn('edited by hand', 'news');
  expect(taken).toEqual([false, false]);
});

test('[L36] what is changed again while it is compared is not followed', async () => {
  const { desk, link, writes } = await changedOutside();
  const taking = link.tookIn('edited by hand', 'all');
  desk.content = 'edited again';
  await taking;
  expect(link.state?.is).toBe('changed');
  expect(writes).toHaveLength(1);
});

test('[L36] what was taken in but cannot be noted is told', async () => {
  const { desk, link } = await changedOutside();
  desk.noteRefused = Object.assign(new Error('full'), { code: 'ENOSPC' });
  await link.tookIn('edited by hand', 'all');
  expect(link.state).toMatchObject({ is: 'failed', problem: { code: 'disk-full' } });
});

test('[L35] a link of which it cannot be read any more what was settled writes nothing, and says so', async () => {
  const { desk, link, writes, edit, settle } = aDesk();
  desk.note = { file: '/a.xlsx', madeIn: '/book', terms: null, digest: 'v5', seq: 3, taken: false, known: null };
  edit();
  await settle();
  expect(link.state).toMatchObject({ is: 'failed', problem: { code: 'damaged-link', file: 'a.xlsx' } });
  expect(writes).toEqual([]);
  desk.content = 'edited by hand';
  await link.keepOurs();
  expect(link.state?.is).toBe('failed');
  expect(writes).toEqual([]);
});

test('[L33] a file that is gone, or cannot be written, is told; unlinked, nothing is kept of it', async () => {
  const { desk, link, edit, settle } = aDesk();
  await link.set(chosen);
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
  await link.set(chosen);
  expect(link.state).toMatchObject({ is: 'failed', problem: { code: 'unexpected' } });
  desk.breaks = false;
  edit();
  await settle();
  expect(link.state?.is).toBe('in-step');
});

test('[L33] a file that could not be read for a moment is looked at again without a word from its folder', async () => {
  const { desk, link } = aDesk();
  await link.set(chosen);
  const [content] = [desk.content, (desk.content = '')];
  await link.check();
  expect(link.state?.is).toBe('missing');
  desk.content = content;
  await vi.advanceTimersByTimeAsync(pauses.again + 1);
  expect(link.state?.is).toBe('in-step');
});

test('[L34] a book that opens later brings its workbook up to what happened since', async () => {
  const { desk, link, writes, settle } = aDesk();
  desk.note = { file: '/a.xlsx', madeIn: '/book', terms, digest: 'v5', seq: 3, taken: false, known: null };
  link.changed();
  await settle();
  expect(writes).toEqual([3]);
  desk.open = false;
  link.changed();
  await settle();
  expect(link.state).toBeNull();
});

/** A workbook in step that a write put in place before it could say so. */
async function crashed() {
  const all = aDesk();
  await all.link.set(chosen);
  all.desk.crashes = true;
  all.edit();
  await all.settle();
  return all;
}

test('[L43] what a write put in place before it could say so is no change from outside', async () => {
  const { desk, link, writes, edit, settle } = await crashed();
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
  const { desk, link } = await crashed();
  desk.content = 'edited by hand';
  await link.check();
  expect(link.state?.is).toBe('changed');
});

test('[L44] a copy of the book writes nothing into the workbook until the RM says that it is this one', async () => {
  const { desk, link, writes, edit, settle } = aDesk();
  await link.set(chosen);
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
  await link.set(chosen);
  desk.folder = '/a copy';
  await link.check();
  await link.unlink();
  expect([link.state, desk.note]).toEqual([null, null]);
});

test('[L46] what is said of one book links nothing in the next', async () => {
  const { desk, link, edit, settle } = aDesk();
  await link.set(chosen);
  const none = fail({ code: 'no-book' });
  expect(await link.set({ ...chosen, book: '/another' })).toEqual(none);
  edit();
  await settle();
  const { note } = desk;
  desk.book = '/another';
  expect([await link.keepOurs(), await link.confirm(), await link.unlink()]).toEqual([none, none, none]);
  expect(desk.note).toEqual(note);
});

test('[L46] closing the book, and ending the link, stop a write under way; an edit does not', async () => {
  const { desk, link, edit, settle } = aDesk();
  await link.set(chosen);
  edit();
  expect(desk.stopped).toBe(0);
  await link.unlink();
  expect(desk.stopped).toBe(1);
  await link.set(chosen);
  desk.open = false;
  link.changed();
  expect(desk.stopped).toBe(2);
  await settle();
  expect(link.state).toBeNull();
});

const endings = {
  'the link ends': ({ link }: ReturnType<typeof aDesk>) => void link.unlink(),
  'the book closes': ({ desk, link }: ReturnType<typeof aDesk>) => {
    desk.open = false;
    link.changed();
  },
  'the program ends': ({ link }: ReturnType<typeof aDesk>) => link.close(),
} as const;

test.each(Object.entries(endings))('[L46] once %s a write that was about to begin does not', async (_, end) => {
  const all = aDesk();
  const { desk, link, writes, edit, settle } = all;
  await link.set(chosen);
  let look: () => void = () => undefined;
  desk.looking = new Promise(done => (look = done));
  edit();
  await settle();
  end(all);
  look();
  await settle();
  expect(writes).toEqual([null]);
});

test.each(Object.entries(endings))('[L46] once %s a write that was under way keeps nothing', async (name, end) => {
  const all = aDesk();
  const { desk, link, writes, edit, settle } = all;
  await link.set(chosen);
  let answer: () => void = () => undefined;
  desk.writing = new Promise(done => (answer = done));
  edit();
  await settle();
  const { note } = desk;
  end(all);
  answer();
  await settle();
  expect(writes).toEqual([null, 5]);
  expect(desk.note).toEqual(name === 'the link ends' ? null : note);
});
