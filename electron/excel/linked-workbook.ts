/** The workbook that the open book keeps in step: written a moment after changes while nobody else has it open, never over what was changed outside. */
import path from 'node:path';
import type { LinkIs, LinkState } from '../../shared/contract/link';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import { inTurn } from '../in-turn';
import { diskProblem } from '../store/disk';
import type { LinkWritten, Outside } from './link-calls';
import type { LinkNext } from './link-next';
import type { LinkKnown } from './link-known';
import type { LinkTerms } from './link-terms';
import type { Here } from './protocol';

/** What a book remembers of its workbook. */
export interface Link {
  readonly file: string;
  /** The folder of the book when the link was made: a copy of the book elsewhere must not write into the same workbook. */
  readonly madeIn: string;
  /** null: what was settled cannot be read any more; then nothing is written. */
  readonly terms: LinkTerms | null;
  /** Of the file as it was written, or accepted, last. */
  readonly digest: string;
  /** The entry of the book that it says; null: it must be compared cell by cell. */
  readonly seq: number | null;
  /** It was changed outside and accepted since: its lines are those of the book as it is now. */
  readonly taken: boolean;
  /** What the last write said of the file, so that the next one need not look through all of it. */
  readonly known: LinkKnown | null;
}

export interface WholeLink extends Link {
  readonly terms: LinkTerms;
}
const isWhole = (link: Link): link is WholeLink => link.terms !== null;

/** What the RM was shown of a file that was taken in. `all`: whatever it says otherwise than it was left. `news`: what it says that the book does not; nothing of what is gone from it. */
export type Reviewed = 'all' | 'news';

export interface Named extends Pick<WholeLink, 'file' | 'terms'> {
  /** The folder of the book. */
  readonly book: string;
}
export interface LinkParts {
  /** How things stand; null: no book is open. */
  readonly here: () => Here | null;
  /** The folder of a book by its real path. */
  readonly home: (book: string) => Promise<string>;
  readonly load: (book: string) => Promise<Link | null>;
  readonly save: (book: string, link: Link | null) => Promise<void>;
  /** What a write noted before it put the file in place; null: nothing since the link was saved. */
  readonly next: (book: string) => Promise<LinkNext | null>;
  /** '' for a file that is not there. */
  readonly digest: (file: string) => Promise<string>;
  readonly isOpenElsewhere: (file: string) => Promise<boolean>;
  readonly write: (link: WholeLink, here: Here) => Promise<Result<LinkWritten>>;
  /** What was done to the file outside, beside what a write would do. */
  readonly outside: (link: WholeLink, here: Here) => Promise<Result<Outside>>;
  /** Stops a write under way: the file is then as it was, or whole. */
  readonly stop: () => void;
  /** Calls back when something happens to the file or beside it; answers how to stop. */
  readonly watch: (file: string, happened: () => void) => () => void;
  readonly tell: (state: LinkState) => void;
  /** Milliseconds: after the last change, and between two looks at a file that somebody has open. */
  readonly pauses: { readonly settle: number; readonly again: number };
}

const nothing: Result<never> = fail({ code: 'no-book' });

export class LinkedWorkbook {
  readonly #parts: LinkParts;
  readonly #turn = inTurn();
  #book: string | null = null;
  #link: Link | null = null;
  #state: LinkState = null;
  /** As the file was found, when it is not as it was left. */
  #outside = '';
  #timer: NodeJS.Timeout | undefined;
  #unwatch: () => void = () => undefined;
  #left = 0;
  /** Grows when the book closes or the link ends: of what was begun before nothing more is written or kept. */
  #era = 0;

  constructor(parts: LinkParts) {
    this.#parts = parts;
  }

  get state(): LinkState {
    return this.#state;
  }

  /** The book has changed, was opened or closed. */
  changed(): void {
    if (this.#book !== null && this.#parts.here()?.book !== this.#book) this.#stop();
    this.#later(this.#parts.pauses.settle);
  }

  /** What a file with this digest says was taken in, or is nothing new: if the workbook was made so outside, and nothing is undone that was not shown, it is followed again. */
  tookIn(digest: string, reviewed: Reviewed): Promise<void> {
    return this.#tookIn(digest, reviewed).catch((error: unknown) => this.#fell(error));
  }

  /** Looks at the file and does what is to be done. */
  check(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#turn(() => this.#check().catch((error: unknown) => this.#fell(error)));
  }

  /** Names the workbook of a book, which must be the open one; it is compared with the book at once. */
  async set({ file, book, terms }: Named): Promise<Result<LinkState>> {
    const digest = await this.#parts.digest(file);
    if (digest === '') return fail({ code: 'file-missing', file: path.basename(file) });
    return this.#keep({ file, madeIn: '', terms, digest, seq: null, taken: false, known: null }, book);
  }

  unlink(): Promise<Result<LinkState>> {
    this.#stop();
    return this.#keep(null);
  }

  review(): Result<string> {
    return this.#link === null ? nothing : ok(this.#link.file);
  }

  keepOurs(): Promise<Result<LinkState>> {
    if (this.#link === null) return Promise.resolve(nothing);
    return this.#keep({ ...this.#link, digest: this.#outside, taken: true, known: null });
  }

  /** This book, wherever it came from, is the one that is kept in step. */
  confirm(): Promise<Result<LinkState>> {
    return this.#link === null ? Promise.resolve(nothing) : this.#keep(this.#link);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#stop();
    this.#unwatch();
  }

  #stop(): void {
    this.#era++;
    this.#parts.stop();
  }

  async #tookIn(digest: string, reviewed: Reviewed): Promise<void> {
    await this.check();
    const link = this.#link;
    const isIt = (): boolean => this.#link === link && this.#state?.is === 'changed' && this.#outside === digest;
    if (link === null || !isWhole(link) || !isIt()) return;
    const found = { ...link, digest, known: null };
    const done = await this.#outsideOf(found);
    if (!isIt() || (done === 'undone' && reviewed === 'news')) return;
    await this.#keep(done === 'none' ? found : { ...found, taken: true });
  }

