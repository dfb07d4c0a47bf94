/** Three cells of every workbook there is, ours and public ones, are written: all other parts stay byte for byte, all other cells keep their value. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readRawBook } from '../../../../electron/excel/gate';
import type { CellEdit } from '../../../../electron/excel/patch/patch-sheet';
import { patchWorkbook } from '../../../../electron/excel/patch/patch-workbook';
import { WorkbookPackage } from '../../../../electron/excel/patch/workbook-package';
import { isBlank, type RawSheet } from '../../../../shared/import/raw-table';
import { tempFolder } from '../../temp-folder';
import { pythonWithOpenpyxl } from '../python';
import { partsOf, valuesOf } from './parts';

const publicRoot = process.env['SANBIAO_PUBLIC_FIXTURES'] ?? path.resolve('../shared/fixtures');

const workbooksIn = (folder: string): readonly string[] =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(name => /\.(xlsx|xlsm)$/i.test(name))
        .map(name => path.join(folder, name))
        .filter(file => fs.statSync(file).isFile())
    : [];

/** The first, the middle and the last cell that hold something. */
function threeCells({ rows }: RawSheet): readonly CellEdit[] {
  const filled = rows.flatMap(({ at, cells }) =>
    cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ row: at, column }])),
  );
  const chosen = new Set([filled[0], filled[filled.length >> 1], filled.at(-1)]);
  return [...chosen].flatMap((place, at) =>
    place === undefined ? [] : [{ ...place, value: [`王<&>"\n 小明`, 12.5, true][at] ?? null }],
  );
}

interface Told {
  readonly faults: readonly string[];
  readonly written: number;
}

async function patchAndCompare(file: string, target: string): Promise<Told | null> {
  const before = await readRawBook(file);
  if (!before.ok) return null;
  const sheet = before.value.sheets.find(({ rows }) => rows.length > 0);
  if (sheet === undefined) return null;
  const edits = threeCells(sheet);
  const book = new WorkbookPackage(fs.readFileSync(file));
  const { refused, written } = patchWorkbook(book, new Map([[sheet.name, { cells: edits }]]));
  fs.writeFileSync(target, Buffer.concat([...book.zip.chunks()]));
  const after = await readRawBook(target);
  if (!after.ok) return { faults: [`cannot be read again: ${after.problem.code}`], written };
  const mine = book.sheet(sheet.name)?.part ?? '';
  return {
    faults: [
      ...(await changedParts(file, target, new Set([mine, book.workbookPart]))),
      ...strayValues(
        { before: valuesOf(before.value), after: valuesOf(after.value) },
        { edits, refused, tab: sheet.name },
      ),
    ],
    written,
  };
}

/** Only the sheet, and where formulas may read it the word to work them out. */
async function changedParts(file: string, target: string, mayChange: ReadonlySet<string>): Promise<readonly string[]> {
  const [was, now] = [await partsOf(file), await partsOf(target)];
  const same = (name: string): boolean =>
    now.get(name)?.packed.equals(was.get(name)?.packed ?? Buffer.alloc(0)) === true;
  return [
    ...(JSON.stringify([...was.keys()]) === JSON.stringify([...now.keys()]) ? [] : ['other parts, or another order']),
    ...[...was.keys()].filter(name => !mayChange.has(name) && !same(name)),
    ...[...was.keys()].filter(
      name =>
        /workbook\.xml$/.test(name) &&
        mayChange.has(name) &&
        !onlyCalc(was.get(name)?.text ?? '', now.get(name)?.text ?? ''),
    ),
  ];
}

const withoutCalc = (xml: string): string =>
  xml
    .replace(/\s+fullCalcOnLoad\s*=\s*"\w+"/, '')
    .replace(/\s+\/>/g, '/>')
    .replace(/<(\w+:)?calcPr\/>/, '');
const onlyCalc = (was: string, now: string): boolean => withoutCalc(was) === withoutCalc(now);

type Values = ReadonlyMap<string, string>;
interface Asked {
  readonly edits: readonly CellEdit[];
  readonly refused: readonly { readonly row: number; readonly column: number }[];
  readonly tab: string;
}

