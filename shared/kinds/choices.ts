/** Several options or free words in one cell, in the order given, none twice. */
import { ok, type Result } from '../result';
import type { Cell } from '../cell';
import type { Column } from '../sheets/sheet';
import { optionOf, optionOrder, wordOf } from './choice';
import { defineKind, isEmptyText } from './define-kind';
import type { ReadContext, ShowContext } from './kind';

const separators = /[、,，;；|\n]+/u;
/** A slash parts words only where the whole is not one option (本息/本金). */
const slashes = /[/／]+/u;

const isList = (cell: Cell): cell is readonly string[] => Array.isArray(cell);

function namesOne(word: string, column: Column, context: ReadContext): boolean {
  return context.options(column, word.trim()) !== null;
}

const parts = (text: string, column: Column, context: ReadContext): readonly string[] =>
  (namesOne(text, column, context) ? [text] : text.split(separators))
    .flatMap(word => (namesOne(word, column, context) ? [word] : word.split(slashes)))
    .map(word => word.trim())
    .filter(word => word !== '');

function readList(text: string, column: Column, context: ReadContext): Result<Cell> {
  const found = new Set<string>();
  for (const word of parts(text, column, context)) {
    const option = optionOf(word, column, context);
    if (!option.ok) return option;
    found.add(option.value);
  }
  return ok(found.size === 0 ? null : [...found]);
}

const joined = (list: readonly string[], column: Column, context: ShowContext): string =>
  list.map(option => wordOf(option, column, context)).join(context.language === 'en' ? ', ' : '、');

/** By the first word, then the second; a shorter list first. */
function listOrder(column: Column, context: ShowContext): (a: readonly string[], b: readonly string[]) => number {
  const order = optionOrder(column, context);
  return (a, b) => {
    const at = a.findIndex((word, index) => word !== b[index]);
    const [one, other] = [a[at], b[at]];
    return one === undefined || other === undefined ? a.length - b.length : order(one, other);
  };
}

export const choices = defineKind({
  holds: isList,
  empty: isEmptyText,
  read: readList,
  show: joined,
  edit: joined,
  order: listOrder,
  align: 'start',
});
