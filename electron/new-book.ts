/** What a new book begins with, and where sample books stand. */
import path from 'node:path';
import { app } from 'electron';
import type { Row } from '../shared/cell';
import type { Preferences } from '../shared/contract/app';

type Language = Preferences['language'];

const settingsOf: Readonly<Record<Language, Row['cells']>> = {
  'zh-TW': { baseCurrency: 'TWD', country: 'TW', riskScheme: 'tw5' },
  'zh-CN': { baseCurrency: 'CNY', country: 'CN', riskScheme: 'cnBank' },
  en: { baseCurrency: 'HKD', country: 'HK', riskScheme: 'en5' },
};
const sampleNames: Readonly<Record<Language, string>> = {
  'zh-TW': '三表範例',
  'zh-CN': '三表示例',
  en: 'Sanbiao sample',
};

/** Where new books are proposed to stand; SANBIAO_DOCUMENTS sets another place for documents. */
export const booksFolder = (): string =>
  path.join(process.env['SANBIAO_DOCUMENTS'] ?? app.getPath('documents'), 'Sanbiao');

export const firstSettings = (language: Language): Row['cells'] => settingsOf[language];

export const samplePlace = (language: Language): { folder: string; name: string } => ({
  folder: booksFolder(),
  name: sampleNames[language],
});

/** Sixty fictional clients, as of this day. */
export async function sampleRows(language: Language, today: string): Promise<Iterable<Row>> {
  const { sampleBook } = await import('../shared/sample/sample-book');
  return sampleBook({ language, clients: 60, seed: 1, today });
}
