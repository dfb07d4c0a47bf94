/** A workbook of ours that somebody edited comes back: sorted, filtered, copied, cut and renamed, while the book went on. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../../shared/cell';
import type { RowId } from '../../../shared/id';
import { languages } from '../../../shared/i18n/labels';
import type { RawBook } from '../../../shared/import/raw-table';
import { bookChange, bringBack, edited, exported, readFile, sample, type EditSheets } from './merge-harness';

const base = sample();
let file: RawBook;
beforeAll(async () => {
  file = await readFile(await exported(base));
});

const ofSheet = (sheet: string): readonly Row[] => base.filter(({ id }) => id.startsWith(`${sheet}:`));
const nth = (sheet: string, at: number): Row => {
  const row = ofSheet(sheet)[at];
  if (row === undefined) throw new Error(`no ${sheet} ${at}`);
  return row;
};
const back = (edits: EditSheets, ours = bookChange(base, () => undefined)) =>
  bringBack({ base, file: edited(file, edits), ours });

describe.each(languages)('in %s', language => {
  test('[M2] an untouched export asks nothing and writes nothing', async () => {
    const rows = sample(language, 60);
    const back = bringBack({ base: rows, file: await readFile(await exported(rows, { language })), language });
    expect(back.items).toEqual([]);
    expect(back.session.back).toMatchObject({ byKey: 0 });
    expect(back.isNothing).toBe(true);
  });
});
