/** Exports a book in a test, lets somebody edit the file and somebody else the book, and brings the file back. */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { exportBook } from '../../../electron/excel/export-book';
import { ImportSession } from '../../../electron/excel/import-session';
import { MergeSession } from '../../../electron/excel/merge-session';
import type { Cell, Row } from '../../../shared/cell';
import { applyTo, isEmpty, noChange, type Change } from '../../../shared/change';
import { ChangeBuilder } from '../../../shared/change-builder';
import type { ExportWish } from '../../../shared/export/wish';
import type { ColumnId, RowId } from '../../../shared/id';
import { isOpen } from '../../../shared/import/merge-items';
import { rawText, type RawBook, type RawCell, type RawRow, type RawSheet } from '../../../shared/import/raw-table';
import type { Language } from '../../../shared/kinds/kind';
import { sampleBook } from '../../../shared/sample/sample-book';
import { rawBook } from '../../shared/import/import-harness';
import { wholeBook } from '../../shared/export/whole-book';

export const today = '2026-11-22';

export const sample = (language: Language = 'zh-TW', clients = 12): readonly Row[] => [
  ...sampleBook({ language, clients, seed: 1, today }),
];

export interface Exporting {
  readonly language?: Language;
  readonly wish?: ExportWish;
}

/** Writes the book as a workbook into a folder of its own. */
export async function exported(rows: readonly Row[], { language = 'zh-TW', wish = wholeBook }: Exporting = {}) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sanbiao-merge-'));
  const file = path.join(folder, `book.${wish.format}`);
  const book = { id: 'book', seq: 7 };
  const here = { language, today };
  const written = await exportBook({ file, rows, here, book, exportId: 'x', wish, progress: () => undefined });
  if (!written.ok) throw new Error(written.problem.code);
  return file;
}

/** A sheet of the file as somebody sees it: cells by the target of their column. */
export class EditedSheet {
  readonly #name: string;
  readonly #targets: readonly string[];
  #rows: RawRow[];
  readonly #head: readonly RawRow[];
  readonly #sheet: RawSheet;

  constructor(sheet: RawSheet) {
    this.#sheet = sheet;
    this.#name = sheet.name;
    this.#targets = (sheet.rows[0]?.cells ?? []).map(rawText);
    this.#head = sheet.rows.slice(0, headLines);
    this.#rows = sheet.rows.slice(headLines);
  }

