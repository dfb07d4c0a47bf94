/** One option of a list, by its id; an open list keeps other words as they are. */
import { fail, ok, type Result } from '../result';
import type { Column } from '../sheets/sheet';
import { defineKind, isEmptyText, isText, wordOrder } from './define-kind';
import type { ReadContext, ShowContext } from './kind';

const longestWord = 200;

/** The option a word names, or the word itself where the list is open. */
export function optionOf(word: string, column: Column, context: ReadContext): Result<string> {
  const trimmed = word.trim();
  const option = context.options(column, trimmed);
  if (option !== null) return ok(option);
  if (column.open !== true && column.options !== undefined) return fail({ code: 'not-an-option', text: trimmed });
  const limit = column.maxLength ?? longestWord;
  return trimmed.length > limit ? fail({ code: 'too-long', text: trimmed, limit }) : ok(trimmed);
}

export const wordOf = (option: string, column: Column, context: ShowContext): string =>
  column.options?.includes(option) === true ? context.optionLabel(column, option) : option;

/** Options in the order their list declares them, then other words in the order of the language. */
export function optionOrder(column: Column, context: ShowContext): (a: string, b: string) => number {
  const places = new Map(column.options?.map((option, at) => [option, at]));
  const byWord = wordOrder(context.language);
  const last = places.size;
  return (a, b) => (places.get(a) ?? last) - (places.get(b) ?? last) || byWord(a, b);
}

export const choice = defineKind({
  holds: isText,
  empty: isEmptyText,
  read: optionOf,
  show: wordOf,
  edit: wordOf,
  order: optionOrder,
  align: 'start',
});
