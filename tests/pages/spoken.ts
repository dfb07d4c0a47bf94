/** Everything a screen says, to the eye or to a screen reader, and which of it is of another language. */
import type { Page } from '@playwright/test';
import { countryLabel, currencyLabel } from '../../shared/i18n/labels';
import { packs } from '../../shared/i18n/packs';
import type { Language } from '../../shared/kinds/kind';
import { optionLists } from '../../shared/sheets/options';
import type { SanbiaoApp } from './app';

/** Texts, names, hints and chosen values of the page as it is; keys are called what stands on them. */
export const spokenOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const said = new Set<string>();
    const say = (text: string | null): void => {
      const trimmed = text?.trim() ?? '';
      if (trimmed !== '') said.add(trimmed);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (walker.currentNode.parentElement?.closest('script, style, kbd') === null) say(walker.currentNode.nodeValue);
    for (const element of document.querySelectorAll('body *')) {
      for (const name of ['title', 'aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'alt'])
        say(element.getAttribute(name));
      if (element instanceof HTMLInputElement && !['checkbox', 'radio', 'hidden'].includes(element.type))
        say(element.value);
    }
    say(document.title);
    return [...said];
  });

/** The labels of the application menu. */
export const menuLabels = (app: SanbiaoApp): Promise<readonly string[]> =>
  app.electron.evaluate(({ Menu }) => {
    const labels = (menu: Electron.Menu | null | undefined): string[] =>
      (menu?.items ?? []).flatMap(item => [item.label, ...labels(item.submenu)]);
    return labels(Menu.getApplicationMenu()).filter(label => label !== '');
  });

function wordsIn(pack: unknown): readonly string[] {
  if (typeof pack === 'string') return [pack];
  return typeof pack === 'object' && pack !== null ? Object.values(pack).flatMap(wordsIn) : [];
}

/** Every language is named in itself everywhere. */
const names: ReadonlySet<string> = new Set(
  Object.values(packs).flatMap(pack => [
    pack.actions['language-zh-TW'],
    pack.actions['language-zh-CN'],
    pack.actions['language-en'],
  ]),
);

const wordsOf = (language: Language): ReadonlySet<string> =>
  new Set(wordsIn(packs[language]).filter(word => !names.has(word)));

const han = /\p{Script=Han}/u;

/** The characters of a language's words and of the names that currencies and countries have in it. */
const signsOf = (language: Language): ReadonlySet<string> => {
  const currencyNames = optionLists.currency.map(code => currencyLabel(language, code));
  const countryNames = optionLists.country.map(code => countryLabel(language, code));
  return new Set([...known[language], ...currencyNames, ...countryNames].join(''));
};

const languages = ['zh-TW', 'zh-CN', 'en'] as const;
const known = { 'zh-TW': wordsOf('zh-TW'), 'zh-CN': wordsOf('zh-CN'), en: wordsOf('en') };
const signs = { 'zh-TW': signsOf('zh-TW'), 'zh-CN': signsOf('zh-CN') };

/** Chinese characters that only the other script's words have. */
const strangeSigns = (language: 'zh-TW' | 'zh-CN'): ReadonlySet<string> => {
  const own = signs[language];
  const other = signs[language === 'zh-TW' ? 'zh-CN' : 'zh-TW'];
  return new Set([...other].filter(sign => han.test(sign) && !own.has(sign)));
};
const strange = { 'zh-TW': strangeSigns('zh-TW'), 'zh-CN': strangeSigns('zh-CN') };

/** Whether a text is, or contains, words of another language; or a key that no pack has. */
export function isForeign(text: string, language: Language): boolean {
  if (names.has(text)) return false;
  if (/^[a-z]+:[a-z][\w.-]*$/.test(text)) return true;
  if (language === 'en') return han.test(text);
  const others = languages.filter(other => other !== language);
  const isWord = others.some(other => known[other].has(text) && !known[language].has(text));
  return isWord || [...text].some(sign => strange[language].has(sign));
}

/** What a Chinese screen may say in Latin letters: names of things, and keys. */
const allowed =
  /^(Excel|CSV|TSV|XLSX|PDF|LINE|WeChat|WhatsApp|E-?mail|AUM|KYC|ETF|ISIN|VIP|Ctrl|Alt|Shift|Tab|Enter|Esc|Home|End|Delete|Space|F\d+|A|B|C|D|K|N|[A-Z]|xlsx|xlsm|csv|tsv)$/;

const currencies: ReadonlySet<string> = new Set(optionLists.currency);

/** Latin words of a text that are neither names, keys nor currencies. */
export const latinIn = (text: string): readonly string[] =>
  (names.has(text) ? [] : (text.match(/[A-Za-z][A-Za-z-]*/g) ?? [])).filter(
    word => !allowed.test(word) && !currencies.has(word),
  );
