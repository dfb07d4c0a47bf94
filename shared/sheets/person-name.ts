/** Names of people: the title apart, and the form in which two spellings are the same person. */
import { fold } from '../fold';
import type { OptionId } from './options';

/** Longest first, since 董事長 ends like nothing else but 老師 and 醫師 share an end. */
const behind: readonly (readonly [RegExp, OptionId<'salutation'>])[] = [
  [/(董事長|董事长|董座)$/u, 'chairman'],
  [/(教授)$/u, 'prof'],
  [/(博士|醫師|医师|醫生|医生)$/u, 'dr'],
  [/(太太|夫人)$/u, 'mrs'],
  [/(小姐|女士)$/u, 'ms'],
  [/(先生)$/u, 'mr'],
];
const before: readonly (readonly [RegExp, OptionId<'salutation'>])[] = [
  [/^prof(essor)?\.?\s+/iu, 'prof'],
  [/^dr\.?\s+/iu, 'dr'],
  [/^mrs\.?\s+/iu, 'mrs'],
  [/^(ms|miss)\.?\s+/iu, 'ms'],
  [/^mr\.?\s+/iu, 'mr'],
];

export interface NameAndTitle {
  readonly name: string;
  readonly salutation: OptionId<'salutation'> | null;
}

/** 王小明先生 is 王小明, mr. A title with nobody before it is a name. */
export function nameAndTitle(text: string): NameAndTitle {
  const trimmed = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  for (const [title, salutation] of [...behind, ...before]) {
    const name = trimmed
      .replace(title, '')
      .replace(/[\s(]+$/u, '')
      .trim();
    if (name !== trimmed && name !== '') return { name, salutation };
  }
  return { name: trimmed, salutation: null };
}

/** The form in which names are compared (domain A.5.5): no title, no blanks, Simplified, half width, lower case. */
export const normalName = (text: string): string => fold(nameAndTitle(text).name);
