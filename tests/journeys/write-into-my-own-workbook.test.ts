/** The RM's own workbook, with its formats, formulas and other sheets, is filled from the book; then it is kept in step. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { readRawBook } from '../../electron/excel/gate';
import { patchWorkbook } from '../../electron/excel/patch/patch-workbook';
import { WorkbookPackage } from '../../electron/excel/patch/workbook-package';
import { rawText } from '../../shared/import/raw-table';
import { FillScreen } from '../pages/fill-screen';
import { notesIn } from '../pages/notes-in';
import { story } from '../pages/story';

const tell = story();
let [book, workbook] = ['', ''];

/** What stands in a cell of the client sheet, as any program would read it. */
async function cellOf(row: number, column: number): Promise<string> {
  const read = await readRawBook(workbook);
  if (!read.ok) return read.problem.code;
  return rawText(read.value.sheets[0]?.rows.find(({ at }) => at === row)?.cells[column]);
}
const occupation = 26;

/** Every part of the workbook but the client sheet. */
function otherParts(): ReadonlyMap<string, string> {
  const { zip, sheets } = new WorkbookPackage(readFileSync(workbook));
  return new Map(
    zip.names.filter(name => name !== sheets[0]?.part).map(name => [name, zip.read(name).toString('base64')]),
  );
}

tell(
  '[L40] only the cells that differ are written, after they were shown',
  async ({ sanbiao, start, frame, grid, importing }) => {
    const filling = new FillScreen(sanbiao);
    book = await start.createBook('林專員');
    workbook = sanbiao.fixture('F1_star_banker_zhTW.xlsx');
    await importing.open();
    await importing.drop(workbook);
    await importing.isRead();
    await importing.review();
    await importing.commit();
    await importing.toClients();
    await grid.goTo('職業', 1);
    await grid.typeEach(['太空人'], 'Enter');
    await frame.isDone('編輯 1 格');
    const before = otherParts();
    await filling.open();
    await filling.choose(workbook);
    expect(await filling.counts('changes')).toBe(1);
    await expect(filling.rows).toHaveText([/黃大衛.*職業.*牙醫師.*太空人/]);
    expect(await cellOf(5, occupation)).toBe('牙醫師');
    await filling.write();
    expect(await cellOf(5, occupation)).toBe('太空人');
    expect(otherParts()).toEqual(before);
    expect(readdirSync(path.join(book, 'workbooks-before'))).toHaveLength(1);
    const [note = '', ...others] = notesIn(book);
    expect(note).toMatch(/fill.*F1_star_banker_zhTW\.xlsx/);
    expect([note.includes('太空人'), others]).toEqual([false, []]);
  },
);

tell('[L41] kept in step, the file follows every edit', async ({ sanbiao, frame, grid }) => {
  const filling = new FillScreen(sanbiao);
  await filling.again();
  await filling.choose(workbook);
  expect(await filling.counts('changes')).toBe(0);
  await expect(filling.keepButton).toBeDisabled();
  await filling.sensitive('mask');
  await filling.keepInStep();
  await filling.linkIs('in-step');
  expect(notesIn(book).at(-1)).toMatch(/link.*client\.mobile.*mask/);
  await frame.go('go-client');
  await grid.goTo('職業', 2);
  await grid.typeEach(['飛行員'], 'Enter');
  await expect.poll(() => cellOf(6, occupation), { timeout: 20_000 }).toBe('飛行員');
  await filling.linkIs('in-step');
});

tell(
  '[L42] edited outside, it is shown before anything is merged, and followed again after',
  async ({ sanbiao, frame, grid, importing }) => {
    const filling = new FillScreen(sanbiao);
    const outside = new WorkbookPackage(readFileSync(workbook));
    patchWorkbook(outside, new Map([['客戶資料', { cells: [{ row: 7, column: occupation, value: '園藝師' }] }]]));
    writeFileSync(workbook, Buffer.concat([...outside.zip.chunks()]));
    await filling.linkIs('changed');
    await filling.reviewOutside();
    await importing.isRead();
    await importing.review();
    expect(await importing.counted('changed')).toBe(1);
    await importing.commit();
    await filling.linkIs('in-step');
    await frame.go('go-client');
    await grid.shows(3, ['姓名', '職業'], [['江美惠', '園藝師']]);
  },
);
