/** What the kinds need to read and show cells on this screen: language, year style, currency, options and the names of rows. */
import type { Preferences } from '../../shared/contract/app';
import type { ReadContext, ShowContext } from '../../shared/kinds/kind';
import { optionLabel } from '../../shared/i18n/labels';
import { optionNamed } from '../../shared/i18n/option-words';
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
});

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
