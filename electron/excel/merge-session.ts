/** One export that came back to its book: what the file did, what the book did since, and what the RM says of both. */
import { generateNKeysBetween } from 'fractional-indexing';
import { isRaw, textCell, type Cell, type Row } from '../../shared/cell';
import type { Change } from '../../shared/change';
import { readBack, type BackParts, type ReadBack } from '../../shared/export/read-back';
import { columnLabel, optionLabel } from '../../shared/i18n/labels';
import { isRowId, sheetOf, type RowId } from '../../shared/id';
import { RowsBefore } from '../../shared/import/changes-since';
import type { Draft } from '../../shared/import/draft';
import type { Lexicon } from '../../shared/import/lexicon';
import { mergeChanges, settle, type Choice, type Merge } from '../../shared/import/merge';
import { choicesIn, groupMerge, type MergeItem } from '../../shared/import/merge-items';
import type { RawContext } from '../../shared/import/read-raw';
import { readCell, readingProblem } from '../../shared/kinds/cell-text';
import type { Language, ShowContext } from '../../shared/kinds/kind';
import { fail, ok, type Result } from '../../shared/result';
import { bookSettings } from '../../shared/sheets/book-settings';
import { gridSheetIds, sheetNamed } from '../../shared/sheets';
import { ownColumnRow } from '../../shared/sheets/own-columns';
import { positionColumn } from '../../shared/sheets/sheet';
import type { RuleContext } from '../../shared/sheets/rules';
import { tidyCell } from '../../shared/sheets/tidy';
import type { ExportIdentity } from './export-identity';
import { MergeBook } from './merge-book';

export interface MergeParts {
  readonly draft: Draft;
  readonly lexicon: Lexicon;
  readonly context: RawContext;
  readonly identity: Pick<ExportIdentity, 'scope' | 'language'>;
  readonly rows: readonly Row[];
  /** What happened to the book after the export. */
  readonly since: Change;
  readonly newId: () => string;
}

export class MergeSession {
  readonly rows: MergeBook;
  readonly base: RowsBefore;
  readonly back: ReadBack;
  readonly merge: Merge;
  readonly items: readonly MergeItem[];
  readonly parts: MergeParts;
  readonly said: Map<string, Choice>;
  /** The ids of rows that the file adds, by line. */
  readonly ids: Map<string, string>;
  #change: Change | null = null;

