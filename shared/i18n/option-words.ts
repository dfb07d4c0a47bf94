/** From what a person or a file wrote to an option: every label in every language, every synonym, and the id itself. */
import { fold } from '../fold';
import { optionSynonyms } from '../sheets/option-synonyms';
import { optionLists, type OptionListId } from '../sheets/options';
import type { Column } from '../sheets/sheet';
import { currencyLabel, languages, optionLabel } from './labels';

/** A word that two options of a list claim: a label wins over a synonym, otherwise it names neither. */
function wordsOf(list: OptionListId): ReadonlyMap<string, string> {
  const labels = new Map<string, string | null>();
  const synonyms = new Map<string, string | null>();
  const claim = (words: Map<string, string | null>, text: string, option: string): void => {
    const word = fold(text);
    const claimed = words.get(word);
    words.set(word, claimed === undefined || claimed === option ? option : null);
  };
  const written: Readonly<Record<string, string | undefined>> = optionSynonyms[list] ?? {};
  for (const option of optionLists[list]) {
    claim(labels, option, option);
    for (const language of languages) {
      claim(labels, optionLabel(language, { list }, option), option);
      if (list === 'currency') claim(labels, currencyLabel(language, option), option);
    }
    for (const synonym of written[option]?.split(', ') ?? []) claim(synonyms, synonym, option);
  }
  const known = new Map<string, string>();
  for (const [word, option] of [...synonyms, ...labels]) if (option !== null) known.set(word, option);
  return known;
}

const byList = new Map<OptionListId, ReadonlyMap<string, string>>();

function knownWords(list: OptionListId): ReadonlyMap<string, string> {
  const known = byList.get(list) ?? wordsOf(list);
  byList.set(list, known);
  return known;
}

/** The `options` of a ReadContext. An own column's options are their own words. */
export function optionNamed(column: Column, text: string): string | null {
  const word = fold(text);
  if (word === '') return null;
  if (column.list !== undefined) return knownWords(column.list).get(word) ?? null;
  return column.options?.find(option => fold(option) === word) ?? null;
}
