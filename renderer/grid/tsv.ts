/** The text of a block of cells as Excel and LibreOffice put it on the clipboard: tabs between cells, quotes around what holds a break. */

export type TextBlock = readonly (readonly string[])[];

/** A field is quoted only if it begins with a quote that is closed before the next tab or line end; any other quote is just text. */
const quotedField = /"((?:[^"]|"")*)"(?=\t|\r\n|\r|\n|$)/y;
const plainField = /[^\t\r\n]*/y;
const separator = /\t|\r\n|\r|\n/y;

export function parseTsv(text: string): TextBlock {
  const rows: string[][] = [[]];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found;
  };
  for (;;) {
    const quoted = take(quotedField);
    rows.at(-1)?.push(quoted === null ? (take(plainField)?.[0] ?? '') : withBreaks(quoted[1] ?? ''));
    const end = take(separator)?.[0];
    if (end === undefined || (end !== '\t' && at === text.length)) return rows;
    if (end !== '\t') rows.push([]);
  }
}

const withBreaks = (field: string): string => field.replaceAll('""', '"').replace(/\r\n?/g, '\n');

const written = (field: string): string =>
  /[\t\r\n]/.test(field) || field.startsWith('"') ? `"${field.replaceAll('"', '""')}"` : field;

/** Ends with a line break, as Excel's own clipboard does, so that a block of one empty cell is still a block. */
export const writeTsv = (block: TextBlock): string => block.map(row => `${row.map(written).join('\t')}\r\n`).join('');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, sign => entities[sign] ?? sign).replaceAll('\n', '<br>');

/** The same block as a table; `asText` says which columns Excel must not turn into numbers (a phone keeps its zero). */
export function writeHtml(block: TextBlock, asText: readonly boolean[]): string {
  const cell = (text: string, at: number): string =>
    asText[at] === true
      ? `<td style="mso-number-format:'\\@'" sdnum="1033;0;@">${escaped(text)}</td>`
      : `<td>${escaped(text)}</td>`;
  const rows = block.map(row => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<meta charset="utf-8"><table>${rows}</table>`;
}
