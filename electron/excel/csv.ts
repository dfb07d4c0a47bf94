/** Reads delimited text into a raw table: encoding and delimiter told from the content, every cell a text. */
import { unguarded } from '../../shared/formula-guard';
import type { EncodingName } from '../../shared/import/encoding-names';
import type { RawBook, RawRow } from '../../shared/import/raw-table';
import { fail, ok, type Result } from '../../shared/result';
import { guessEncoding } from './encoding';
import { limits } from './limits';
import { BadFile } from './zip';

export function readCsv(bytes: Buffer, file: string, chosen?: EncodingName): Result<RawBook> {
  const encoding = chosen ?? guessEncoding(bytes);
  if (encoding === null) return fail({ code: 'unknown-encoding', file });
  const text = new TextDecoder(encoding).decode(bytes).replace(/\u0000/g, '');
  if (text.trim() === '') return fail({ code: 'empty-file', file });
  const rows: RawRow[] = [];
  let at = 0;
  for (const record of recordsOf(text, delimiterOf(text))) {
    at++;
    const cells = record.map(cellText);
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length === 0) continue;
    if (rows.length >= limits.rows) throw new BadFile('too-many-rows', String(limits.rows), file);
    rows.push({ at, cells });
  }
  const sheet = { name: file, hidden: false, rows, merges: [], hiddenColumns: [], date1904: false };
  return ok({ file, sheets: [sheet], encoding });
}

const delimiters = [',', '\t', ';', '|'] as const;

/** The delimiter that splits the most of the first lines into the same number of fields. */
export function delimiterOf(text: string): string {
  const sample = text.slice(0, 65_536);
  const scores = delimiters.map(delimiter => {
    const counts = new Map<number, number>();
    let lines = 0;
    for (const record of recordsOf(sample, delimiter)) {
      if (++lines > 60) break;
      if (record.length > 1) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
    }
    return Math.max(0, ...Array.from(counts, ([fields, times]) => times * Math.min(fields, 10)));
  });
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ',';
}

/** RFC 4180 records; a quoted field may hold line breaks. A quote that never closes ends its field at the end of its line. */
export function* recordsOf(text: string, delimiter: string): Generator<string[]> {
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedField(text, at, delimiter) : null;
    const end = quoted?.end ?? fieldEnd(text, at, delimiter);
    if (end - at > limits.field) throw new BadFile('file-too-big', '1 MB');
    record.push(quoted?.text ?? text.slice(at, end));
    const stop = text[end];
    at = end + 1;
    if (stop === delimiter) {
      if (at < text.length) continue;
      record.push('');
    }
    if (stop === '\r' && text[at] === '\n') at++;
    yield record;
    record = [];
  }
}

function fieldEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** null where the field only begins with a quote (`"A" class`), or the quote is never closed. */
function quotedField(text: string, from: number, delimiter: string): { text: string; end: number } | null {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (at - from > limits.field) throw new BadFile('file-too-big', '1 MB');
    const next = text[at + 1];
    if (next === '"') {
      at++;
      continue;
    }
    if (next !== undefined && next !== delimiter && next !== '\n' && next !== '\r' && next !== '\t' && next !== ' ')
      return null;
    const end = next === '\t' || next === ' ' ? fieldEnd(text, at + 1, delimiter) : at + 1;
    return { text: text.slice(from + 1, at).replaceAll('""', '"'), end };
  }
  return null;
}

/** Banks pad with tabs or write `="600036"` to keep Excel from reading a number, and guard what looks like a formula; the text itself is meant. */
function cellText(field: string): string | null {
  const plain = field.replace(/^[\t ]+|[\t \u3000]+$/g, '');
  const escaped = /^="([^"]*)"$/.exec(plain)?.[1];
  return (escaped ?? unguarded(plain)) || null;
}
