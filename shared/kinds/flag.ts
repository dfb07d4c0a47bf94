/** Yes or no; empty is not no, it is not known. */
import { fail, ok } from '../result';
import { halfWidth } from './blank';
import { defineKind, isEmptyText } from './define-kind';
import { flagWords, saysNo, saysYes } from './format-words';

export const flag = defineKind({
  holds: cell => typeof cell === 'boolean',
  empty: isEmptyText,
  read: text => {
    const half = halfWidth(text);
    if (saysYes.test(half)) return ok(true);
    return saysNo.test(half) ? ok(false) : fail({ code: 'not-a-flag', text });
  },
  show: (value, _, context) => flagWords[value ? 'yes' : 'no'][context.language],
  edit: (value, _, context) => flagWords[value ? 'yes' : 'no'][context.language],
  order: () => (a, b) => Number(b) - Number(a),
  align: 'center',
});
