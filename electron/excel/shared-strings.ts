/** The texts that cells refer to by number. */
import { limits } from './limits';
import { unescapeXml } from './number-format';
import { isAt, tagFrom } from './xml-bytes';
import { piecesOf, prefixOf } from './xml-pieces';
import { without } from './xml-tags';
import { BadFile } from './zip';

const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** What is written in an element: its runs joined, without the phonetic guide (`rPh`) that Japanese names carry. */
export function richText(xml: string, p: string): string {
  const open = `<${p}t`;
  let at = xml.indexOf(open);
  if (at < 0) return '';
  if (xml.includes(`<${p}rPh`)) {
    xml = without(xml, `<${p}rPh`, `</${p}rPh>`);
    at = xml.indexOf(open);
  }
  let text = '';
  for (; at >= 0; at = xml.indexOf(open, at)) {
    const from = xml.indexOf('>', at) + 1;
    const next = xml.charCodeAt(at + open.length);
    const isText = next === 62 || next === 32 || next === 10 || next === 13 || next === 9;
    if (from === 0) break;
    if (!isText || xml.charCodeAt(from - 2) === 47) {
      at = from;
      continue;
    }
    const to = xml.indexOf(`</${p}t>`, from);
    if (to < 0) break;
    text += xml.slice(from, to);
    at = to;
  }
  return plainText(text);
}

/** Character data as text: entities, CDATA, line ends, and Excel's own `_x000D_`. */
export function plainText(xml: string): string {
  const text = unescapeXml(xml.includes('<![CDATA[') ? escapedData(xml) : xml);
  return (
    text.includes('_x') ? text.replace(escaped, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text
  ).replaceAll('\r\n', '\n');
}

/** What stands in CDATA is meant as it is. */
function escapedData(xml: string): string {
  const [first = '', ...rest] = xml.split('<![CDATA[');
  return (
    first +
    rest
      .map(part => {
        const end = part.indexOf(']]>');
        return end < 0 ? part : part.slice(0, end).replaceAll('&', '&amp;') + part.slice(end + 3);
      })
      .join('')
  );
}

export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const strings: string[] = [];
  let p = '';
  const closing = (head: string): string => `</${(p = prefixOf(head, 'sst') ?? '')}si>`;
  let size = 0;
  for await (const piece of piecesOf(chunks, closing)) {
    size += piece.length;
    if (size > limits.stringBytes) throw new BadFile('file-too-big', `${limits.stringBytes >> 20} MB`);
    readStrings(piece, p, strings);
  }
  return strings;
}

function readStrings(bytes: Buffer, p: string, strings: string[]): void {
  const [open, close] = [Buffer.from(`<${p}si`), Buffer.from(`</${p}si>`)];
  const [plain, plainEnd] = [Buffer.from(`<${p}t>`), Buffer.from(`</${p}t></${p}si>`)];
  for (let at = tagFrom(bytes, 0, open); at >= 0; at = tagFrom(bytes, at, open)) {
    const from = bytes.indexOf(62, at) + 1;
    if (bytes[from - 2] === 47) {
      strings.push('');
      at = from;
      continue;
    }
    const isPlain = isAt(bytes, from, plain);
    const end = isPlain ? bytes.indexOf(60, from + plain.length) : -1;
    if (end >= 0 && isAt(bytes, end, plainEnd)) {
      strings.push(plainText(bytes.toString('utf8', from + plain.length, end)));
      at = end + plainEnd.length;
      continue;
    }
    const to = bytes.indexOf(close, from);
    if (to < 0) break;
    strings.push(richText(bytes.toString('utf8', from, to), p));
    at = to + close.length;
  }
}
