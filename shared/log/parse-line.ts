/**
 * One typed line as what it writes: `/call 11/20 談美元債 >下週三 寄建議書`.
 * First a slash word, then the day if it was not today, then the text; each ` >` or ` →` begins something to do: a day, if any, and what.
 */
import type { Language, YearStyle } from '../kinds/kind';
import type { OptionId } from '../sheets/options';
import { ticketDue } from '../analysis/ticket-due';
import { dayAtStart, type DayContext, type DayProblem } from './day-words';
import { slashWordBefore, slashWordNamed, type LineSort } from './slash-words';
import { timeAtStart } from './time-words';

export interface LineContext {
  readonly today: string;
  readonly language: Language;
  readonly years: YearStyle | null;
  /** Of the book: by when a ticket is due. */
  readonly country: string;
}
export interface FollowUp {
  readonly title: string;
  readonly due: string | null;
}
export type LineEntry =
  | {
      readonly is: 'contact';
      readonly kind: OptionId<'contactKind'>;
      readonly unanswered: boolean;
      readonly day: string;
      readonly text: string;
    }
  | { readonly is: 'task'; readonly title: string; readonly due: string | null }
  | {
      readonly is: 'ticket';
      readonly kind: OptionId<'ticketKind'>;
      readonly subject: string;
      readonly opened: string;
      readonly due: string | null;
    };
/** A place in the line: what `text.slice(at, at + length)` is. */
interface Span {
  readonly at: number;
  readonly length: number;
}
export type LineProblem =
  | { readonly code: 'no-word' }
  | { readonly code: 'unknown-word'; readonly text: string }
  | { readonly code: 'no-title' | 'no-subject' }
  | (DayProblem & Span);
/** Nothing wrong, but worth a look: a day or an arrow stands without a blank and is taken as text; a time is said that is no day; an arrow may have meant *more than*. */
export interface LineHint {
  readonly code: 'glued-day' | 'glued-arrow' | 'no-day' | 'arrow-number';
  readonly text: string;
}
export interface LineRead {
  /** null while something is wrong. */
  readonly entry: LineEntry | null;
  readonly followUps: readonly FollowUp[];
  readonly problem: LineProblem | null;
  readonly hint: LineHint | null;
}

const arrow = /(?:^|\s)(?:->|=>|[>＞→])/gu;
const slash = /^\s*[/／、]/u;
const gap = /^[\s,，、:：;；]+/u;

interface Piece extends Span {
  readonly text: string;
}
const piece = (line: string, at: number, end: number): Piece => {
  const raw = line.slice(at, end);
  const start = at + (raw.length - raw.trimStart().length);
  return { text: raw.trim(), at: start, length: raw.trim().length };
};

/** The line up to the first arrow, and what stands behind each. */
function piecesOf(line: string): readonly [Piece, ...Piece[]] {
  const marks = [...line.matchAll(arrow)];
  const first = piece(line, 0, marks[0]?.index ?? line.length);
  const rest = marks.map((mark, at) => piece(line, mark.index + mark[0].length, marks[at + 1]?.index ?? line.length));
  return [first, ...rest];
}

interface Dated {
  readonly day: string | null;
  readonly rest: string;
  readonly problem: LineProblem | null;
}

/** The day that a piece begins with, and what is said behind it. */
function datedOf({ text, at }: Piece, context: DayContext, was?: Was): Dated {
  if (was !== undefined && startsWithWord(text, was.day))
    return { day: was.day, rest: text.slice(was.day?.length).trim(), problem: null };
  const read = dayAtStart(text, context);
  if (read === null || (was !== undefined && isOfText(text, read.length, was)))
    return { day: null, rest: text, problem: null };
  const rest = text.slice(read.length).replace(gap, '').trim();
  if ('day' in read) return { day: read.day, rest, problem: null };
  return { day: null, rest, problem: { ...read.problem, at, length: read.length } };
}

const startsWithWord = (text: string, word: string | null): boolean =>
  word !== null && text.startsWith(word) && /^(?:\s|$)/u.test(text.slice(word.length));

/** Whether what reads as a day is how the text of the row began already: none was put before it. */
const isOfText = (text: string, length: number, was: Was): boolean =>
  was.text.startsWith(text.slice(0, length)) && !(text.length > was.text.length && text.endsWith(was.text));

/** Which word the line begins with; `rest` is the piece behind it. */
function wordOfLine(first: Piece): { readonly sort: LineSort; readonly rest: Piece } | LineProblem {
  const begun = slash.exec(first.text);
  if (begun === null) return { code: 'no-word' };
  const behind = first.text.slice(begun[0].length);
  const word = /^\S*/u.exec(behind)?.[0] ?? '';
  if (word === '') return { code: 'no-word' };
  const whole = slashWordNamed(word);
  const found = whole === undefined ? slashWordBefore(behind) : { word: whole, length: word.length };
  if (found === null) return { code: 'unknown-word', text: word };
  const from = begun[0].length + found.length;
  const rest = piece(first.text, from, first.text.length);
  return { sort: found.word.sort, rest: { ...rest, at: first.at + rest.at } };
}

