/** Says what an entry of the history did, from the label that was journaled with it. */
import { packs } from '../../shared/i18n/packs';
import type { Say, Values, WordKey } from '../words';

type HistoryKey = Extract<WordKey, `history:${string}`>;

function parsed(label: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(label);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return { key: label };
  }
}

function historyKey(key: unknown): HistoryKey {
  const known = Object.keys(packs['zh-TW'].history);
  const isKey = (text: string): text is HistoryKey =>
    known.some(name => `history:${name}` === text || `history:${name}` === `${text}_other`);
  const wanted = `history:${String(key)}`;
  return isKey(wanted) ? wanted : 'history:unknown';
}

/** The key of a journaled label, for those who decide by what was done. */
export function historyKeyOf(label: string): string {
  const { key } = parsed(label);
  return typeof key === 'string' ? key : '';
}

/** A label of an older release, or one without words, is "the last action". */
export function historyWords(label: string, t: Say): string {
  const { key, ...rest } = parsed(label);
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(rest))
    if (typeof value === 'string' || typeof value === 'number') values[name] = value;
  const filled: Values = { count: Number(values['n'] ?? 1), ...values };
  return t(historyKey(key), filled);
}
