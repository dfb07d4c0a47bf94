/** What was settled when a workbook was linked, and holds for every write after: it is kept with the link, whatever the book remembers or forgets of layouts. */
import { z } from 'zod';
import type { Row } from '../../shared/cell';
import { cellSchema, rowIdSchema } from '../../shared/commands/command';
import { sensitiveWays } from '../../shared/export/wish';

export const linkTermsSchema = z.object({
  /** Rows that the file lacks are put behind its own. */
  append: z.boolean(),
  /** What is written of sensitive columns. */
  sensitive: z.enum(sensitiveWays),
  /** Rows of the sheet `layout`: what its columns mean. */
  layouts: z.array(z.object({ id: rowIdSchema, cells: z.record(z.string(), cellSchema) })),
});
export type LinkTerms = z.infer<typeof linkTermsSchema>;

/** The rows of the book with what was settled in front of what was remembered since. */
export function withTerms(rows: readonly Row[], { layouts }: LinkTerms): readonly Row[] {
  const own = new Set(layouts.map(({ id }) => id));
  return [...layouts, ...rows.filter(({ id }) => !own.has(id))];
}