function hintOf(text: string, context: DayContext): LineHint | null {
  const glued = dayAtStart(text, { ...context, glued: true });
  if (glued !== null && dayAtStart(text, context) === null)
    return { code: 'glued-day', text: text.slice(0, glued.length) };
  for (const { index } of text.matchAll(/(?<=[^\s])[>＞→](?=\s*[^\s])/gu)) {
    const behind = text.slice(index + 1).trimStart();
    if (dayAtStart(behind, { ...context, side: 'coming', glued: true }) !== null)
      return { code: 'glued-arrow', text: text.slice(index, index + 1) };
  }
  return null;
}

const amount = /^(?:[$＄¥￥€£]|(?:NT|US|HK)\$|[A-Z]{3}\s)?\s*[\d０-９]/u;

/** Of something to do without a day. */
function undatedHint(title: string, behindArrow: boolean): LineHint | null {
  const time = timeAtStart(title);
  if (time !== null) return { code: 'no-day', text: time };
  return behindArrow && amount.test(title) ? { code: 'arrow-number', text: title } : null;
}

interface Begun {
  readonly entry: LineEntry | null;
  readonly problem: LineProblem | null;
}

function contactOf(sort: Extract<LineSort, { is: 'contact' }>, { day, rest }: Dated, today: string): Begun {
  return { entry: { ...sort, day: day ?? today, text: rest }, problem: null };
}

function ticketOf({ kind }: Extract<LineSort, { is: 'ticket' }>, { day, rest }: Dated, context: LineContext): Begun {
  if (rest === '') return { entry: null, problem: { code: 'no-subject' } };
  const opened = day ?? context.today;
  const due = ticketDue(kind, opened, context.country);
  return { entry: { is: 'ticket', kind, subject: rest, opened, due }, problem: null };
}

function taskOf({ day, rest }: Dated): Begun {
  if (rest === '') return { entry: null, problem: { code: 'no-title' } };
  return { entry: { is: 'task', title: rest, due: day }, problem: null };
}

interface Said {
  readonly sort: LineSort;
  readonly rest: Piece;
}

function entryOf({ sort, rest }: Said, context: LineContext, was?: Was): Begun & { readonly hint: LineHint | null } {
  const past: DayContext = { ...context, side: 'past', glued: false };
  const coming: DayContext = { ...context, side: 'coming', glued: true };
  const dated = datedOf(rest, sort.is === 'task' ? coming : past, was);
  if (dated.problem !== null) return { entry: null, problem: dated.problem, hint: null };
  const plain = dated.day === null && dated.rest !== was?.text;
  if (sort.is === 'task') return { ...taskOf(dated), hint: plain ? undatedHint(dated.rest, false) : null };
  const begun = sort.is === 'contact' ? contactOf(sort, dated, context.today) : ticketOf(sort, dated, context);
  return { ...begun, hint: plain ? hintOf(rest.text, past) : null };
}

/** What a row says that is written anew. */
export interface Was {
  readonly day: string | null;
  readonly text: string;
}
export interface LineWish {
  /** A line without a slash word is of this sort. */
  readonly implied?: LineSort;
  /** A row that is written anew: an arrow in it is text, its own day is good wherever it lies, and its text stays text. */
  readonly was?: Was;
}

/** What a line says. */
export function parseLine(line: string, context: LineContext, { implied, was }: LineWish = {}): LineRead {
  const [first, ...others] = was !== undefined ? [piece(line, 0, line.length)] : piecesOf(line);
  const word = implied !== undefined && !slash.test(first.text) ? { sort: implied, rest: first } : wordOfLine(first);
  if ('code' in word) return { entry: null, followUps: [], problem: word, hint: null };
  const begun = entryOf(word, context, was);
  const dated = others
    .filter(({ text }) => text !== '')
    .map(other => datedOf(other, { ...context, side: 'coming', glued: true }));
  const followUps = dated.map(({ day, rest }) => ({ title: rest, due: day }));
  const untitled = followUps.some(({ title }) => title === '') ? ({ code: 'no-title' } as const) : null;
  const problem = begun.problem ?? dated.find(other => other.problem !== null)?.problem ?? untitled;
  const hints = followUps.map(({ title, due }) => (due === null ? undatedHint(title, true) : null));
  const hint = begun.hint ?? hints.find(found => found !== null) ?? null;
  return { entry: problem === null ? begun.entry : null, followUps, problem, hint };
}

/** The line with a day in the place of the words that may mean several. */
export const withDay = (line: string, { at, length }: Span, day: string): string =>
  line.slice(0, at) + day + line.slice(at + length);