  /** Made anew where the book has moved on: ids and answers stay. */
  constructor(parts: MergeParts, before: MergeSession | null = null) {
    this.parts = parts;
    this.ids = before?.ids ?? new Map<string, string>();
    this.rows = new MergeBook(parts.rows);
    this.base = new RowsBefore(this.rows.all, parts.since);
    this.back = readBack(parts.draft, this.#reading());
    const found = mergeChanges(parts.since, {
      change: { ...this.back.change, added: this.#completed() },
      columns: this.back.columns,
      isDoubtful: (row, column) => this.back.problems.get(row)?.has(column) === true,
    });
    const { merge, items } = groupMerge(found, parts.since.removed);
    this.merge = merge;
    this.items = items;
    const keys = new Set(items.map(({ key }) => key));
    this.said = new Map([...(before?.said ?? [])].filter(([key]) => keys.has(key)));
  }

  /** What the book would become of all that was said. */
  change(): Change {
    return (this.#change ??= settle(this.merge, choicesIn(this.items, this.said), this.rows));
  }

  /** null takes the word back. */
  say(key: string, choice: Choice | null): void {
    if (choice === null) this.said.delete(key);
    else this.said.set(key, choice);
    this.#change = null;
  }

  /** What was typed for a cell that both sides changed, or the client chosen for a new row. */
  other(item: MergeItem, text: string): Result<Choice> {
    const [row] = item.rows;
    if (item.kind === 'added') {
      if (isRowId(text) && text.startsWith('client:') && this.rows.get(text) !== undefined) return ok({ cell: text });
      return fail({ code: 'no-such-row', text });
    }
    if (row === undefined || item.column === null) throw new Error('MergeSession: no cell to type into');
    return this.#typed(row, item.column, text);
  }

  #typed(row: RowId, column: string, text: string): Result<Choice> {
    const { lexicon, context } = this.parts;
    const declared = lexicon.column(sheetOf(row), column);
    if (declared === undefined) throw new Error(`MergeSession: no column ${column}`);
    const currency = textCell(this.rows.get(row) ?? { id: row, cells: {} }, sheetNamed(sheetOf(row)).currency ?? '');
    const reading = {
      ...context,
      currency: currency ?? context.currency,
      rowNamed: (_: unknown, name: string) => this.#named(name),
    };
    const cell: Cell = readCell(text, declared, reading);
    const problem = readingProblem(cell, declared, reading);
    if (problem !== null) return fail(problem);
    return ok({ cell: cell !== null && isRaw(cell) ? cell : tidyCell(cell, declared, this.#settings.country) });
  }

  #named(name: string): Result<string> {
    const found = [...this.rows.all.values()].filter(
      row => row.id.startsWith('client:') && textCell(row, 'name') === name,
    );
    const [only] = found;
    if (only !== undefined && found.length === 1) return ok(only.id);
    return fail({ code: found.length > 1 ? 'several-rows' : 'no-such-row', text: name });
  }

  get rules(): RuleContext {
    const { lexicon, context } = this.parts;
    const { country } = this.#settings;
    return { today: context.today, country, columns: sheet => lexicon.columns(sheet) };
  }

  get #settings() {
    return bookSettings(this.rows);
  }

  #reading(): BackParts {
    const { lexicon, context, identity, since, newId } = this.parts;
    const own = new Map([...this.base.rows()].filter(({ id }) => id.startsWith('column:')).map(row => [row.id, row]));
    const idFor = (line: string): string => {
      const id = this.ids.get(line) ?? newId();
      this.ids.set(line, id);
      return id;
    };
    return {
      lexicon,
      context,
      country: this.#settings.country,
      label: (sheet, column) =>
        textCell(own.get(ownColumnRow(column)) ?? { id: 'column:', cells: {} }, 'label') ??
        columnLabel(identity.language, sheet, column),
      base: this.base,
      since: since.added,
      now: this.rows,
      words: wordsOf(this.base, identity.language, this.#settings.baseCurrency),
      whole: identity.scope === 'book',
      idFor,
    };
  }

  /** What a new row always has: its place behind the others, its currency, its owner. */
  #completed(): readonly Row[] {
    const { added } = this.back.change;
    const fresh = added.filter(({ id }) => this.back.newcomers.has(id));
    const kept = added.filter(({ id }) => !this.back.newcomers.has(id));
    return [
      ...kept,
      ...gridSheetIds.flatMap(sheet => {
        const rows = fresh.filter(({ id }) => sheetOf(id) === sheet);
        if (rows.length === 0) return rows;
        const places = generateNKeysBetween(this.rows.lastPosition(sheet), null, rows.length);
        return rows.map((row, at) => this.#complete(row, places[at] ?? null));
      }),
    ];
  }

  #complete({ id, cells }: Row, position: string | null): Row {
    const { currency } = sheetNamed(sheetOf(id));
    const money = currency === null || cells[currency] !== undefined ? {} : { [currency]: this.#settings.baseCurrency };
    return { id, cells: { ...cells, ...money, [positionColumn]: position } };
  }
}

/** How an export of a language writes its cells; rows are called as they were then. */
export function wordsOf(rows: { get(id: RowId): Row | undefined }, language: Language, currency: string): ShowContext {
  return {
    language,
    years: 'western',
    currency,
    optionLabel: (column, option) => optionLabel(language, column, option),
    rowLabel: id => {
      const row = isRowId(id) ? rows.get(id) : undefined;
      return row === undefined ? id : (textCell(row, sheetNamed(sheetOf(row.id)).title) ?? id);
    },
  };
}
