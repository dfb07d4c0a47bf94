/** The one form in which checked texts are kept, so that equal things are equal: telephone, e-mail, identity number, security code. */
import type { Cell } from '../cell';
import { normalPhone } from './checks/phone';
import type { CheckId, Column } from './sheet';

const tidiers: Readonly<Partial<Record<CheckId, (text: string, country: string) => string>>> = {
  phone: (text, country) => normalPhone(text, country) ?? text,
  email: text => {
    const plain = text
      .normalize('NFKC')
      .replace(/^mailto:/i, '')
      .trim();
    const at = plain.lastIndexOf('@');
    return at < 0 ? plain : plain.slice(0, at) + plain.slice(at).toLowerCase();
  },
  idNumber: text => text.normalize('NFKC').toUpperCase().replace(/\s/g, ''),
  isin: text => text.normalize('NFKC').trim(),
  postalCode: text => text.normalize('NFKC').trim(),
};

/** A telephone that is no telephone stays as it was typed; the check says so. */
export function tidyCell(cell: Cell, column: Column, country: string): Cell {
  const tidy = column.check === undefined ? undefined : tidiers[column.check];
  if (tidy === undefined || cell === null) return cell;
  if (typeof cell === 'string') return tidy(cell, country) || null;
  return Array.isArray(cell) ? [...new Set(cell.map(text => tidy(String(text), country)))] : cell;
}
