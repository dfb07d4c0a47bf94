/** What is shown of a file inside the app, told by what it is and never by what it calls itself. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Child } from '../../../electron/excel/jobs';
import { previewSize, readPreview } from '../../../electron/excel/preview-desk';
import type { FromWorker, ToWorker } from '../../../electron/excel/protocol';
import { plainFiles } from '../../../electron/folders/plain-files';
import { previews, type TableReader } from '../../../electron/folders/preview';
import { previewTables } from '../../../electron/folders/preview-tables';
import { ok } from '../../../shared/result';
import { temporary } from './a-book';

const nothing: TableReader = { read: () => Promise.resolve(ok([])), end: () => undefined };

/** The answer for one file of this content in a client's folder. */
async function shown(name: string, content: string | Uint8Array, tables: TableReader = nothing) {
  const root = temporary();
  mkdirSync(path.join(root, 'clients'));
  writeFileSync(path.join(root, 'clients', name), content);
  return previews(tables).show(plainFiles(root), ['clients', name]);
}

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('a preview', () => {
  test.each([
    ['photo.png', png, 'image/png'],
    ['photo.JPG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['named-wrongly.png', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['moving.gif', Buffer.from('GIF89a...'), 'image/gif'],
    ['picture.webp', Buffer.from('RIFF0000WEBPVP8 '), 'image/webp'],
    ['old.bmp', Buffer.from('BM0000'), 'image/bmp'],
  ])('[F60] %s is a picture of the type that its bytes say', async (name, bytes, type) => {
    expect(await shown(name, bytes)).toMatchObject({ ok: true, value: { is: 'image', type } });
  });

  test('[F60] a PDF and a mail are handed over as bytes, and what is of no kind is left to another program', async () => {
    expect(await shown('a.pdf', '\n%PDF-1.7\n')).toMatchObject({ ok: true, value: { is: 'pdf' } });
    expect(await shown('a.eml', 'From: a@example.invalid\n\nx')).toMatchObject({ ok: true, value: { is: 'mail' } });
    for (const name of ['setup.exe', 'scan.tif', 'notes.docx', 'mail.msg', 'no-type'])
      expect(await shown(name, 'MZ')).toEqual(ok({ is: 'none' }));
  });

  test('[F61] what is empty, not what its name says, gone, or a link is not shown, and why is told', async () => {
    expect(await shown('a.png', '')).toEqual({ ok: false, problem: { code: 'empty-file', file: 'a.png' } });
    expect(await shown('a.png', '<svg/>')).toEqual({ ok: false, problem: { code: 'damaged-file', file: 'a.png' } });
    expect(await shown('a.pdf', 'PK')).toEqual({ ok: false, problem: { code: 'damaged-file', file: 'a.pdf' } });
    const gone = await previews(nothing).show(plainFiles(temporary()), ['clients', 'a.png']);
    expect(gone).toEqual({ ok: false, problem: { code: 'file-missing', file: 'a.png' } });
  });

  test('[F61] a picture over the limit is not read', async () => {
    const big = { look: () => Promise.resolve({ size: 41 << 20, modified: 0 }) };
    const files = { ...plainFiles(temporary()), ...big, head: () => Promise.reject(new Error('read')) };
    expect(await previews(nothing).show(files, ['clients', 'a.png'])).toEqual({
      ok: false,
      problem: { code: 'file-too-big', file: 'a.png', limit: '40 MB' },
    });
  });

  test('[F62] text is read in the encoding of its bytes, and a page or a drawing is text too', async () => {
    const big5 = Buffer.from('abc8a4e1b8eaaec60aabc8a4e1b8eaaec6', 'hex');
    expect(await shown('備註.txt', big5)).toEqual(ok({ is: 'text', text: '客戶資料\n客戶資料', cut: false }));
    expect(await shown('utf16.txt', Buffer.from('\ufeff客戶', 'utf16le'))).toEqual(
      ok({ is: 'text', text: '客戶', cut: false }),
    );
    const page = '<script>alert(1)</script>';
    expect(await shown('page.html', page)).toEqual(ok({ is: 'text', text: page, cut: false }));
    expect(await shown('drawing.svg', page)).toEqual(ok({ is: 'text', text: page, cut: false }));
    expect(await shown('not.txt', Buffer.from([0, 1, 2, 0, 255, 254]))).toEqual(ok({ is: 'none' }));
  });

  test('[F62] a long text is cut behind a whole line, so that no character is cut in two', async () => {
    const line = `${'客'.repeat(333)}\n`;
    const read = await shown('log.log', line.repeat(1_200));
    if (!read.ok || read.value.is !== 'text') throw new Error('no text');
    const { text, cut } = read.value;
    expect(cut).toBe(true);
    expect(text.endsWith('客\n')).toBe(true);
    expect(text).toBe(line.repeat(Math.floor((1 << 20) / 1_000)));
  });

  test('[F62] a long UTF-16 text is cut between two characters', async () => {
    const read = await shown('log.txt', Buffer.from(`\ufeff${'客戶\n'.repeat(200_000)}`, 'utf16le'));
    if (!read.ok || read.value.is !== 'text') throw new Error('no text');
    expect(read.value.text).toMatch(/^(客戶\n)+(客戶)?$/);
  });
});

describe('the tables of a workbook', () => {
  test('[F63] are the first rows and columns of the sheets that are seen, as the cells show them', async () => {
    const read = await readPreview('tests/fixtures/F1_star_banker_zhTW.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    const [clients] = read.value;
    expect(clients?.name).toBe('客戶資料');
    expect(clients?.rows.length).toBeLessThanOrEqual(previewSize.rows);
    expect(clients?.rows.every(row => row.length <= previewSize.columns)).toBe(true);
    expect(clients?.rows.flat()).toContain('客戶姓名');
  });

  test('[F63] of 500 rows of a text the first 200 are shown, and that it was cut is told', async () => {
    const file = path.join(temporary(), 'long.csv');
    writeFileSync(file, 'a,b\n'.repeat(500));
    const read = await readPreview(file);
    expect(read).toMatchObject({ ok: true, value: [{ cut: true }] });
    expect(read.ok && read.value[0]?.rows.length).toBe(200);
    writeFileSync(file, 'a,b\n1,2\n');
    expect(await readPreview(file)).toEqual(
      ok([
        {
          name: 'long.csv',
          rows: [
            ['a', 'b'],
            ['1', '2'],
          ],
          cut: false,
        },
      ]),
    );
  });

  test('[F63] a file that is no workbook is refused at the gate of imports', async () => {
    const file = path.join(temporary(), 'wrong.xlsx');
    writeFileSync(file, '%PDF-1.4');
    expect(await readPreview(file)).toEqual({ ok: false, problem: { code: 'pdf', file: 'wrong.xlsx' } });
  });

  test('[F63] are read by a process of their own that ends with the answer, with the preview, and before the next', async () => {
    const started: { sent: ToWorker[]; killed: boolean; say: (message: FromWorker) => void }[] = [];
    const reader = previewTables((): Child => {
      const child = { sent: [] as ToWorker[], killed: false, say: (() => undefined) as (message: FromWorker) => void };
      started.push(child);
      return {
        post: message => void child.sent.push(message),
        onMessage: listener => void (child.say = listener),
        onExit: () => undefined,
        kill: () => void (child.killed = true),
        memory: () => 0,
      };
    });
    const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
    const first = reader.read('/a.xlsx', 'a.xlsx');
    await turn();
    const second = reader.read('/b.xlsx', 'b.xlsx');
    await turn();
    expect(await first).toEqual({ ok: false, problem: { code: 'cancelled', file: 'a.xlsx' } });
    expect(started.map(({ killed }) => killed)).toEqual([true, false]);
    started[1]?.say({ id: 1, answer: ok([]) });
    expect(await second).toEqual(ok([]));
    expect(started[1]?.killed).toBe(true);
    const third = reader.read('/c.xlsx', 'c.xlsx');
    await turn();
    reader.end();
    expect(started[2]?.killed).toBe(true);
    expect(await third).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  });
});