  /** What cannot be told might be undone. */
  #outsideOf(link: WholeLink): Promise<Outside> {
    return this.#turn(async () => {
      const here = this.#parts.here();
      const told = here === null || here.book !== this.#book ? nothing : await this.#parts.outside(link, here);
      return told.ok ? told.value : 'undone';
    });
  }

  /** What is known of one book is not kept in the next. */
  async #keep(wanted: Link | null, book = this.#book): Promise<Result<LinkState>> {
    const here = this.#parts.here();
    if (here === null || here.book !== book) return nothing;
    const madeIn = await this.#parts.home(here.book);
    await this.#turn(async () => {
      const link = wanted === null ? null : { ...wanted, madeIn };
      await this.#parts.save(here.book, link);
      this.#take(here.book, link);
    });
    await this.check();
    return ok(this.#state);
  }

  #take(book: string | null, link: Link | null): void {
    this.#unwatch();
    this.#book = book;
    this.#link = link;
    this.#left = 0;
    this.#unwatch =
      link === null ? () => undefined : this.#parts.watch(link.file, () => this.#later(this.#parts.pauses.settle));
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.check(), ms);
  }

  async #check(): Promise<void> {
    const era = this.#era;
    const here = this.#parts.here();
    if ((here?.book ?? null) !== this.#book)
      this.#take(here?.book ?? null, here === null ? null : await this.#parts.load(here.book));
    const link = this.#link;
    if (here === null || link === null) this.#become(null);
    else if (link.madeIn !== (await this.#parts.home(here.book))) this.#become('copied');
    else if (!isWhole(link)) this.#become('failed', { code: 'damaged-link', file: path.basename(link.file) });
    else {
      const left = await this.#asLeft(link, here);
      if (left !== null) await this.#bringUp(left, here, era);
    }
  }

  /** null: the file is not as it was left. */
  async #asLeft(link: WholeLink, { book }: Here): Promise<WholeLink | null> {
    const { file, digest } = link;
    const found = await this.#parts.digest(file);
    if (found === digest) return link;
    const next = found === '' ? null : await this.#parts.next(book);
    if (next?.digest === found) {
      const written = { ...link, ...next, taken: false, known: null };
      this.#link = written;
      await this.#parts.save(book, written);
      return written;
    }
    this.#outside = found;
    this.#become(found === '' ? 'missing' : 'changed');
    if (found === '') this.#later(this.#parts.pauses.again);
    return null;
  }

  async #bringUp(link: WholeLink, here: Here, era: number): Promise<void> {
    if (link.seq === here.seq) this.#become('in-step');
    else if (await this.#parts.isOpenElsewhere(link.file)) this.#wait();
    else await this.#write(link, here, era);
  }

  /** What was put in place when its era ended was noted before, so that the next look finds it as it was left. */
  async #write(link: WholeLink, here: Here, era: number): Promise<void> {
    if (era !== this.#era) return;
    this.#become('writing');
    const written = await this.#parts.write(link, here);
    if (era !== this.#era) return;
    if (!written.ok) {
      this.#trouble(written.problem);
      return;
    }
    const { digest, left, known } = written.value;
    this.#left = left;
    this.#link = { ...link, digest, seq: here.seq, taken: false, known };
    await this.#parts.save(here.book, this.#link);
    this.#become('in-step');
    if (this.#parts.here()?.seq !== here.seq) this.#later(this.#parts.pauses.settle);
  }

  #wait(): void {
    this.#become('waiting');
    this.#later(this.#parts.pauses.again);
  }

  #trouble(problem: Problem): void {
    if (problem.code === 'file-locked') this.#wait();
    else if (problem.code === 'file-changed') this.#later(this.#parts.pauses.settle);
    else if (problem.code !== 'cancelled') this.#become('failed', problem);
  }

  /** A bug, or a disk that refuses: told, and tried again with the next change. */
  #fell(error: unknown): void {
    const isDisk = error instanceof Error && 'code' in error;
    this.#become(
      'failed',
      isDisk ? diskProblem(error, this.#link?.file ?? '') : { code: 'unexpected', text: String(error) },
    );
  }

  #become(is: LinkIs | null, problem: Problem | null = null): void {
    const file = this.#link?.file ?? '';
    const sensitive = this.#link?.terms?.sensitive ?? 'leave-out';
    const told = { name: path.basename(file), path: file, problem, left: this.#left, sensitive };
    const next: LinkState = is === null ? null : { is, ...told };
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    this.#parts.tell(next);
  }
}
