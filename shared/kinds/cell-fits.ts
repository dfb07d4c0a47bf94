/** Whether a value is one its column's kind could have read: the last check before a cell goes to disk. */
import { isRaw, type Cell } from '../cell';
import type { Column, KindId } from '../sheets/sheet';

const decimalForm = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;
const dayForm = /^(\d{4}-\d{2}-\d{2}|--\d{2}-\d{2}|\d{4}|permanent)$/;
const lunarForm = /^L?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|30)$/;
const termForm = /^(years:\d{1,3}|age:\d{1,3}|life|renewable|single)$/;

const isText = (cell: Cell): cell is string => typeof cell === 'string' && cell !== '';
const matches =
  (form: RegExp) =>
  (cell: Cell): boolean =>
    typeof cell === 'string' && form.test(cell);

const fits: Readonly<Record<KindId, (cell: Cell, column: Column) => boolean>> = {
  text: isText,
  money: cell => typeof cell === 'number' && Number.isSafeInteger(cell) && !Object.is(cell, -0),
  decimal: matches(decimalForm),
  percent: matches(decimalForm),
  date: matches(dayForm),
  lunarDate: matches(lunarForm),
  term: matches(termForm),
  choice: (cell, column) => isText(cell) && (column.open === true || (column.options ?? []).includes(cell)),
  choices: cell =>
    Array.isArray(cell) && cell.length > 0 && cell.every(item => typeof item === 'string' && item !== ''),
  flag: cell => typeof cell === 'boolean',
  reference: isText,
};

export const cellFits = (column: Column, cell: Cell): boolean =>
  cell === null || (isRaw(cell) ? cell.raw !== '' : fits[column.kind](cell, column));
