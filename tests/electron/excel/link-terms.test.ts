/** A workbook of the RM's own is linked as it was settled on the page of filling, with a real file and a real book. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fillDesk } from '../../../electron/excel/fill-desk';
import { linkDesk } from '../../../electron/excel/link-desk';
import type { LinkTerms } from '../../../electron/excel/link-terms';
import { readWorkbookFile } from '../../../electron/excel/patch/replace-workbook';
import type { Here } from '../../../electron/excel/protocol';
import { makeBookFolder } from '../../../electron/store/book-folder';
import { realDisk } from '../../../electron/store/disk';
import { noAnswers } from '../../../shared/import/answers';
import { rawText } from '../../../shared/import/raw-table';
import { fixture, importInto, rawBook } from '../../shared/import/import-harness';
import { addClient, openBook, valueOf } from '../a-book';
import { tempFolder } from '../temp-folder';
import { plainTerms } from './plain-terms';

const quiet = (): undefined => undefined;
const occupation = 26;

/** The first client of the workbook has another occupation in the book, which also has one that the workbook lacks. */
async function aLink() {
  const folder = path.join(await tempFolder(), '客戶簿');
  valueOf(await makeBookFolder(realDisk, folder, { id: 'book-1', created: '2026-11-22' }));
  const book = await openBook(folder);
  const file = path.join(await tempFolder(), 'own.xlsx');
  await fs.copyFile(fixture('F1_star_banker_zhTW.xlsx'), file);
  const [client] = [...importInto(await rawBook(file)).rows.values()].filter(({ id }) => id.startsWith('client:'));
  const { name, clientNo } = client?.cells ?? {};
  const known = addClient('first', { name: name ?? null, clientNo: clientNo ?? null, occupation: '太空人' });
  valueOf(await book.run([known, addClient('余新人', { clientNo: 'NEW-1', mobile: '0912345678' })], 'edit'));
  const here: Here = { book: folder, seq: book.seq, language: 'zh-TW', today: '2026-11-22' };
  const write = async (terms: LinkTerms) => {
    const { digest } = valueOf(await readWorkbookFile(file));
    const input = {
      file,
      terms,
      digest,
      after: null,
      taken: false,
      known: null,
      here,
      keepIn: path.join(folder, 'before'),
    };
    return valueOf(await linkDesk(quiet).linkWrite(input));
  };
  return { file, here, write };
}

test('[L35] what the columns were said to mean holds for every write, though the book has learned nothing of it', async () => {
  const { file, here, write } = await aLink();
  const desk = fillDesk(quiet);
  valueOf(await desk.fillRead({ file, here }));
  const tables = { '0.0': { columns: { [occupation]: { target: 'skip' as const } } } };
  valueOf(await desk.fillRemap({ answers: { ...noAnswers, tables }, here }));
  const { layouts } = valueOf(await desk.fillLesson({ here }));
  expect(await write({ ...plainTerms, append: false, layouts: [...layouts] })).toMatchObject({ cells: 0, lines: 0 });
  expect(await write({ ...plainTerms, append: false })).toMatchObject({ cells: 1, lines: 0 });
});

test('[L35] rows are added only where that was settled', async () => {
  const { write } = await aLink();
  expect(await write({ ...plainTerms, append: false })).toMatchObject({ lines: 0 });
  expect(await write(plainTerms)).toMatchObject({ lines: 1 });
});

test('[L35] sensitive columns are written as was settled when it was linked', async () => {
  const sensitive = { 'leave-out': false, mask: false, include: true } as const;
  for (const way of ['leave-out', 'mask', 'include'] as const) {
    const { file, write } = await aLink();
    expect(await write({ ...plainTerms, sensitive: way })).toMatchObject({ lines: 1 });
    const cells = (await rawBook(file)).sheets.flatMap(({ rows }) => rows.flatMap(row => row.cells.map(rawText)));
    expect(cells.some(cell => cell.replaceAll('-', '') === '0912345678')).toBe(sensitive[way]);
    expect(cells.includes('0912***678')).toBe(way === 'mask');
  }
});
