/** What is offered under a line while it is typed: the words it may begin with, and the days that a word may mean. */
import type { Language } from '../../shared/kinds/kind';
import { withDay, type LineRead } from '../../shared/log/parse-line';
import { slashWordNamed, slashWordsLike, type LineSort } from '../../shared/log/slash-words';

export interface Offer {
  readonly key: string;
  /** What stands in the list: a word with what it writes, or a day. */
  readonly word: string;
  readonly sort: LineSort | null;
  /** The line once it is chosen. */
  readonly text: string;
}
export interface Offers {
  readonly of: 'words' | 'days';
  readonly list: readonly Offer[];
  /** The one that Enter takes; -1: none, since what may mean several days is for the RM to say. */
  readonly first: number;
}

const beginning = /^\s*[/／、](\S*)$/u;

export function offersFor(text: string, { problem }: LineRead, language: Language): Offers | null {
  const [, typed] = beginning.exec(text) ?? [];
  if (typed !== undefined) {
    const known = slashWordNamed(typed) !== undefined;
    const list = slashWordsLike(typed).map(({ words, sort }, at) => {
      const word = words[language];
      return { key: String(at), word, sort, text: `/${word} ` };
    });
    return list.length === 0 || (known && list.length === 1) ? null : { of: 'words', list, first: known ? -1 : 0 };
  }
  if (problem === null || !('days' in problem) || problem.days.length === 0) return null;
  const list = problem.days.map(day => ({ key: day, word: day, sort: null, text: withDay(text, problem, day) }));
  return { of: 'days', list, first: -1 };
}
