/** What an import could not read goes back in the file itself: coloured, commented, and nothing else of the file is another. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ImportSession } from '../../../electron/excel/import-session';
import { badCells, type BadParts } from '../../../electron/excel/problems/bad-cells';
import { writeProblems } from '../../../electron/excel/problems/problems-file';
import { digestOf } from '../../../electron/excel/digest';
import { ZipParts } from '../../../electron/excel/patch/zip-parts';
import { rawText, type RawBook } from '../../../shared/import/raw-table';
import type { Language } from '../../../shared/kinds/kind';
import { fixture, rawBook } from '../../shared/import/import-harness';
import { tempFolder } from '../temp-folder';
import { today } from './an-export';
import { canJudge, openXmlErrors } from './open-xml-errors';
import { pythonWithOpenpyxl } from './python';

const workbooks = [
  'F1_star_banker_zhTW.xlsx',
  'F2_entity_sheets_zhCN.xlsx',
  'F3_private_bank_en.xlsx',
  'F6_wide_120_columns.xlsx',
];

function partsOf(raw: RawBook, language: Language): BadParts {
  const rows = [{ id: 'setting:book', cells: { baseCurrency: 'TWD', country: 'TW' } }] as const;
  let made = 0;
  const session = new ImportSession({ raw, rows, language, today, newId: () => `n${++made}` });
  return { plan: session.plan(), draft: session.draft, lexicon: session.lexicon, language, baseCurrency: 'TWD' };
}

interface Marked {
  readonly target: string;
  readonly source: string;
  readonly cells: ReturnType<typeof badCells>;
}

async function marked(source: string, language: Language = 'zh-TW'): Promise<Marked> {
  const raw = await rawBook(source);
  const parts = partsOf(raw, language);
  const isText = raw.encoding !== undefined;
  const target = path.join(await tempFolder(), 'problems.xlsx');
  const written = await writeProblems({
    target,
    exportId: 'p',
    raw,
    source: isText ? null : { file: source, digest: await digestOf(source) },
    parts,
  });
  const cells = badCells(parts);
  expect(written).toEqual({ ok: true, value: { file: target, rows: cells.length } });
  expect(cells.length).toBeGreaterThan(0);
  return { target, source, cells };
}

const partsIn = async (file: string): Promise<ReadonlyMap<string, Buffer>> => {
  const zip = new ZipParts(await fs.readFile(file));
  return new Map(zip.names.map(name => [name, zip.read(name)]));
};

/** Parts that colours and comments are in. */
const concerned =
  /^xl\/worksheets\/sheet\d+\.xml$|^xl\/styles\.xml$|^\[Content_Types\]\.xml$|comments\d+\.xml$|vmlDrawing\d+\.vml$|_rels\/sheet\d+\.xml\.rels$/;

describe.each(workbooks)('%s', name => {
  test('[X30] every part but its sheets, styles, types and comments is the same, byte for byte', async () => {
    const { target, source } = await marked(fixture(name));
    const [before, after] = [await partsIn(source), await partsIn(target)];
    const other = [...before.keys()].filter(part => !after.get(part)?.equals(before.get(part) ?? Buffer.alloc(0)));
    expect(other.filter(part => !concerned.test(part))).toEqual([]);
    const added = [...after.keys()].filter(part => !before.has(part));
    expect(added.filter(part => !concerned.test(part))).toEqual([]);
  });

  test('[X30] its cells hold what they held', async () => {
    const { target, source } = await marked(fixture(name));
    const texts = (raw: RawBook) =>
      raw.sheets.map(({ name: tab, rows }) => [tab, rows.map(({ at, cells }) => [at, cells.map(rawText)])]);
    expect(texts(await rawBook(target))).toEqual(texts(await rawBook(source)));
  });

  test.skipIf(!canJudge)('[X2] the Open XML SDK finds nothing more in it than in the file itself', async () => {
    const { target, source } = await marked(fixture(name));
    const [before, after] = [await openXmlErrors(source), await openXmlErrors(target)];
    expect(after.length).toBeLessThanOrEqual(before.length);
  });
});

