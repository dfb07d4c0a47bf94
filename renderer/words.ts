/** The words on the screen: i18next over the packs, every key typed; a change of language shows at once. */
import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../shared/kinds/kind';
import { packs, type Pack } from '../shared/i18n/packs';

type Area = keyof Pack;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: (typeof packs)['zh-TW'];
    defaultNS: readonly Area[];
    returnNull: false;
  }
}

const areas: readonly Area[] = Object.keys(packs['zh-TW']).filter((area): area is Area => area in packs['zh-TW']);

/** Says a key of the packs, `t('shell:saved')`. */
export type Say = TFunction<readonly Area[]>;

/** Called once, before the first render. */
export function startWords(language: Language): void {
  void i18next.use(initReactI18next).init({
    resources: packs,
    lng: language,
    fallbackLng: false,
    supportedLngs: Object.keys(packs),
    load: 'currentOnly',
    ns: [...areas],
    defaultNS: 'shell',
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

export function speak(language: Language): void {
  void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The words of the language in use; a component that asks renders again when it changes. */
export const useWords = (): Say => useTranslation(areas).t;

/** For words outside of components (toasts): those of now. */
export const wordsNow = (): Say => i18next.t;