  get raw(): RawSheet {
    const rows = [...this.#head, ...this.#rows].map((row, at) => ({ ...row, at: at + 1 }));
    return { ...this.#sheet, name: this.#name, rows };
  }

  get ids(): readonly string[] {
    return this.#rows.map(({ cells }) => rawText(cells[this.#at('row-id')]));
  }

  set(id: string, target: string, value: RawCell): this {
    return this.#change(id, cells => cells.with(this.#at(target), value));
  }

  clear(id: string): this {
    return this.#change(id, cells => cells.map((cell, at) => (at === this.#at('row-id') ? cell : null)));
  }

  remove(id: string): this {
    this.#rows = this.#rows.filter(row => this.#idOf(row) !== id);
    return this;
  }

  /** A second line with the same id, and with these cells changed. */
  copy(id: string, changes: Readonly<Record<string, RawCell>> = {}): this {
    const row = this.#rows.find(one => this.#idOf(one) === id);
    if (row === undefined) throw new Error(`no line ${id}`);
    let { cells } = row;
    for (const [target, value] of Object.entries(changes)) cells = cells.with(this.#at(target), value);
    this.#rows = [...this.#rows, { ...row, cells }];
    return this;
  }

  add(values: Readonly<Record<string, RawCell>>): this {
    const cells = this.#targets.map(target => values[target] ?? null);
    this.#rows = [...this.#rows, { at: 0, cells }];
    return this;
  }

  sort(compare: (a: RawRow, b: RawRow) => number): this {
    this.#rows = [...this.#rows].sort(compare);
    return this;
  }

  hide(keep: (row: RawRow) => boolean): this {
    this.#rows = this.#rows.map(row => (keep(row) ? row : { ...row, hidden: true }));
    return this;
  }

  withoutColumn(target: string): EditedSheet {
    const gone = this.#at(target);
    return this.#cut(cells => cells.filter((_, at) => at !== gone));
  }

  withoutMachineLine(): EditedSheet {
    const rows = this.raw.rows.slice(1);
    return new LooseSheet({ ...this.#sheet, rows });
  }

  moveColumn(target: string, to: number): EditedSheet {
    const from = this.#at(target);
    return this.#cut(cells => {
      const rest = cells.filter((_, at) => at !== from);
      return [...rest.slice(0, to), cells[from] ?? null, ...rest.slice(to)];
    });
  }

  addColumn(label: string, values: Readonly<Record<string, RawCell>>): EditedSheet {
    const head = [null, null, label];
    return this.#cut((cells, at, row) => {
      const wide = this.#targets.map((_, column) => cells[column] ?? null);
      return [...wide, at < headLines ? (head[at] ?? null) : (values[this.#idOf(row)] ?? null)];
    });
  }

  rename(target: string, label: string): EditedSheet {
    const column = this.#at(target);
    return this.#cut((cells, at) => (at === headLines - 1 ? cells.with(column, label) : cells));
  }

  #cut(change: (cells: readonly RawCell[], at: number, row: RawRow) => readonly RawCell[]): EditedSheet {
    const rows = this.raw.rows.map((row, at) => ({ ...row, cells: change(row.cells, at, row) }));
    return new EditedSheet({ ...this.#sheet, rows });
  }

  #change(id: string, change: (cells: readonly RawCell[]) => readonly RawCell[]): this {
    if (!this.ids.includes(id)) throw new Error(`no line ${id}`);
    const wide = (cells: readonly RawCell[]): readonly RawCell[] => this.#targets.map((_, at) => cells[at] ?? null);
    this.#rows = this.#rows.map(row => (this.#idOf(row) === id ? { ...row, cells: change(wide(row.cells)) } : row));
    return this;
  }

  #at(target: string): number {
    const at = this.#targets.indexOf(target);
    if (at < 0) throw new Error(`no column ${target}`);
    return at;
  }

  #idOf({ cells }: RawRow): string {
    const at = this.#targets.indexOf('row-id');
    return at < 0 ? '' : rawText(cells[at]);
  }
}

/** Without its first line nothing can be named any more. */
class LooseSheet extends EditedSheet {
  readonly #loose: RawSheet;

  constructor(sheet: RawSheet) {
    super(sheet);
    this.#loose = sheet;
  }

  override get raw(): RawSheet {
    return this.#loose;
  }
}

/** Machine line, totals, header. */
const headLines = 3;
const order = ['client', 'member', 'policy', 'holding', 'liability'] as const;
export type EditSheets = Partial<Record<(typeof order)[number], (sheet: EditedSheet) => EditedSheet>>;

/** The file with these sheets changed. */
export function edited(raw: RawBook, edits: EditSheets): RawBook {
  const sheets = raw.sheets.map(sheet => {
    const targets = (sheet.rows[0]?.cells ?? []).map(rawText);
    const name = order.find(known => targets.filter(target => target.startsWith(`${known}.`)).length > 2);
    const edit = name === undefined ? undefined : edits[name];
    return edit === undefined ? sheet : edit(new EditedSheet(sheet)).raw;
  });
  return { ...raw, sheets };
}

/** The change of a book by plain sets, removals and additions. */
export function bookChange(rows: readonly Row[], make: (change: ChangeBuilder) => void): Change {
  const change = new ChangeBuilder(new Map(rows.map(row => [row.id, row])));
  make(change);
  return change.build();
}

export interface BringingBack {
  readonly base: readonly Row[];
  readonly file: RawBook;
  readonly ours?: Change;
  readonly language?: Language;
  readonly scope?: 'book' | 'part';
}

export function bringBack({ base, file, ours = noChange, language = 'zh-TW', scope = 'book' }: BringingBack): Back {
  const now = new Map(base.map(row => [row.id, row]));
  applyTo(now, ours);
  let made = 0;
  const rows = [...now.values()];
  const session = new ImportSession({ raw: file, rows, language: 'zh-TW', today, newId: () => `n${++made}` });
  const { draft, lexicon, context } = session;
  const newId = (): string => `n${++made}`;
  return new Back(
    new MergeSession({ draft, lexicon, context, identity: { scope, language }, rows, since: ours, newId }),
    now,
  );
}

/** What came of it, in words of a test. */
export class Back {
  readonly session: MergeSession;
  readonly #now: ReadonlyMap<RowId, Row>;

  constructor(session: MergeSession, now: ReadonlyMap<RowId, Row>) {
    this.session = session;
    this.#now = now;
  }

  /** Kind and key of all that is asked or told. */
  get items(): readonly string[] {
    return this.session.items.map(({ kind, key }) => `${kind} ${key}`);
  }

  get open(): readonly string[] {
    return this.session.items.filter(item => isOpen(item, this.session.said)).map(({ kind, key }) => `${kind} ${key}`);
  }

  get isNothing(): boolean {
    return this.session.items.length === 0 && isEmpty(this.session.change());
  }

  say(choice: 'ours' | 'theirs'): this {
    for (const { key } of this.session.items) this.session.say(key, choice);
    return this;
  }

  /** The book after the merge. */
  get book(): ReadonlyMap<RowId, Row> {
    const rows = new Map(this.#now);
    applyTo(rows, this.session.change());
    return rows;
  }

  cell(row: RowId, column: ColumnId): Cell {
    return this.book.get(row)?.cells[column] ?? null;
  }
}

export const readFile = (file: string): Promise<RawBook> => rawBook(file);
