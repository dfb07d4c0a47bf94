/** Why a cell of a grid is marked; keys are the codes of shared/analysis/marks.ts. */
import type { Words } from '../words';
import type { marks as zhTW } from '../zh-TW/marks';

export const marks = {
  'due-in': 'In {{days}} days',
  'due-today': 'Today',
  overdue: '{{days}} days ago',
  'expires-in': 'Expires in {{days}} days',
  'expires-today': 'Expires today',
  expired: 'Expired {{days}} days ago',
  'price-stale': 'The price is {{days}} days old',
  'confirmation-stale': 'Not confirmed for {{days}} days',
  undated: 'No date: it may be out of date',
  missing: 'Required, still empty',
  'no-rate': 'No exchange rate: left out of the totals',
  'no-amount': 'No amount: left out of the totals',
  unreadable: 'The amount cannot be read: left out of the totals',
} as const satisfies Words<typeof zhTW>;
