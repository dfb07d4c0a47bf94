/** Every word by which a header may mean a column: labels of all languages, aliases, and nothing guessed from likeness. */
import { fold } from '../fold';
import type { ColumnId, SheetId } from '../id';
import { gridSheetIds, sheetNamed, type GridSheetId } from '../sheets';
import type { Column } from '../sheets/sheet';

export interface Meaning {
  readonly column: ColumnId;
  /** The word means several things: only the cells can tell. */
  readonly asked: boolean;
}

export interface LexiconSource {
  /** The column's label in every language, ours and the RM's own. */
  readonly labels: (sheet: SheetId, column: ColumnId) => readonly string[];
  /** All columns of a sheet, the RM's own too. */
  readonly columns: (sheet: SheetId) => Readonly<Record<ColumnId, Column>>;
}

/** Words beside `client` that name the client by something else than the name. */
const byNumber = /(号|编号|代号|代码|no|number|id|ref|cif)$/;
const byIdentity = /(身分证|身份证|证件|idno|idnumber|统一编号)/;

export class Lexicon {
  readonly #source: LexiconSource;
  readonly #words = new Map<GridSheetId, Map<string, Meaning[]>>();
  readonly #known = new Map<string, boolean>();

  constructor(source: LexiconSource) {
    this.#source = source;
    for (const sheet of gridSheetIds) this.#words.set(sheet, this.#wordsOf(sheet));
  }

  column(sheet: SheetId, column: ColumnId): Column | undefined {
    return this.#source.columns(sheet)[column];
  }

  columns(sheet: SheetId): Readonly<Record<ColumnId, Column>> {
    return this.#source.columns(sheet);
  }

  meanings(sheet: GridSheetId, name: string): readonly Meaning[] {
    return this.#words.get(sheet)?.get(name) ?? [];
  }

  /** Whether a folded word names a column of any sheet. */
  knows(name: string): boolean {
    let known = this.#known.get(name);
    if (known === undefined) {
      known = gridSheetIds.some(sheet => this.#words.get(sheet)?.has(name) === true);
      if (this.#known.size < 50_000) this.#known.set(name, known);
    }
    return known;
  }

  #wordsOf(sheet: GridSheetId): Map<string, Meaning[]> {
    const words = new Map<string, Meaning[]>();
    const add = (word: string, meaning: Meaning): void => {
      const folded = fold(word);
      const meant = words.get(folded) ?? [];
      if (folded !== '' && !meant.some(({ column }) => column === meaning.column))
        words.set(folded, [...meant, meaning]);
    };
    const columns = Object.entries(this.#source.columns(sheet));
    for (const [column] of columns)
      for (const label of this.#source.labels(sheet, column)) add(label, { column, asked: false });
    /** A label means its own column first; that it is also said of another only counts where the cells speak for it. */
    const labelled = new Set(words.keys());
    for (const [column, { aliases = [] }] of columns)
      for (const alias of aliases) {
        const word = alias.replace(/\*$/, '');
        add(word, { column, asked: word !== alias || labelled.has(fold(word)) });
      }
    return words;
  }
}

/** How a header of a sheet that belongs to clients names the client. */
export function ownerKey(name: string): 'owner-id' | 'owner-no' | 'owner-name' {
  if (byIdentity.test(name)) return 'owner-id';
  return byNumber.test(name) ? 'owner-no' : 'owner-name';
}

export const ownerColumn = (sheet: SheetId): ColumnId | null => sheetNamed(sheet).owner;
