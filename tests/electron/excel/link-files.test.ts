/** What a book keeps of its linked workbook on a real disk. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { linkFiles } from '../../../electron/excel/link-files';
import { linkNext } from '../../../electron/excel/link-next';
import type { Link } from '../../../electron/excel/linked-workbook';
import { tempFolder } from '../temp-folder';
import { plainTerms } from './plain-terms';

const link: Link = {
  file: '/a.xlsx',
  madeIn: '/book',
  terms: plainTerms,
  digest: 'd1',
  seq: 3,
  taken: false,
  known: null,
};

test('[L43] what was about to be put in place is known until the link is saved', async () => {
  const book = await tempFolder();
  await linkFiles.save(book, link);
  expect(await linkFiles.next(book)).toBeNull();
  await linkNext.save(book, { digest: 'd2', seq: 4 });
  expect([await linkFiles.load(book), await linkFiles.next(book)]).toEqual([link, { digest: 'd2', seq: 4 }]);
  await linkFiles.save(book, { ...link, digest: 'd2', seq: 4 });
  expect(await linkFiles.next(book)).toBeNull();
  await linkNext.save(book, { digest: 'd3', seq: 5 });
  await linkFiles.save(book, null);
  expect(await fs.readdir(book)).toEqual([]);
});

test('[L44] a book is where it really is, by whatever path, and a copy of it elsewhere', async () => {
  const folder = await tempFolder();
  const [book, alias, copy] = ['book', 'alias', 'copy'].map(name => path.join(folder, name));
  if (book === undefined || alias === undefined || copy === undefined) throw new Error('no folders');
  await fs.mkdir(book);
  await fs.symlink(book, alias, 'junction');
  await linkFiles.save(book, { ...link, madeIn: await linkFiles.home(book) });
  await fs.cp(book, copy, { recursive: true });
  expect(await linkFiles.home(alias)).toBe(await linkFiles.home(book));
  expect((await linkFiles.load(copy))?.madeIn).not.toBe(await linkFiles.home(copy));
});

test('[L44] a link that does not say where it was made is asked about', async () => {
  const book = await tempFolder();
  const older = Object.fromEntries(Object.entries(link).filter(([name]) => name !== 'madeIn'));
  await fs.writeFile(path.join(book, 'linked-workbook.json'), JSON.stringify(older));
  expect(await linkFiles.load(book)).toEqual({ ...link, madeIn: '' });
});

test.each([
  ['are gone', undefined],
  ['say nothing of sensitive columns', { append: true, layouts: [] }],
  ['say something unknown of them', { ...plainTerms, sensitive: 'everything' }],
])('[L35] terms that %s are not taken for others', async (_, terms) => {
  const book = await tempFolder();
  await fs.writeFile(path.join(book, 'linked-workbook.json'), JSON.stringify({ ...link, terms }));
  expect(await linkFiles.load(book)).toEqual({ ...link, terms: null });
});