const reads = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([[sheet.title, cell.row, cell.column - 1, cell.comment.text, cell.fill.fgColor.rgb] for sheet in book for line in sheet.iter_rows() for cell in line if cell.comment is not None]))
`;
const commentsRead = z.array(z.tuple([z.string(), z.number(), z.number(), z.string(), z.string()]));
const commentsIn = (file: string) =>
  commentsRead.parse(
    JSON.parse(execFileSync(pythonWithOpenpyxl ?? '', ['-c', reads, file], { maxBuffer: 1 << 28 }).toString()),
  );

const inOrder = <T extends readonly [string, number, number, ...unknown[]]>(cells: readonly T[]): readonly T[] =>
  [...cells].sort((a, b) => a[0].localeCompare(b[0]) || a[1] - b[1] || a[2] - b[2]);

test.skipIf(pythonWithOpenpyxl === null).each([...workbooks, 'F4_branch_export_big5.csv'])(
  '[X31] openpyxl finds in %s each bad cell coloured, with the sentence of the language',
  async name => {
    const { target, source, cells } = await marked(fixture(name), 'en');
    const own = name.endsWith('.csv') ? [] : commentsIn(source);
    const isOwn = (comment: (typeof own)[number]) =>
      own.some(one => one.slice(0, 4).join() === comment.slice(0, 4).join());
    expect(commentsIn(target).filter(isOwn)).toEqual(own);
    const found = commentsIn(target).filter(comment => !isOwn(comment));
    const wanted = cells.map(({ tab, row, column, text, tone }) => [
      name.endsWith('.csv') ? found[0]?.[0] : tab,
      row,
      column,
      text,
      tone === 'wrong' ? 'FFF8D0C8' : 'FFFBE7B2',
    ]) as unknown as typeof found;
    expect(inOrder(found)).toEqual(inOrder(wanted));
  },
);

test('[X31] a text file becomes a workbook with its lines where they were', async () => {
  const { target, source } = await marked(fixture('F4_branch_export_big5.csv'));
  const [made, text] = [await rawBook(target), await rawBook(source)];
  expect(made.sheets[0]?.rows.map(({ at, cells }) => [at, cells])).toEqual(
    text.sheets[0]?.rows.map(({ at, cells }) => [at, cells]),
  );
});

test.skipIf(!canJudge)('[X2] the workbook made of a text file has no error', async () => {
  expect(await openXmlErrors((await marked(fixture('F4_branch_export_big5.csv'))).target)).toEqual([]);
});

test('[X32] a file that changed since it was read is not marked', async () => {
  const raw = await rawBook(fixture('F1_star_banker_zhTW.xlsx'));
  const target = path.join(await tempFolder(), 'problems.xlsx');
  const source = { file: fixture('F1_star_banker_zhTW.xlsx'), digest: 'another' };
  expect(await writeProblems({ target, exportId: 'p', raw, source, parts: partsOf(raw, 'en') })).toEqual({
    ok: false,
    problem: { code: 'file-changed', file: raw.file },
  });
  expect(await fs.readdir(path.dirname(target))).toEqual([]);
});

test('[X33] marked twice, the comments of the first time stay and the file still opens', async () => {
  const first = await marked(fixture('F3_private_bank_en.xlsx'));
  const again = await marked(first.target);
  expect(again.cells.map(({ row, column }) => [row, column])).toEqual(
    first.cells.map(({ row, column }) => [row, column]),
  );
  if (pythonWithOpenpyxl !== null) expect(commentsIn(again.target)).toEqual(commentsIn(first.target));
});

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

test.skipIf(!hasLibreOffice || pythonWithOpenpyxl === null)(
  '[X31] LibreOffice opens it and keeps the comments',
  { timeout: 60_000 },
  async () => {
    const { target, source, cells } = await marked(fixture('F1_star_banker_zhTW.xlsx'));
    const folder = path.dirname(target);
    const user = `-env:UserInstallation=file://${folder}/office`;
    const args = ['--headless', user, '--convert-to', 'xlsx', '--outdir', path.join(folder, 'again'), target];
    execFileSync('soffice', args, { stdio: 'ignore' });
    expect(commentsIn(path.join(folder, 'again', 'problems.xlsx'))).toHaveLength(
      cells.length + commentsIn(source).length,
    );
  },
);
