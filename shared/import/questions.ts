/** What a draft leaves to the user; everything else was told from the file. An answer makes its question vanish. */
import type { Draft, DraftTable } from './draft';
import type { RiskSchemeId } from '../sheets/risk-schemes';

/**
 * `column`: the header could mean several columns, or the cells disagree with it; answered by the column's target.
 * `years`, `day-order`, `risk-scheme`: how a column's cells are meant; answered by the column's answer of that name.
 * `hidden-columns`, `hidden-rows`: what the file hides comes along unless the table's answer says `leave`.
 * `hidden-tab`: the whole tab is hidden; answered by the table's sheet.
 */
export type Question =
  | { readonly about: 'column' | 'years' | 'day-order'; readonly table: string; readonly at: number }
  | {
      readonly about: 'risk-scheme';
      readonly table: string;
      readonly at: number;
      readonly schemes: readonly RiskSchemeId[];
    }
  | { readonly about: 'hidden-columns'; readonly table: string; readonly columns: readonly number[] }
  | { readonly about: 'hidden-rows'; readonly table: string; readonly rows: readonly number[] }
  | { readonly about: 'hidden-tab'; readonly table: string };

export const questionsOf = (draft: Draft): readonly Question[] => draft.tables.flatMap(ofTable);

function ofTable(table: DraftTable): readonly Question[] {
  const { key, sheet, columns, hidden } = table;
  if (sheet === null) return [];
  const found: Question[] = [];
  if (hidden.tab === 'asked') found.push({ about: 'hidden-tab', table: key });
  if (hidden.columns === 'asked') {
    const at = columns.filter(column => column.hidden && column.filled).map(column => column.at);
    found.push({ about: 'hidden-columns', table: key, columns: at });
  }
  if (hidden.rows === 'asked')
    found.push({
      about: 'hidden-rows',
      table: key,
      rows: table.table.rows.filter(row => row.hidden).map(({ at }) => at),
    });
  for (const { at, target, certainty, asks, riskSchemes } of columns) {
    if (target === 'skip') continue;
    if (certainty === 'ask') found.push({ about: 'column', table: key, at });
    if (asks !== null) found.push({ about: asks, table: key, at });
    if (riskSchemes.length > 0) found.push({ about: 'risk-scheme', table: key, at, schemes: riskSchemes });
  }
  return found;
}
