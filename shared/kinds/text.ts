/** Text keeps everything, leading zeros too; only outer blanks go. */
import { fail, ok } from '../result';
import { defineKind, isEmptyText, isText, wordOrder } from './define-kind';

/** Where a column says no limit: what Excel holds in a cell. */
const longestText = 32_767;

export const text = defineKind({
  holds: isText,
  empty: isEmptyText,
  read: (typed, column) => {
    const kept = (typed.includes('\r') ? typed.replace(/\r\n?/gu, '\n') : typed).trim();
    const limit = column.maxLength ?? longestText;
    return kept.length > limit ? fail({ code: 'too-long', text: kept, limit }) : ok(kept);
  },
  show: (value, column, context) => (column.check === 'phone' ? (context.phone?.(value) ?? value) : value),
  edit: value => value,
  order: (_, context) => wordOrder(context.language),
  align: 'start',
});
