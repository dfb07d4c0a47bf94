/** The words on the screen: i18next over the packs, every key typed; a change of language shows at once. */
import i18next, { type FormatterModule } from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../shared/kinds/kind';
import { packs } from '../shared/i18n/packs';
import { grouped } from './ui/grouped';

type Source = (typeof packs)['zh-TW'];
type Area = keyof Source;
type KeysOf<T, Before extends string> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${K}` : KeysOf<T[K], `${Before}${K}.`>;
}[keyof T & string];
type Counted<K> = K extends `${infer Bare}_one` | `${infer Bare}_other` ? Bare : K;

/** `area:key` or `area:key.key` of the packs; a key with `_one` and `_other` is asked for without, with `count`. */
export type WordKey = { [A in Area]: Counted<KeysOf<Source[A], `${A}:`>> }[Area];
export type Values = Readonly<Record<string, string | number>>;

/** Says a key of the packs, `t('shell:saved')`. */
export type Say = (key: WordKey, values?: Values) => string;

const counts: ReadonlySet<string> = new Set(['count', 'cells', 'lines']);

/** Counts are grouped; other numbers (years, lines of a sheet) stay as they are. */
const written: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (...said) => {
    const value: unknown = said[0];
    const name = String(said[3]?.['interpolationkey']);
    return typeof value === 'number' && counts.has(name) ? grouped(value) : String(value);
  },
};

/** Called once, before the first render. */
export function startWords(language: Language): void {
  void i18next
    .use(initReactI18next)
    .use(written)
    .init({
      resources: packs,
      lng: language,
      fallbackLng: false,
      supportedLngs: Object.keys(packs),
      load: 'currentOnly',
      ns: Object.keys(packs['zh-TW']),
      defaultNS: 'shell',
      initAsync: false,
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: false },
    });
  nameWindow(language);
}

export function speak(language: Language): void {
  void i18next.changeLanguage(language);
  nameWindow(language);
}

/** The window's title and the language a screen reader speaks. */
function nameWindow(language: Language): void {
  document.documentElement.lang = language;
  document.title = packs[language].shell.app;
}

/** The words of the language in use; a component that asks renders again when it changes. */
export function useWords(): Say {
  const { t } = useTranslation();
  return useMemo(() => (key, values) => t(key, { ...values }), [t]);
}

/** For words outside of components (toasts): those of now. */
export const wordsNow: Say = (key, values) => i18next.t(key, { ...values });

/** Words whose key is made of data, such as a column of a sheet; null if the packs have none. */
export function wordsOf(area: Area, path: string): string | null {
  const found: unknown = i18next.getResource(i18next.language, area, path);
  return typeof found === 'string' ? found : null;
}

/** Several names in one sentence, joined as the language on the screen does. */
export const listed = (names: readonly string[]): string => names.join(i18next.language === 'en' ? ', ' : '、');
