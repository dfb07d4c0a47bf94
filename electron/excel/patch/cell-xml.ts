/** One cell as XML: text as an inline string, so that the list of shared texts stays as it is. */
import { plain } from '../../../shared/export/export-cell';
import { columnLetters } from '../../../shared/import/raw-table';
import { bytesOf } from './byte-text';

/** What a cell is to hold; null empties it. */
export type PatchValue = string | number | boolean | null;

export interface NewCell {
  /** 1-based. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly value: PatchValue;
  /** Its place in the list of formats (`cellXfs`); null = the default. */
  readonly style: number | null;
  /** Instead of a value: a formula, worked out by whoever opens the file. */
  readonly formula?: string;
}

export const referenceOf = (row: number, column: number): string => `${columnLetters(column)}${row}`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, mark => entities[mark] ?? mark);

/** `p` is the name prefix of the sheet's elements. An emptied cell keeps its format, one without a format is not written. */
export function cellXml(p: string, { row, column, value, style, formula }: NewCell): string {
  const tag = `<${p}c r="${referenceOf(row, column)}"${style === null ? '' : ` s="${style}"`}`;
  if (formula !== undefined) return `${tag}><${p}f>${formula}</${p}f></${p}c>`;
  if (value === null || value === '') return style === null ? '' : `${tag}/>`;
  if (typeof value === 'number') return `${tag}><${p}v>${value}</${p}v></${p}c>`;
  if (typeof value === 'boolean') return `${tag} t="b"><${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
  const text = bytesOf(escapeXml(plain(value)));
  return `${tag} t="inlineStr"><${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is></${p}c>`;
}
