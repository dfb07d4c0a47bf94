/** Exports in tests: rows out to a file in a folder of their own, and back in beside the same book. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { exportBook } from '../../../electron/excel/export-book';
import type { Row } from '../../../shared/cell';
import { noChange } from '../../../shared/change';
import type { ExportSheetId, ExportWish } from '../../../shared/export/wish';
import type { Language } from '../../../shared/kinds/kind';
import { importInto, rawBook } from '../../shared/import/import-harness';
import { wholeBook } from '../../shared/export/whole-book';
import { valueOf } from '../a-book';
import { tempFolder } from '../temp-folder';

export const today = '2026-11-22';

export interface Exporting {
  readonly language?: Language;
  readonly wish?: Partial<ExportWish>;
  readonly name?: string;
  readonly progress?: (done: number) => void;
}

export async function exported(
  rows: readonly Row[],
  { language = 'zh-TW', wish = {}, name = 'book', progress = () => undefined }: Exporting = {},
): Promise<string> {
  const whole = { ...wholeBook, ...wish };
  const file = path.join(await tempFolder(), `${name}.${whole.format}`);
  const done = valueOf(
    await exportBook({
      file,
      rows,
      here: { language, today },
      book: { id: 'book', seq: 7 },
      exportId: 'test',
      wish: whole,
      progress,
    }),
  );
  const files = [done.file, ...(done.more ?? [])];
  expect(files.sort()).toEqual(
    (await fs.readdir(path.dirname(file))).map(name => path.join(path.dirname(file), name)).sort(),
  );
  return file;
}

/** A wish for some columns and rows of one sheet. */
export const partOf = (
  sheet: ExportSheetId,
  columns: readonly string[],
  rows: readonly Row[],
): Pick<ExportWish, 'sheets' | 'part'> => ({
  sheets: [sheet],
  part: { columns: [...columns], rows: rows.map(({ id }) => id).join('\n') },
});

/** Nothing of the file is new, different or doubtful beside the book it was made of; `count` rows of it are read. */
export async function comesBack(file: string, rows: readonly Row[], count?: number): Promise<void> {
  const again = importInto(await rawBook(file), { book: rows, ids: 'again' });
  if (count !== undefined) expect(again.plan.rows).toHaveLength(count);
  expect(again.plan.rows.filter(({ verdict }) => verdict !== 'same')).toEqual([]);
  expect(again.plan.change).toEqual(noChange);
}
