/** The words of columns, groups and options, for those who have no i18next at hand: the workbook writer, the header matcher, the kinds. */
import type { ColumnId, SheetId } from '../id';
import type { Language } from '../kinds/kind';
import type { GroupId } from '../sheets/groups';
import type { Column } from '../sheets/sheet';
import { packs } from './packs';

export const languages = ['zh-TW', 'zh-CN', 'en'] as const satisfies readonly Language[];

/** The label of one of our columns; the id itself for a column that is not ours. */
export function columnLabel(language: Language, sheet: SheetId, column: ColumnId): string {
  const labels: Readonly<Record<string, string>> = packs[language].columns[sheet];
  return labels[column] ?? column;
}

/** The label in every language, the given one first: what a header may say. */
export const columnLabels = (sheet: SheetId, column: ColumnId): readonly string[] => [
  ...new Set(languages.map(language => columnLabel(language, sheet, column))),
];

export const groupLabel = (language: Language, group: GroupId): string => packs[language].groups[group];

/** Intl says 中國香港特別行政區; people in a bank say 香港. */
const shortCountries: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-TW': { TW: '台灣', CN: '中國大陸', HK: '香港', MO: '澳門' },
  'zh-CN': { TW: '台湾', CN: '中国大陆', HK: '香港', MO: '澳门' },
  en: { TW: 'Taiwan', CN: 'Mainland China', HK: 'Hong Kong', MO: 'Macao' },
};
const regionNames = new Map<Language, Intl.DisplayNames>();
const currencyNames = new Map<Language, Intl.DisplayNames>();

function namesOf(kept: Map<Language, Intl.DisplayNames>, language: Language, type: 'region' | 'currency') {
  const found = kept.get(language) ?? new Intl.DisplayNames(language, { type });
  kept.set(language, found);
  return found;
}

export const countryLabel = (language: Language, code: string): string =>
  shortCountries[language][code] ?? namesOf(regionNames, language, 'region').of(code) ?? code;

/** The name of a currency (新台幣); a cell shows its code. */
export const currencyLabel = (language: Language, code: string): string =>
  namesOf(currencyNames, language, 'currency').of(code) ?? code;

/** The word of an option as a cell shows it; an option that is in no list of ours is its own word. */
export function optionLabel(language: Language, column: Pick<Column, 'list'>, option: string): string {
  if (column.list === undefined || column.list === 'currency') return option;
  if (column.list === 'country') return /^[A-Z]{2}$/.test(option) ? countryLabel(language, option) : option;
  const labels: Readonly<Record<string, string>> = packs[language].options[column.list];
  return labels[option] ?? option;
}
