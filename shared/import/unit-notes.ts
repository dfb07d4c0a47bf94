/** Units that a note above the header gives: for all amounts (單位：萬元), or for those it names (壽險、意外為萬元). */
import { fold } from '../fold';
import { readUnit } from './header';

/** By folded header; '' for all columns that the note does not name. */
export function noteScales(notes: readonly string[]): ReadonlyMap<string, number> {
  const scales = new Map<string, number>();
  for (const note of notes)
    for (const clause of note.normalize('NFKC').split(/[;。\n\u3000※★]|\s{2,}/)) {
      const found = /(?:金額|金额)?(?:單位|单位|unit)s?\s*(?:均?[為为]|[:：])?\s*(.+)$/iu.exec(clause);
      for (const part of (found?.[1] ?? '').split(/[,，](?=[^,，]*[為为])/)) addClause(part.trim(), scales);
    }
  return scales;
}

function addClause(text: string, scales: Map<string, number>): void {
  if (text === '') return;
  const listed = /^(.+?)\s*(?:均?[為为是]|[:：])\s*(.+?)$/u.exec(text);
  const scale = readUnit((listed?.[2] ?? text).replace(/[).、,，]+$/, ''))?.scale;
  if (scale === undefined || scale === null) return;
  if (listed === null) scales.set('', scale);
  else for (const name of (listed[1] ?? '').split(/[、,，/及和與与]/)) scales.set(fold(name), scale);
}
