/** What a plan must ask before anything is written: who a line is, and whose it is; one question for all lines that ask the same. */
import { isRowId, type RowId } from '../id';
import type { GridSheetId } from '../sheets';
import type { Answers } from './answers';
import { nameKey } from './book-index';
import { ways, type PlanQuestionKind, type Way } from './ways';

/** A way, or the id of the row it is or of the client it belongs to. */
export type PlanAnswer = Way | RowId;

export interface PlanQuestion {
  readonly id: string;
  readonly kind: PlanQuestionKind;
  readonly table: string;
  readonly sheet: GridSheetId;
  /** How the file names the client. */
  readonly said: string;
  /** Keys of the lines that ask it. */
  readonly lines: readonly string[];
  readonly candidates: readonly RowId[];
  /** What becomes of the lines until it is answered; several ids where each line has its own. */
  readonly suggestion: PlanAnswer;
  /** null: open. */
  readonly answer: PlanAnswer | null;
}

export interface Asking {
  readonly kind: PlanQuestionKind;
  readonly line: { readonly key: string; readonly sheet: GridSheetId };
  readonly said: string;
  /** What tells this client from others of the name, so that an answer can be remembered. */
  readonly person: string;
  readonly candidates: readonly RowId[];
  readonly suggestion: PlanAnswer;
}

export interface AnswerSource {
  readonly answers: Pick<Answers, 'rows' | 'groups' | 'kinds'>;
  /** What was answered for such a table before. */
  readonly remembered: (table: string, question: string) => string | undefined;
  readonly isThere: (id: RowId) => boolean;
}

interface Open extends PlanQuestion {
  readonly lines: string[];
}

export class PlanQuestions {
  readonly #source: AnswerSource;
  readonly #asked = new Map<string, Open>();
  /** Per table: what is worth remembering of the answers. */
  readonly learned = new Map<string, Map<string, string>>();

  constructor(source: AnswerSource) {
    this.#source = source;
  }

  get asked(): readonly PlanQuestion[] {
    return [...this.#asked.values()];
  }

  /** The answer for this line; null while nobody gave one. */
  ask({ kind, line, said, person, candidates, suggestion }: Asking): PlanAnswer | null {
    const { answers, remembered } = this.#source;
    const ofLine = this.#valid(answers.rows[line.key]);
    if (ofLine !== null) return ofLine;
    const table = tableOf(line.key);
    const known = this.#valid(remembered(table, memoryKey(kind, person)));
    if (known !== null) return known;
    const id =
      kind === 'namesakes' || kind === 'no-client'
        ? `${kind}:${table}:${nameKey(said).slice(0, longestName)}`
        : `${kind}:${line.key}`;
    const answer = this.#valid(answers.groups[id]) ?? this.#valid(answers.kinds[kind]);
    const before = this.#asked.get(id);
    if (before === undefined)
      this.#asked.set(id, {
        id,
        kind,
        table,
        sheet: line.sheet,
        said,
        lines: [line.key],
        candidates,
        suggestion,
        answer,
      });
    else before.lines.push(line.key);
    return answer;
  }

  /** Notes what an answer came to, so that the next file of the layout need not ask. */
  learn(table: string, asking: Pick<Asking, 'kind' | 'person'>, became: string): void {
    const known = this.learned.get(table) ?? new Map<string, string>();
    this.learned.set(table, known.set(memoryKey(asking.kind, asking.person), became));
  }

  #valid(answer: string | undefined): PlanAnswer | null {
    if (answer === undefined) return null;
    const way = ways.find(known => known === answer);
    if (way !== undefined) return way;
    return isRowId(answer) && this.#source.isThere(answer) ? answer : null;
  }
}

/** Of a question's id; a cell may hold a whole story where a name was meant. */
const longestName = 200;

export const tableOf = (key: string): string => key.slice(0, Math.max(0, key.indexOf(':')));

/** A number instead of the name, so that what is remembered of a layout names nobody (FNV-1a, twice). */
function memoryKey(kind: PlanQuestionKind, person: string): string {
  let [low, high] = [0x811c9dc5, 0x1000193];
  for (const sign of person) {
    const code = sign.codePointAt(0) ?? 0;
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return `${kind}:${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
}
