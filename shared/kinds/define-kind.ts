/** Makes a Kind out of what is particular to it: empty, raw and misplaced cells are treated alike everywhere. */
import { isRaw, type Cell } from '../cell';
import { ok, type Result } from '../result';
import type { Column } from '../sheets/sheet';
import type { Kind, ReadContext, ShowContext } from './kind';

interface Particulars<T extends Cell> {
  readonly holds: (cell: Cell) => cell is T;
  /** Given text that is not empty. */
  readonly read: (text: string, column: Column, context: ReadContext) => Result<Cell>;
  readonly empty: (text: string) => boolean;
  readonly show: (value: T, column: Column, context: ShowContext) => string;
  readonly edit: (value: T, column: Column, context: ShowContext) => string;
  readonly order: (column: Column, context: ShowContext) => (a: T, b: T) => number;
  readonly align: Kind['align'];
}

/** The words of a cell its kind does not hold (raw, or left from a column that had another kind). */
function strayWords(cell: Cell): string {
  if (cell === null) return '';
  if (isRaw(cell)) return cell.raw;
  return Array.isArray(cell) ? cell.join('、') : String(cell);
}

export function defineKind<T extends Cell>(kind: Particulars<T>): Kind {
  return {
    read: (text, column, context) => (kind.empty(text) ? ok(null) : kind.read(text, column, context)),
    show: (cell, column, context) => (kind.holds(cell) ? kind.show(cell, column, context) : strayWords(cell)),
    edit: (cell, column, context) => (kind.holds(cell) ? kind.edit(cell, column, context) : strayWords(cell)),
    order: (column, context) => {
      const order = kind.order(column, context);
      return (a, b) => {
        if (kind.holds(a) && kind.holds(b)) return order(a, b);
        return Number(kind.holds(b)) - Number(kind.holds(a)) || byCodeUnit(strayWords(a), strayWords(b));
      };
    },
    align: kind.align,
  };
}

export const isText = (cell: Cell): cell is string => typeof cell === 'string';
export const isEmptyText = (text: string): boolean => text.trim() === '';
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const collators = new Map<string, Intl.Collator>();

/** Order of words in a language: strokes in zh-TW, pinyin in zh-CN, numbers inside words by value; never a tie between different words. */
export function wordOrder(language: string): (a: string, b: string) => number {
  const collator = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, collator);
  return (a, b) => collator.compare(a, b) || byCodeUnit(a, b);
}
