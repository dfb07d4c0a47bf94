/** Writes what an import could not read back into a copy of its file, for whoever keeps that file to mend it. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WrittenFile } from '../../../shared/contract/excel';
import { packs } from '../../../shared/i18n/packs';
import type { RawBook } from '../../../shared/import/raw-table';
import { fail, ok, type Result } from '../../../shared/result';
import { keepOther } from '../../folders/keep-other';
import { diskProblem, realDisk, renameOver, syncFolder } from '../../store/disk';
import { clearAway, halfWritten } from '../half-written';
import { BadFile } from '../zip';
import { badCells, type BadCell, type BadParts } from './bad-cells';
import { markWorkbook } from './mark-workbook';
import { rawWorkbook, tabFor } from './raw-workbook';

export interface ProblemsFile {
  readonly target: string;
  readonly exportId: string;
  readonly raw: RawBook;
  /** The workbook that was read; null for a text file or a pasted block, which becomes one. */
  readonly source: { readonly file: string; readonly digest: string } | null;
  readonly parts: BadParts;
}

/** `rows` of the answer counts the cells that are marked. */
export async function writeProblems(problems: ProblemsFile): Promise<Result<WrittenFile>> {
  const { target, exportId, parts } = problems;
  const cells = badCells(parts);
  const beside = halfWritten(target, exportId);
  try {
    const marked = await markedFile(problems, cells);
    if (!marked.ok) return marked;
    await pipeline(Readable.from(marked.value), createWriteStream(beside, { flush: true }));
    await keepOther(realDisk, target);
    await renameOver(realDisk, beside, target);
    await syncFolder(realDisk, path.dirname(target));
    return ok({ file: target, rows: cells.length });
  } catch (error) {
    await clearAway(target, exportId);
    if (error instanceof BadFile) return fail({ code: 'damaged-file', file: problems.raw.file });
    return fail(diskProblem(error, target));
  }
}

async function markedFile(
  { raw, source, parts }: ProblemsFile,
  cells: readonly BadCell[],
): Promise<Result<Iterable<Buffer>>> {
  const author = packs[parts.language].exporting.problems.author;
  if (source === null) {
    const inTabs = cells.map(cell => ({ ...cell, tab: tabFor(cell.tab) }));
    return ok(markWorkbook({ bytes: await rawWorkbook(raw), cells: inTabs, author }));
  }
  const bytes = await fs.readFile(source.file);
  if (createHash('sha256').update(bytes).digest('hex') !== source.digest)
    return fail({ code: 'file-changed', file: raw.file });
  return ok(markWorkbook({ bytes, cells, author }));
}
