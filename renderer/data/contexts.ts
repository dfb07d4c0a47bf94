/** What the kinds need to read and show cells on this screen: language, year style, currency, options and the names of rows. */
import type { Preferences } from '../../shared/contract/app';
import type { ReadContext, ShowContext } from '../../shared/kinds/kind';
import { optionLabel } from '../../shared/i18n/labels';
import { optionNamed } from '../../shared/i18n/option-words';
import { bookSettings } from '../../shared/sheets/book-settings';
import { shownPhone } from '../../shared/sheets/checks/phone';
import { NameIndex } from './name-index';
import { nameOfId } from './row-names';
import { replica } from './use-book';

export const nameIndex = new NameIndex(replica);

export type Saying = Pick<Preferences, 'language' | 'years'>;

export const showContext = ({ language, years }: Saying, currency: string): ShowContext => ({
  language,
  years,
  currency,
  optionLabel: (column, option) => optionLabel(language, column, option),
  rowLabel: nameOfId,
  phone: phoneHere,
});

const phones = new Map<string, string>();

/** Reading a number's plan is dear and the same few hundred are painted over and over. */
function phoneHere(number: string): string {
  const { country } = bookSettings(replica);
  const key = `${country}${number}`;
  const known = phones.get(key) ?? shownPhone(number, country);
  if (phones.size > 20_000) phones.clear();
  phones.set(key, known);
  return known;
}

/** Someone who reads 民國 years also types them; day before month only where English is spoken. */
export const readContext = ({ language, years }: Saying, currency: string): ReadContext => ({
  language,
  today: replica.today,
  currency,
  years: years === 'roc' ? 'roc' : null,
  dayOrder: language === 'en' ? 'day-first' : null,
  scale: 1,
  options: optionNamed,
  rowNamed: (column, text) => nameIndex.rowNamed(column, text),
});
