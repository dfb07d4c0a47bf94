/** The three language packs beside each other. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packs } from '../../../shared/i18n/packs';

type Said = ReadonlyMap<string, string>;

function said(pack: object, before = ''): Said {
  return new Map(
    Object.entries(pack).flatMap(([key, value]): (readonly [string, string])[] =>
      typeof value === 'string' ? [[`${before}${key}`, value]] : [...said(value as object, `${before}${key}.`)],
    ),
  );
}

const source = said(packs['zh-TW']);
const others = [
  ['zh-CN', said(packs['zh-CN'])],
  ['en', said(packs.en)],
] as const;
const blanks = (words: string): readonly string[] =>
  [...new Set([...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].sort();
/** What a word for one need not repeat. */
const needed = (key: string, words: string): readonly string[] =>
  blanks(words).filter(name => !(key.endsWith('_one') && name === 'count'));

test.each(others)('[S13] %s fills in the same blanks as the source', (_, words) => {
  const wrong = [...source].filter(
    ([key, text]) => needed(key, words.get(key) ?? '').join() !== needed(key, text).join(),
  );
  expect(wrong.filter(([key]) => !key.startsWith('history.attachment-add_one')).map(([key]) => key)).toEqual([]);
});

test.each([['zh-TW', source] as const, ...others])('[S13] nothing is left unsaid in %s', (_, words) => {
  expect([...words].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
});

test('[S13] no Chinese is left in English but the names of languages and what is typed', () => {
  const kept = /^(actions\.language-|columns\.|options\.|problems\.not-a-lunar-date)/;
  const left = [...others[1][1]].filter(([key, text]) => /\p{Script=Han}/u.test(text) && !kept.test(key));
  expect(left).toEqual([]);
});

test.each([['zh-TW', source] as const, others[0]])('[S13] no English sentence is left in %s', (_, words) => {
  const left = [...words].filter(
    ([key, text]) => /[A-Za-z]{3,} [a-z]{2,}/.test(text.replace(/\{\{\w+\}\}/g, '')) && !key.startsWith('options.'),
  );
  expect(left).toEqual([]);
});

/** Every label that some part of the program journals. */
function labelsUsed(): readonly string[] {
  const root = path.resolve(import.meta.dirname, '../../..');
  const files = ['renderer', 'electron'].flatMap(room =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).map(file => path.join(root, room, file)),
  );
  return files
    .filter(file => /\.tsx?$/.test(file))
    .flatMap(file => [...readFileSync(file, 'utf8').matchAll(/labelOf\('([\w-]+)'/g)].map(([, key]) => key ?? ''));
}

test('[S12] everything that can be undone has words for what it was', () => {
  const known = Object.keys(packs['zh-TW'].history);
  expect(labelsUsed().length).toBeGreaterThan(5);
  expect(labelsUsed().filter(key => !known.includes(key) && !known.includes(`${key}_other`))).toEqual([]);
});