function strayValues(
  { before, after }: { before: Values; after: Values },
  { edits, refused, tab }: Asked,
): readonly string[] {
  const wanted = new Map(before);
  for (const { row, column, value } of edits)
    if (!refused.some(other => other.row === row && other.column === column))
      wanted.set(`${tab}!${row}:${column}`, JSON.stringify(value));
  const wrong = [...wanted.keys(), ...after.keys()].filter(key => !isThere(wanted.get(key), after.get(key)));
  return [...new Set(wrong)]
    .slice(0, 5)
    .map(key => `${key}: ${wanted.get(key) ?? 'nothing'} became ${after.get(key) ?? 'nothing'}`);
}

/** A number takes the format of its cell: 12.5 may be a share, or noon of a day. */
const isThere = (wanted: string | undefined, found: string | undefined): boolean =>
  wanted === found ||
  (wanted === '12.5' && /"number":12.5|"(1900-01-12|1904-01-13|1900-01-11)T12:00:00"/.test(found ?? ''));

async function check(
  files: readonly string[],
): Promise<{ faults: readonly string[]; patched: number; written: number }> {
  const target = path.join(await tempFolder(), 'patched.xlsx');
  const faults: string[] = [];
  let [patched, written] = [0, 0];
  for (const file of files) {
    const told = await patchAndCompare(file, target);
    if (told === null) continue;
    patched++;
    written += told.written;
    faults.push(...told.faults.map(fault => `${path.basename(file)}: ${fault}`));
  }
  return { faults, patched, written };
}

test('[L1] three cells written into each of our fixtures change nothing else', async () => {
  const files = workbooksIn('tests/fixtures');
  const { faults, patched, written } = await check(files);
  expect(faults).toEqual([]);
  expect(patched).toBe(files.length);
  expect(written).toBeGreaterThan(files.length);
});

/** Prints what openpyxl finds in the written cells, as text. */
const asOpenpyxlSees = (file: string, tab: string, cells: readonly CellEdit[]): readonly string[] => {
  const script =
    'import sys, json, openpyxl\n' +
    'sheet = openpyxl.load_workbook(sys.argv[1])[sys.argv[2]]\n' +
    'print(json.dumps([str(sheet.cell(r, c + 1).value) for r, c in json.loads(sys.argv[3])]))';
  const places = JSON.stringify(cells.map(({ row, column }) => [row, column]));
  const told = execFileSync(pythonWithOpenpyxl ?? '', ['-c', script, file, tab, places], { encoding: 'utf8' });
  return z.array(z.string()).parse(JSON.parse(told));
};

test.skipIf(pythonWithOpenpyxl === null)(
  '[L1] openpyxl reads what was written into each of our fixtures',
  { timeout: 120_000 },
  async () => {
    for (const file of workbooksIn('tests/fixtures')) {
      const read = await readRawBook(file);
      const sheet = read.ok ? read.value.sheets[0] : undefined;
      if (sheet === undefined) throw new Error(`${file} cannot be read`);
      const cells = sheet.rows.slice(-2).flatMap(({ at }) => [
        { row: at, column: 200, value: '王<&>小明' },
        { row: at, column: 201, value: 12.5 },
      ]);
      const book = new WorkbookPackage(fs.readFileSync(file));
      patchWorkbook(book, new Map([[sheet.name, { cells }]]));
      const target = path.join(await tempFolder(), 'patched.xlsx');
      fs.writeFileSync(target, Buffer.concat([...book.zip.chunks()]));
      expect(asOpenpyxlSees(target, sheet.name, cells)).toEqual(cells.map(({ value }) => String(value)));
    }
  },
);

describe.each(['torture', 'lists'])('[L1] public workbooks: %s', kind => {
  const files = workbooksIn(path.join(publicRoot, kind));
  test.skipIf(files.length === 0)(
    `three cells written change nothing else (${files.length === 0 ? 'SKIPPED: no public fixtures here' : `${files.length} workbooks`})`,
    { timeout: 600_000 },
    async () => {
      const { faults, patched, written } = await check(files);
      expect(faults).toEqual([]);
      expect(patched).toBeGreaterThan(files.length * 0.8);
      expect(written).toBeGreaterThan(patched);
    },
  );
});
