/** One file being imported into one book: what was read, what the user answered, and the plan that follows from both. */
import { textCell, type Row } from '../../shared/cell';
import { isEmpty, type Change } from '../../shared/change';
import { settingsRow } from '../../shared/sheets/book-settings';
import { columnLabels } from '../../shared/i18n/labels';
import { optionNamed } from '../../shared/i18n/option-words';
import { packs } from '../../shared/i18n/packs';
import type { NewId } from '../../shared/id';
import { noAnswers, type Answers } from '../../shared/import/answers';
import { listIn } from '../../shared/import/book-index';
import { draftOf, type Draft } from '../../shared/import/draft';
import { isLayout, LayoutMemory, remembered, type Layout } from '../../shared/import/layouts';
import { learnLayouts } from '../../shared/import/learn-layouts';
import { Lexicon } from '../../shared/import/lexicon';
import { planImport, type ImportPlan } from '../../shared/import/plan-import';
import type { RawBook } from '../../shared/import/raw-table';
import type { RawContext } from '../../shared/import/read-raw';
import type { Language } from '../../shared/kinds/kind';
import { fail } from '../../shared/result';
import { columnsOf, ownColumnId } from '../../shared/sheets/own-columns';

export interface SessionParts {
  readonly raw: RawBook;
  readonly rows: readonly Row[];
  readonly language: Language;
  readonly today: string;
  readonly newId: NewId;
  /** The ids given to lines so far; a session that takes over goes on with them. */
  readonly ids?: Map<string, string>;
}

export class ImportSession {
  readonly #parts: SessionParts;
  readonly #lexicon: Lexicon;
  readonly #context: RawContext;
  readonly #ownRows: readonly Row[];
  readonly #setting: Row | undefined;
  readonly #memory: LayoutMemory;
  #answers: Answers = noAnswers;
  #draft: Draft | null = null;
  #plan: ImportPlan | null = null;
  readonly ids: Map<string, string>;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.ids = parts.ids ?? new Map<string, string>();
    this.#ownRows = parts.rows.filter(({ id }) => id.startsWith('column:'));
    this.#setting = parts.rows.find(({ id }) => id === settingsRow);
    this.#memory = new LayoutMemory(parts.rows.filter(({ id }) => isLayout(id)));
    this.#lexicon = lexiconOf(this.#ownRows);
    this.#context = contextOf(parts, this.#setting);
  }

  /** New answers make a new plan, and a new draft where they are about tables and columns. */
  answer(answers: Answers): void {
    const about = ({ headerRows, tables }: Answers): string => JSON.stringify([headerRows, tables]);
    if (about(answers) !== about(this.#answers)) this.#draft = null;
    this.#answers = answers;
    this.#plan = null;
  }

  /** What is remembered of a table of the draft. */
  layoutOf(table: string): Layout | null {
    const found = this.draft.tables.find(({ key }) => key === table);
    return found === undefined ? null : this.#memory.find(found.table);
  }

  get lexicon(): Lexicon {
    return this.#lexicon;
  }

  get context(): RawContext {
    return this.#context;
  }

  get draft(): Draft {
    const { raw, newId } = this.#parts;
    return (this.#draft ??= draftOf(raw, {
      lexicon: this.#lexicon,
      context: this.#context,
      answers: { ...this.#answers, headerRows: { ...this.#headerRows(), ...this.#answers.headerRows } },
      remembered: table => {
        const layout = this.#memory.find(table);
        return layout === null ? undefined : remembered(layout, table);
      },
      ownRows: this.#ownRows,
      riskScheme: (this.#setting && textCell(this.#setting, 'riskScheme')) ?? null,
      newId,
    }));
  }

  plan(): ImportPlan {
    const { rows, newId, language } = this.#parts;
    const ownBanks = listIn(this.#setting?.cells['ownBanks']);
    if (this.#plan !== null) return this.#plan;
    const people = new Map(this.draft.tables.map(({ key }) => [key, this.layoutOf(key)?.answers.people]));
    const plan = planImport(this.draft, rows, {
      reading: { lexicon: this.#lexicon, context: this.#context, ownBanks },
      answers: this.#answers,
      remembered: (table, question) => people.get(table)?.[question],
      newId,
      idOfLine: key => this.#idOfLine(key),
      country: (this.#setting && textCell(this.#setting, 'country')) ?? 'TW',
      words: { ...packs[language].importing.made, ...(ownBanks[0] === undefined ? {} : { ownBank: ownBanks[0] }) },
    });
    return (this.#plan = { ...plan, change: this.#taught(plan) });
  }

  /** The change with what the import teaches about layouts; an import that writes nothing teaches nothing. */
  #taught({ change, learned }: ImportPlan): Change {
    if (isEmpty(change)) return change;
    const { newId, today } = this.#parts;
    const lesson = { memory: this.#memory, answers: this.#answers, learned, newId, today };
    const layouts = learnLayouts(this.draft, lesson);
    return {
      added: [...change.added, ...layouts.added],
      removed: change.removed,
      edited: { ...change.edited, ...layouts.edited },
    };
  }

  /** Where the RM said before which row is the header. */
  #headerRows(): Readonly<Record<string, number>> {
    const told = this.#parts.raw.sheets.map(sheet => [sheet.name, this.#memory.headerRowOf(sheet)] as const);
    return Object.fromEntries(told.flatMap(([name, at]) => (at === undefined ? [] : [[name, at] as const])));
  }

  #idOfLine(key: string): string {
    const id = this.ids.get(key) ?? this.#parts.newId();
    this.ids.set(key, id);
    return id;
  }
}

function lexiconOf(ownRows: readonly Row[]): Lexicon {
  const own = new Map(ownRows.map(row => [ownColumnId(row.id), textCell(row, 'label') ?? '']));
  const columns = new Map<string, ReturnType<typeof columnsOf>>();
  return new Lexicon({
    labels: (sheet, column) => (own.has(column) ? [own.get(column) ?? ''] : columnLabels(sheet, column)),
    columns: sheet => {
      const known = columns.get(sheet) ?? columnsOf(sheet, ownRows);
      columns.set(sheet, known);
      return known;
    },
  });
}

const contextOf = ({ language, today }: SessionParts, setting: Row | undefined): RawContext => ({
  language,
  today,
  currency: (setting && textCell(setting, 'baseCurrency')) ?? 'TWD',
  years: null,
  dayOrder: null,
  scale: 1,
  options: optionNamed,
  rowNamed: (_, text) => fail({ code: 'no-such-row', text }),
  date1904: false,
  fractions: false,
});
