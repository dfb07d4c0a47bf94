/** What we write, others open without a complaint, and we read back without a change. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportBook } from '../../../electron/excel/export-book';
import type { Row } from '../../../shared/cell';
import { languages } from '../../../shared/i18n/labels';
import type { Language } from '../../../shared/kinds/kind';
import { sampleBook } from '../../../shared/sample/sample-book';
import { fixture, importInto, rawBook } from '../../shared/import/import-harness';
import { wholeBook } from '../../shared/export/whole-book';
import { canJudge, openXmlErrors } from './open-xml-errors';
import { randomBook } from './random-book';

let folder = '';
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sanbiao-export-'));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

const today = '2026-11-22';
let written = 0;

const usual = {
  book: { id: 'book', seq: 7 },
  exportId: 'test',
  wish: wholeBook,
  progress: () => undefined,
} as const;

async function exported(rows: readonly Row[], language: Language): Promise<string> {
  const file = path.join(folder, `book ${++written}.xlsx`);
  const done = await exportBook({ ...usual, file, rows, here: { language, today } });
  expect(done).toMatchObject({ ok: true, value: { file } });
  return file;
}

const nothing = { added: [], removed: [], edited: {} };

async function comesBack(rows: readonly Row[], language: Language): Promise<void> {
  const again = importInto(await rawBook(await exported(rows, language)), { book: rows, ids: 'again' });
  expect(again.plan.rows.filter(({ verdict }) => verdict !== 'same')).toEqual([]);
  expect(again.plan.change).toEqual(nothing);
}

describe.each(languages)('in %s', language => {
  const sample = [...sampleBook({ language, clients: 60, seed: 1, today })];

  test('[X1] the exported sample book comes back as an empty change', { timeout: 30_000 }, async () => {
    await comesBack(sample, language);
  });

  test.skipIf(!canJudge)('[X2] the Open XML SDK finds no error in it', { timeout: 30_000 }, async () => {
    expect(await openXmlErrors(await exported(sample, language))).toEqual([]);
  });
});

test.each([
  'F1_star_banker_zhTW.xlsx',
  'F2_entity_sheets_zhCN.xlsx',
  'F3_private_bank_en.xlsx',
  'F4_branch_export_big5.csv',
  'F6_wide_120_columns.xlsx',
])(
  '[X1] %s, imported and exported, comes back as an empty change in another language',
  { timeout: 30_000 },
  async name => {
    const { rows } = importInto(await rawBook(fixture(name)));
    await comesBack([...rows.values()], 'en');
  },
);

test('[X1] any book comes back as an empty change', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(randomBook, fc.constantFrom(...languages), comesBack), { numRuns: 40 });
});

test('[X3] text stays text, whatever it looks like, and no formula is made of it', async () => {
  const texts = [
    '=1+1',
    '+886912345678',
    '-5',
    '@SUM(A1)',
    '\ttab',
    '0912345678',
    '1e5',
    '_x0041_',
    'a\u0007b',
    '2026-11-22',
    '🎋 詩',
    ' ',
  ];
  const rows: Row[] = texts.map((text, at) => ({
    id: `client:c${at}`,
    cells: { name: `甲${at}`, remarks: text, position: `a${String(at).padStart(2, '0')}` },
  }));
  const file = await exported(rows, 'zh-TW');
  const raw = await rawBook(file);
  const read = raw.sheets[0]?.rows
    .slice(3)
    .map(({ cells }) =>
      cells.find(cell => typeof cell === 'string' && texts.some(text => text.replace('\u0007', '') === cell)),
    );
  expect(read).toEqual(texts.map(text => text.replace('\u0007', '')));
  const xml = execFileSync(
    'python3',
    [
      '-c',
      'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print("".join(z.read(n).decode() for n in z.namelist() if "worksheets" in n))',
      file,
    ],
    { maxBuffer: 1e8 },
  ).toString();
  const formulas = [...xml.matchAll(/<c r="[A-Z]+(\d+)"[^>]*><f>([^<]*)<\/f>/g)].map(
    ([, row, text]) => `${row ?? ''} ${text ?? ''}`,
  );
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas).toHaveLength(xml.split('<f').length - xml.split('<formula').length);
  expect(
    formulas.filter(
      formula => !/^2 (IF\(COUNTIFS\([A-Z$\d:,"&;a-z]*\)=0,)?SUBTOTAL\(10[39],[A-Z$\d:]+\)/.test(formula),
    ),
  ).toEqual([]);
});

test('[X4] an existing file is replaced whole or not at all', async () => {
  const file = path.join(folder, 'no such folder', 'book.xlsx');
  const refused = await exportBook({ ...usual, file, rows: [], here: { language: 'en', today } });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'file-missing' } });
  const kept = await exported([], 'en');
  expect((await fs.readdir(path.dirname(kept))).filter(name => name.endsWith('.tmp'))).toEqual([]);
});

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

test.skipIf(!hasLibreOffice)(
  '[X5] saved again by LibreOffice it still comes back as an empty change',
  { timeout: 120_000 },
  async () => {
    const { rows } = importInto(await rawBook(fixture('F1_star_banker_zhTW.xlsx')));
    const file = await exported([...rows.values()], 'zh-TW');
    const target = path.join(folder, 'again');
    spawnSync('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/lo`,
      '--convert-to',
      'xlsx',
      '--outdir',
      target,
      file,
    ]);
    const again = importInto(await rawBook(path.join(target, path.basename(file))), {
      book: rows.values(),
      ids: 'again',
    });
    expect(again.plan.change).toEqual(nothing);
  },
);
