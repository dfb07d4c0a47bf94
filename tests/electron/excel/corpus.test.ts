/** Public workbooks that break readers, read in place where this machine has them: each opens or says what it is, soon. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRawBook } from '../../../electron/excel/gate';

const root = process.env['SANBIAO_PUBLIC_FIXTURES'] ?? path.resolve('../shared/fixtures');

/** Broken on purpose, protected, empty, or no workbook inside. */
const bad =
  /^clusterfuzz|^attack_|^poc-|^encrypt|^empty\.csv|all_lines_empty|utf32be|^missing-bits|^implicit-gz|^null_archive/;

function filesIn(folder: string): readonly string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => path.join(folder, name))
    .filter(file => /\.(xlsx|xlsm|xls|xlsb|ods|csv|tsv|txt|pdf|html)$/i.test(file) && fs.statSync(file).isFile());
}

describe.each(['torture', 'lists'])('[I26] public files: %s', kind => {
  const files = filesIn(path.join(root, kind));
  test.skipIf(files.length === 0)(
    `every file opens or gives a precise problem within five seconds (${files.length === 0 ? 'SKIPPED: no public fixtures here' : `${files.length} files`})`,
    { timeout: 600_000 },
    async () => {
      const slow: string[] = [];
      const refused: string[] = [];
      for (const file of files) {
        const began = performance.now();
        const read = await readRawBook(file);
        const took = performance.now() - began;
        if (took > 5_000) slow.push(`${file} ${took.toFixed(0)} ms`);
        const name = path.basename(file);
        if (!read.ok && /\.(xlsx|xlsm|csv|tsv)$/i.test(file) && !bad.test(name))
          refused.push(`${read.problem.code} ${name}`);
      }
      expect(slow).toEqual([]);
      expect(refused).toEqual([]);
    },
  );
});
