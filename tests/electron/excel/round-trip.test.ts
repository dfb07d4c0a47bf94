/** What we write, others open without a complaint, and we read back without a change. */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportBook } from '../../../electron/excel/export-book';
import type { Row } from '../../../shared/cell';
import { languages } from '../../../shared/i18n/labels';
import { fixture, importInto, rawBook } from '../../shared/import/import-harness';
import { canJudge, openXmlErrors } from './open-xml-errors';

let folder = '';
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sanbiao-export-'));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

const today = '2026-11-22';

async function exported(rows: readonly Row[], language: (typeof languages)[number]): Promise<string> {
  const file = path.join(folder, `book ${language} ${rows.length}.xlsx`);
  const written = await exportBook({
    file,
    rows,
    here: { language, today },
    exportId: 'test',
    progress: () => undefined,
  });
  expect(written).toMatchObject({ ok: true });
  return file;
}

describe.each(languages)('in %s', language => {
  test('[X1] the exported book comes back as an empty change', async () => {
    const { rows } = importInto(await rawBook(fixture('F1_star_banker_zhTW.xlsx')));
    const again = importInto(await rawBook(await exported([...rows.values()], language)), {
      book: rows.values(),
      ids: 'again',
    });
    expect(again.plan.change).toEqual({ added: [], removed: [], edited: {} });
    expect(new Set(again.plan.rows.map(({ verdict }) => verdict))).toEqual(new Set(['same']));
  });

  test.skipIf(!canJudge)('[X2] the Open XML SDK finds no error in it', async () => {
    const { rows } = importInto(await rawBook(fixture('F1_star_banker_zhTW.xlsx')));
    expect(await openXmlErrors(await exported([...rows.values()], language))).toEqual([]);
  });
});
