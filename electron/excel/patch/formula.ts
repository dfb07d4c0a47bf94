/** The cells that a formula names, found without understanding the rest of it. */
import { columnLetters } from '../../../shared/import/raw-table';
import { columnOf } from './sheet-xml';

/** One end of a reference: a cell, a whole column (`row` null) or a whole row (`column` null); `$` keeps it where it is. */
export interface End {
  readonly column: number | null;
  readonly row: number | null;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}
export interface Reference {
  /** As it is called in the workbook; null: the sheet the formula is on. */
  readonly sheet: string | null;
  readonly from: End;
  readonly to: End | null;
}

const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const sheet = String.raw`(?:('(?:[^']|'')*'|[\p{L}\p{N}_.[\]\\]+)!)?`;
const areas = String.raw`${cell}(?::${cell})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
/** Strings, references, numbers, names and column names in brackets, each whole. */
const token = new RegExp(
  String.raw`"(?:[^"]|"")*"|${sheet}(${areas})(?![\p{L}\p{N}_(.!])|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[\p{L}_\\][\p{L}\p{N}_.\\]*|\[(?:[^[\]]|\[[^\]]*\])*\]`,
  'gu',
);

/** The formula with every reference as `change` gives it back; null leaves one as it is written. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return formula.replace(token, (whole: string, named: string | undefined, area: string | undefined) => {
    if (area === undefined) return whole;
    const [from, to] = area.split(':').map(endOf);
    if (from === undefined) return whole;
    const changed = change({ sheet: named === undefined ? null : plainName(named), from, to: to ?? null });
    if (changed === null) return whole;
    const text = changed.to === null ? endText(changed.from) : `${endText(changed.from)}:${endText(changed.to)}`;
    return named === undefined ? text : `${named}!${text}`;
  });
}

export function referencesIn(formula: string): readonly Reference[] {
  const found: Reference[] = [];
  mapReferences(formula, reference => {
    found.push(reference);
    return null;
  });
  return found;
}

/** The formula as it reads after being copied so many rows further down and columns to the right. */
export const copied = (formula: string, by: { readonly rows: number; readonly columns: number }): string =>
  mapReferences(formula, ({ sheet: named, from, to }) => ({
    sheet: named,
    from: moved(from, by),
    to: to === null ? null : moved(to, by),
  }));

const moved = (end: End, { rows, columns }: { rows: number; columns: number }): End => ({
  ...end,
  row: end.row === null || end.fixedRow ? end.row : Math.max(1, end.row + rows),
  column: end.column === null || end.fixedColumn ? end.column : Math.max(0, end.column + columns),
});

const plainName = (named: string): string => (named.startsWith("'") ? named.slice(1, -1).replaceAll("''", "'") : named);

function endOf(text: string): End {
  const [, fixedColumn, letters, fixedRow, digits] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  const onlyRow = letters === '';
  return {
    column: columnOf(letters),
    row: digits === '' || digits === undefined ? null : Number(digits),
    fixedColumn: fixedColumn === '$' && !onlyRow,
    fixedRow: fixedRow === '$' || (onlyRow && fixedColumn === '$'),
  };
}

const endText = ({ column, row, fixedColumn, fixedRow }: End): string =>
  `${column === null ? '' : `${fixedColumn ? '$' : ''}${columnLetters(column)}`}${row === null ? '' : `${fixedRow ? '$' : ''}${row}`}`;
