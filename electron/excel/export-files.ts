/** The files of an export: a text file holds one sheet, so several sheets are several files, each named after its sheet. */
import path from 'node:path';
import {
  exportSheetIds,
  furtherSheets,
  type ExportSheetId,
  type ExportWish,
  type FurtherSheetId,
} from '../../shared/export/wish';
import { optionLabel } from '../../shared/i18n/labels';
import { packs } from '../../shared/i18n/packs';
import type { Language } from '../../shared/kinds/kind';

export const tabOf = (language: Language, sheet: ExportSheetId): string =>
  isFurther(sheet) ? packs[language].exporting.tabs[sheet] : optionLabel(language, { list: 'ownSheet' }, sheet);

const isFurther = (sheet: ExportSheetId): sheet is FurtherSheetId => furtherSheets.some(one => one === sheet);

export interface ExportFile {
  readonly file: string;
  readonly sheets: readonly ExportSheetId[];
}

/** In the order of the sheets; `file` is the name that several begin with. */
export function exportFiles(
  file: string,
  { format, sheets }: Pick<ExportWish, 'format' | 'sheets'>,
  language: Language,
): readonly ExportFile[] {
  const wanted = exportSheetIds.filter(sheet => sheets.includes(sheet));
  if (format === 'xlsx' || wanted.length === 1) return [{ file, sheets: wanted }];
  const { dir, name, ext } = path.parse(file);
  return wanted.map(sheet => ({ file: path.join(dir, `${name} ${tabOf(language, sheet)}${ext}`), sheets: [sheet] }));
}
