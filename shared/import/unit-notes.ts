/** Units that a note above the header gives: for all amounts (單位：萬元), or for those it names (壽險、意外為萬元). */
import { fold } from '../fold';
import { readUnit } from './header';

/** By folded header; '' for all columns that the note does not name. */
export function noteScales(notes: readonly string[]): ReadonlyMap<string, number> {
  const scales = new Map<string, number>();
  for (const note of notes) {
    const said = /(?:單位|单位|\bunits?\b)\s*(?:均?[為为]|[:：])?\s*(.+)$/isu.exec(note.normalize('NFKC'))?.[1] ?? '';
    for (const clause of said.split(/[;；。\n※★]|\s{2,}|,(?=[^,]*[為为])/u)) addClause(clause.trim(), scales);
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
