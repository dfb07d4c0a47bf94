/** Another row of the book, kept by its id so that a new name does not break it; where open, a name of nobody in the book. */
import { isRowId } from '../id';
import { ok } from '../result';
import { defineKind, isEmptyText, isText, wordOrder } from './define-kind';
import type { ShowContext } from './kind';

const label = (value: string, context: ShowContext): string => (isRowId(value) ? context.rowLabel(value) : value);

export const reference = defineKind({
  holds: isText,
  empty: isEmptyText,
  read: (text, column, context) => {
    const named = context.rowNamed(column, text.trim());
    const stranger = !named.ok && column.open === true && named.problem.code === 'no-such-row';
    return stranger ? ok(text.trim()) : named;
  },
  show: (value, _, context) => label(value, context),
  edit: (value, _, context) => label(value, context),
  order: (_, context) => {
    const byWord = wordOrder(context.language);
    return (a, b) => byWord(label(a, context), label(b, context)) || byWord(a, b);
  },
  align: 'start',
});
