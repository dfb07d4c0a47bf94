/** A few rows of every sheet of a workbook, as a person sees them, through the same door and limits as an import. */
import type { PreviewTable } from '../../shared/contract/folders';
import { rawText, type RawSheet } from '../../shared/import/raw-table';
import { ok, type Result } from '../../shared/result';
import { readRawBook } from './gate';

export const previewSize = { sheets: 20, rows: 200, columns: 40, text: 500 } as const;

export interface PreviewCalls {
  preview: { input: { file: string }; output: readonly PreviewTable[] };
}

export async function readPreview(file: string): Promise<Result<readonly PreviewTable[]>> {
  const read = await readRawBook(file);
  if (!read.ok) return read;
  const seen = read.value.sheets.filter(({ hidden }) => !hidden);
  return ok(seen.slice(0, previewSize.sheets).map(previewTable));
}

/** Hidden columns and rows are left out, as the spreadsheet program does; so are rows that hold nothing. */
function previewTable({ name, rows, hiddenColumns }: RawSheet): PreviewTable {
  const hidden = new Set(hiddenColumns);
  const seen = rows.filter(row => row.hidden !== true);
  const first = seen.slice(0, previewSize.rows);
  const width = first.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width }, (_, at) => at).filter(at => !hidden.has(at));
  const shown = columns.slice(0, previewSize.columns);
  return {
    name,
    rows: first.map(({ cells }) => shown.map(at => clipped(rawText(cells[at])))),
    cut: seen.length > first.length || columns.length > shown.length,
  };
}

const clipped = (text: string): string =>
  text.length > previewSize.text ? `${text.slice(0, previewSize.text)}…` : text;
