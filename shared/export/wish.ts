/** What is to be exported and how: the whole book or a part of one sheet, and what becomes of sensitive columns. */
import { z } from 'zod';
import { isRowId, type RowId } from '../id';
import { gridSheetIds } from '../sheets/index';

/** The sheets of a book that an export may hold, as on screen; those behind the grids only on request. */
export const furtherSheets = ['contact', 'task', 'ticket', 'event', 'review'] as const;
export type FurtherSheetId = (typeof furtherSheets)[number];
export const exportSheetIds = [...gridSheetIds, ...furtherSheets] as const;
export type ExportSheetId = (typeof exportSheetIds)[number];
export const usualSheets: readonly ExportSheetId[] = gridSheetIds;

/** In the order they are offered: the least that goes out first. */
export const sensitiveWays = ['leave-out', 'mask', 'include'] as const;
export type SensitiveWay = (typeof sensitiveWays)[number];

export const exportWishSchema = z.strictObject({
  format: z.enum(['xlsx', 'csv']),
  /** The sheets of a whole book; of a part, its one. */
  sheets: z.array(z.enum(exportSheetIds)).min(1).max(exportSheetIds.length),
  /** These columns and rows of the sheet, in this order; null = all of them. */
  part: z
    .strictObject({
      columns: z.array(z.string().min(1).max(64)).min(1).max(1_000),
      /** Row ids, a line each: to check a hundred thousand one by one would hold the writer of the book up. */
      rows: z.string().max(16_000_000),
    })
    .nullable(),
  sensitive: z.enum(sensitiveWays),
});
export type ExportWish = z.infer<typeof exportWishSchema>;

export const rowsWanted = (part: NonNullable<ExportWish['part']>): readonly RowId[] =>
  part.rows.split('\n').filter(line => isRowId(line));
