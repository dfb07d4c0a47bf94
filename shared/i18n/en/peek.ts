/** The peek panel beside a sheet. */
import type { Words } from '../words';
import type { peek as source } from '../zh-TW/peek';

export const peek = {
  age: 'age {{n}}',
  total: 'Total assets {{amount}}',
  own: 'Own bank {{amount}} · {{share}}',
  other: 'Other {{amount}}',
  'not-valued': '{{n}} left out for want of a rate',
  attention: 'Attention',
  'attention-none': 'Nothing needs attention now.',
  cautions: 'Likes and cautions',
  family: 'Family',
  'family-none': 'No household members yet.',
  files: 'Folder · {{n}}',
  birthday: 'Birthday',
  'next-review': 'Next review',
  'next-contact': 'Next contact',
  'risk-expiry': 'Risk assessment expires',
  'maturity-of': '{{name}} matures',
  days_other: 'in {{count}} days',
  days_one: 'in {{count}} day',
  today: 'today',
  past_other: '{{count}} days overdue',
  past_one: '{{count}} day overdue',
  open: 'Open client page',
} as const satisfies Words<typeof source>;
