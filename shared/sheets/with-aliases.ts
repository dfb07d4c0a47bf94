/** Joins a sheet's columns with the header words that files use for them. */
import type { Column } from './sheet';

/** One line of words per column, separated by `, `; a trailing * marks a word that means several columns. */
export function withAliases<K extends string>(
  columns: Readonly<Record<K, Column>>,
  aliases: Readonly<Partial<Record<K, string>>>,
): Readonly<Record<K, Column>> {
  const joined: Record<K, Column> = { ...columns };
  for (const id in joined) {
    const words = aliases[id];
    if (words !== undefined) joined[id] = { ...joined[id], aliases: words.split(', ') };
  }
  return joined;
}
