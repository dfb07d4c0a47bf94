/** Other programs open an export, find in it what we wrote, and work the totals out to the same. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exportTables } from '../../../electron/excel/export-tables';
import { identityIn } from '../../../electron/excel/export-identity';
import { OrderedRows } from '../../../electron/excel/ordered-rows';
import { recordsOf } from '../../../electron/excel/csv';
import { Zip } from '../../../electron/excel/zip';
import type { Row } from '../../../shared/cell';
import { languages } from '../../../shared/i18n/labels';
import type { Language } from '../../../shared/kinds/kind';
import { furtherSheets } from '../../../shared/export/wish';
import { sampleBook } from '../../../shared/sample/sample-book';
import { dayOfSerial } from '../../../shared/time/serial-day';
import { wholeBook } from '../../shared/export/whole-book';
import { comesBack, exported, today } from './an-export';
import { pythonWithOpenpyxl } from './python';

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

const wish = { sheets: [...wholeBook.sheets, ...furtherSheets] };
const bookIn = (language: Language): readonly Row[] => [...sampleBook({ language, clients: 20, seed: 5, today })];

/** The folder in which LibreOffice put what it made of a file. */
function converted(file: string, format: string): string {
  const target = path.join(path.dirname(file), 'converted');
  const user = `-env:UserInstallation=file://${path.dirname(file)}/office`;
  execFileSync('soffice', ['--headless', user, '--convert-to', format, '--outdir', target, file], { stdio: 'ignore' });
  return target;
}

/** One text file a sheet, numbers as they are, not as they are shown. */
const everySheetAsText = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

const forget = `
import sys, re, zipfile
old, new = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2], 'w', zipfile.ZIP_DEFLATED)
for name in old.namelist():
    part = old.read(name)
    if 'worksheets/' in name:
        part = re.sub(r'(<c r="[A-Z]+2"[^>]*?)( t="str")?(><f>[^<]*</f>)<v>[^<]*</v>', r'\\1\\3', part.decode()).encode()
    new.writestr(name, part)
new.close()
`;

/** The same workbook without the results of its formulas, so that they must be worked out. */
function withoutResults(file: string): string {
  const plain = path.join(path.dirname(file), 'plain.xlsx');
  execFileSync('python3', ['-c', forget, file, plain]);
  return plain;
}

const numberOr = (text: string): number | string => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

const openpyxlReads = `
import sys, json, datetime, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
def plain(value):
    return value.strftime('%Y-%m-%d') if isinstance(value, (datetime.date, datetime.datetime)) else value
print(json.dumps([[sheet.title, [[plain(cell.value) for cell in row] for row in sheet.iter_rows()]] for sheet in book if sheet.sheet_state == 'visible']))
`;
const sheetsRead = z.array(z.tuple([z.string(), z.array(z.array(z.union([z.string(), z.number(), z.null()])))]));

/** What we meant to write: the header and the rows below, days as such. */
function meant(rows: readonly Row[], language: Language) {
  return exportTables(new OrderedRows(rows), { ...wholeBook, ...wish }, { language, today }).map(table => [
    table.tab,
    [...table.rows].map(values =>
      values.map((value, at) =>
        table.columns[at]?.format === 'day' && typeof value === 'number' ? dayOfSerial(value, 1900) : value,
      ),
    ),
  ]);
}

describe.each(languages)('in %s', language => {
  const rows = bookIn(language);
  const written = (): Promise<string> => exported(rows, { language, wish });

  test.skipIf(pythonWithOpenpyxl === null)('[X6] openpyxl reads the very values', async () => {
    const output = execFileSync(pythonWithOpenpyxl ?? '', ['-c', openpyxlReads, await written()], {
      maxBuffer: 1 << 28,
    }).toString();
    const read = sheetsRead.parse(JSON.parse(output)).map(([tab, lines]) => [tab, lines.slice(3)]);
    expect(read).toEqual(meant(rows, language));
  });

  test.skipIf(!hasLibreOffice)(
    '[X7] LibreOffice works the totals out to what we wrote',
    { timeout: 60_000 },
    async () => {
      const folder = converted(withoutResults(await written()), everySheetAsText);
      const tables = exportTables(new OrderedRows(rows), { ...wholeBook, ...wish }, { language, today });
      for (const { tab, totals } of tables) {
        const text = await fs.readFile(path.join(folder, `plain-${tab}.csv`), 'utf8');
        const line = [...recordsOf(text.replace(/^\uFEFF/, ''), ',')][1] ?? [];
        const counted = totals.flatMap((total, at) =>
          total === null ? [] : [[numberOr(line[at] ?? ''), total.result]],
        );
        expect(counted.length).toBeGreaterThan(0);
        expect(counted.map(([found]) => found)).toEqual(counted.map(([, written]) => written));
      }
    },
  );

  test.skipIf(!hasLibreOffice)(
    '[X5] saved again by LibreOffice it is the same export, unchanged',
    { timeout: 60_000 },
    async () => {
      const file = await written();
      const again = path.join(converted(file, 'xlsx'), path.basename(file));
      await comesBack(again, rows);
      const zip = await Zip.open(again);
      expect(identityIn(await zip.text('docProps/custom.xml'))).toMatchObject({
        bookId: 'book',
        seq: 7,
        scope: 'book',
      });
      zip.close();
    },
  );
});
