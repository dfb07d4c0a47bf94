/** Words that belong to a format itself and are read in every language as well as shown: the kinds' counterpart of Intl. */
import type { Language } from './kind';

type InLanguages = Readonly<Record<Language, string>>;

export const permanentWord: InLanguages = { 'zh-TW': '長期', 'zh-CN': '长期', en: 'Permanent' };
export const saysPermanent =
  /^(長期|长期|長期有效|长期有效|永久|永久有效|無期限|无期限|無限期|无限期|終身|终身|permanent|indefinite|no expiry|lifetime|9999[-/.]?12[-/.]?31)$/iu;

export const flagWords: Readonly<Record<'yes' | 'no', InLanguages>> = {
  yes: { 'zh-TW': '是', 'zh-CN': '是', en: 'Yes' },
  no: { 'zh-TW': '否', 'zh-CN': '否', en: 'No' },
};
export const saysYes = /^(是|有|對|对|y|yes|t|true|on|v|✓|✔|☑|√|1|ok|○|●)$/iu;
export const saysNo = /^(否|無|无|沒有|没有|不是|n|no|f|false|off|x|×|✗|✘|☐|☒|0)$/iu;

export const termWords = {
  life: { 'zh-TW': '終身', 'zh-CN': '终身', en: 'Whole life' },
  renewable: { 'zh-TW': '一年期', 'zh-CN': '一年期', en: 'Yearly renewable' },
  single: { 'zh-TW': '躉繳', 'zh-CN': '趸交', en: 'Single' },
} as const satisfies Readonly<Record<string, InLanguages>>;

export const yearsWord = (years: number, language: Language): string =>
  language === 'en' ? `${years} years` : `${years}年`;

export const toAgeWord = (age: number, language: Language): string => {
  if (language === 'en') return `to age ${age}`;
  return language === 'zh-TW' ? `至${age}歲` : `至${age}岁`;
};
