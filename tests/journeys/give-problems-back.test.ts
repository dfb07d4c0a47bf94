/** A file from somebody else goes back with what is wrong in it marked, and nothing of it has to come in for that. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { Zip } from '../../electron/excel/zip';
import { notesIn } from '../pages/notes-in';
import { story } from '../pages/story';

const tell = story();

const lines = [
  '姓名,生日,手機,備註',
  '王小明,1985-02-30,0912345678,好',
  '李小華,1990-01-01,0923456789,好',
  '陳大文,1970-05-05,0934567890,好',
];

tell(
  '[W33] the bad cells of a file are marked in a workbook, each with its sentence',
  async ({ sanbiao, start, importing, frame }) => {
    const book = await start.createBook('名單');
    const file = path.join(sanbiao.documents, '總行名單.csv');
    writeFileSync(file, `\uFEFF${lines.join('\r\n')}\r\n`);
    await importing.open();
    await importing.drop(file);
    await importing.isRead();
    await importing.review();
    const target = path.join(sanbiao.documents, '總行名單 問題.xlsx');
    await sanbiao.willChoose(target);
    const { button, done } = sanbiao.words.exporting.problems;
    await sanbiao.page.getByRole('button', { name: button }).click();
    await expect(frame.toast(done.replace('{{file}}', path.basename(target)).replace('{{count}}', '1'))).toBeVisible();
    const zip = await Zip.open(target);
    expect(await zip.text('xl/comments1.xml')).toContain('1985-02-30');
    zip.close();
    expect(notesIn(book).map(note => note.includes('總行名單 問題.xlsx'))).toEqual([true]);
    expect(readFileSync(file, 'utf8')).toContain('1985-02-30');
  },
);
