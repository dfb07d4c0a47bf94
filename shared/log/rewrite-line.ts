/** A row as the line that writes it, and that line, typed over, as the row it means. A break of line is `⏎`. */
import { textCell, type Row } from '../cell';
import { sheetOf } from '../id';
import type { Language } from '../kinds/kind';
import { lineOf, partsOf } from './line-commands';
import { parseLine, type LineContext, type LineEntry, type LineRead } from './parse-line';

const flat = (text: string): string => text.replaceAll(/\s*\n/gu, ' ⏎ ').trim();
const broken = (text: string): string => text.replaceAll(/ *⏎ */gu, '\n');

export const lineToRewrite = (row: Row, language: Language): string => flat(lineOf(row, language) ?? '');

function withText(entry: LineEntry, change: (text: string) => string): LineEntry {
  if (entry.is === 'contact') return { ...entry, text: change(entry.text) };
  return entry.is === 'task' ? { ...entry, title: change(entry.title) } : { ...entry, subject: change(entry.subject) };
}

/** What nobody typed over reads as the very row it came from. */
export function readRewritten(line: string, row: Row, context: LineContext): LineRead {
  const sheet = sheetOf(row.id);
  if (sheet !== 'contact' && sheet !== 'task' && sheet !== 'ticket') throw new Error(`no line writes ${row.id}`);
  const [day, column] = partsOf[sheet];
  const stored = textCell(row, column) ?? '';
  const was = { day: textCell(row, day), text: flat(stored) };
  const read = parseLine(line, context, { was });
  const entry = read.entry && withText(read.entry, text => (text === was.text ? stored : broken(text)));
  return { ...read, entry };
}
