/** A block from the clipboard as a workbook of one sheet: delimited text as Excel writes it, with the merges its table has. */
import type { PastedBlock } from '../../shared/contract/excel';
import type { RawBook } from '../../shared/import/raw-table';
import { ok, type Result } from '../../shared/result';
import { readCsv } from './csv';

export function pastedBook({ text, merges }: PastedBlock, name: string): Result<RawBook> {
  const read = readCsv(Buffer.from(text.replace(/\r\n?/g, '\n'), 'utf8'), name, 'utf-8');
  if (!read.ok) return read;
  const { file, sheets } = read.value;
  const areas = merges.map(({ top, left, bottom, right }) => ({ top: top + 1, bottom: bottom + 1, left, right }));
  return ok({ file, sheets: sheets.map(sheet => ({ ...sheet, merges: areas })) });
}
