/** What is left to see of a sensitive text (domain F): enough to tell one from another, too little to use. */
import { isRaw, type Cell } from '../cell';
import type { ColumnId } from '../id';
import { readId } from './checks/id-number';
import type { Column } from './sheet';

const dots = (count: number): string => '*'.repeat(Math.max(1, count));

/** Keeps so many signs at both ends; a text too short for that shows nothing. */
function ends(text: string, first: number, last: number): string {
  const signs = [...text];
  if (signs.length <= first + last) return dots(signs.length);
  return signs.slice(0, first).join('') + dots(signs.length - first - last) + signs.slice(signs.length - last).join('');
}

/** A123456789 -> A*****6789; 11010519491231002X -> 110***********002X; A123456(3) -> A****56(3). */
export function maskedId(text: string): string {
  const { document } = readId(text);
  if (document === 'hkid') {
    const [, body = text, check = ''] = /^([^(]*)(\(.*)$/.exec(text) ?? [];
    return ends(body, 1, check === '' ? 3 : 2) + check;
  }
  return document === 'prcId' || document === 'prcHkMoTwPermit' ? ends(text, 3, 4) : ends(text, 1, 4);
}

/** 0912-345-678 -> 0912***678, 13800138000 -> 138****8000; a number of another form keeps its last three. */
export function maskedPhone(text: string): string {
  const digits = text.replace(/\D/g, '');
  const taiwan = /^(?:886|0)(9\d{2})\d{3}(\d{3})$/.exec(digits);
  if (taiwan !== null) return `0${taiwan[1] ?? ''}***${taiwan[2] ?? ''}`;
  const mainland = /^(?:86)?(1\d{2})\d{4}(\d{4})$/.exec(digits);
  if (mainland !== null) return `${mainland[1] ?? ''}****${mainland[2] ?? ''}`;
  return ends(digits, 0, 3);
}

/** Of an account only the last four. */
const maskedAccount = (text: string): string => `****${text.length > 4 ? text.slice(-4) : ''}`;

/** Words of health and the like say too much in any part. */
const hidden = '***';

function maskedText(text: string, id: ColumnId, { check }: Column): string {
  if (check === 'idNumber') return maskedId(text);
  if (check === 'phone') return maskedPhone(text);
  if (id === 'accountNo' || id === 'taxNumber') return maskedAccount(text);
  return hidden;
}

/** The masked text of a cell; null stays null. */
export function maskedCell(cell: Cell, id: ColumnId, column: Column): string | null {
  if (cell === null) return null;
  if (isRaw(cell)) return hidden;
  if (typeof cell === 'object') return cell.map(text => maskedText(text, id, column)).join('、');
  return typeof cell === 'string' ? maskedText(cell, id, column) : hidden;
}

/** Whether a file shows no more of a cell than a mask does: it says nothing against what is in the book. */
export function isMaskOf([was, said]: readonly [was: Cell, said: Cell], id: ColumnId, column: Column): boolean {
  if (column.sensitive !== true || said === null || was === null) return false;
  const text = isRaw(said) ? said.raw : Array.isArray(said) ? said.join('、') : String(said);
  return text.includes('*') && text.trim() === maskedCell(was, id, column);
}
