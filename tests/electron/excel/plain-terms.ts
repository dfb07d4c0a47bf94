/** The terms of a link of which nothing was said, as tests have them. */
import type { LinkTerms } from '../../../electron/excel/link-terms';

export const plainTerms: LinkTerms = { append: true, sensitive: 'include', layouts: [] };
