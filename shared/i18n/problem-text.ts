/** The sentence for a problem, for those who have no i18next at hand: comments in a workbook. */
import type { ColumnId } from '../id';
import type { Language } from '../kinds/kind';
import type { Problem } from '../problem';
import { packs } from './packs';

/** `label` names the columns that a problem speaks of. */
export function problemText(language: Language, problem: Problem, label: (column: ColumnId) => string): string {
  const words: Readonly<Record<string, string>> = packs[language].problems;
  const values = new Map(Object.entries(problem).map(([key, value]) => [key, valueText(key, value, label)]));
  const sentence = words[problem.code] ?? words[`${problem.code}_other`] ?? problem.code;
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values.get(name) ?? '');
}

function valueText(key: string, value: unknown, label: (column: ColumnId) => string): string {
  if (value === null) return '…';
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return key === 'other' || key === 'column' ? label(String(value)) : String(value);
}
