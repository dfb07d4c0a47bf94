/** The wish for a whole book as a workbook, as tests have it. */
import { usualSheets, type ExportWish } from '../../../shared/export/wish';

export const wholeBook: ExportWish = { format: 'xlsx', sheets: [...usualSheets], part: null, sensitive: 'include' };
