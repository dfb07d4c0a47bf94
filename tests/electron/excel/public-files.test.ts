/** Public workbooks and lists, each expected in a table, read as the app reads them in a process with little memory. */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { columns, expectedOf, found, isHere, publicRoot } from './public-files';
import { ReadApart } from './read-apart';

const apart = new ReadApart();
afterAll(() => apart.close());

const readable = /\.(xlsx|xlsm|xls|xlsb|ods|csv|tsv|txt|slk)$/i;

describe.each(['torture', 'lists'] as const)('[I26] public files: %s', kind => {
  const expected = expectedOf(kind);
  const skip = isHere(kind) ? '' : ' (SKIPPED: no public fixtures here)';

  test.skipIf(skip !== '')(
    `each of ${expected.length} opens with its header, rows, values and questions, or says what it is, within five seconds${skip}`,
    { timeout: 600_000 },
    async () => {
      const slow: string[] = [];
      const wrong: unknown[] = [];
      for (const one of expected) {
        const told = await apart.read(path.join(publicRoot, kind, one.file), one.cell.split('=')[0] || null);
        const got = found(told, kind, one);
        if (columns.some(column => got[column] !== one[column])) wrong.push({ got, one });
        if (!('bug' in told) && (told.milliseconds > 5_000 || told.megabytes > 512)) slow.push(one.file);
      }
      expect(wrong).toEqual([]);
      expect(slow).toEqual([]);
    },
  );

  test.skipIf(skip !== '')(`the table leaves no file out${skip}`, () => {
    const here = fs
      .readdirSync(path.join(publicRoot, kind), { recursive: true, encoding: 'utf8' })
      .filter(name => readable.test(name));
    expect(here.map(name => name.replaceAll('\\', '/')).sort()).toEqual(expected.map(({ file }) => file).sort());
  });
});
