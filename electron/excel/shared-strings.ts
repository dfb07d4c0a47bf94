/** The texts that cells refer to by number. */
import { unescapeXml } from './number-format';
import { piecesOf, prefixOf } from './xml-pieces';

const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** What is written in an element: its runs joined, without the phonetic guide (`rPh`) that Japanese names carry. */
export function richText(xml: string, p: string): string {
  const open = `<${p}t`;
  let at = xml.indexOf(open);
  if (at < 0) return '';
  if (xml.includes(`<${p}rPh`)) {
    xml = xml.replace(new RegExp(`<${p}rPh\\b[\\s\\S]*?</${p}rPh>`, 'g'), '');
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
  const data = xml.includes('<![CDATA[')
    ? xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, raw: string) => raw.replaceAll('&', '&amp;'))
    : xml;
  const text = unescapeXml(data);
  return (
    text.includes('_x') ? text.replace(escaped, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text
  ).replaceAll('\r\n', '\n');
}

export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const strings: string[] = [];
  let p = '';
  const closing = (head: string): string => `</${(p = prefixOf(head, 'sst') ?? '')}si>`;
  for await (const { text } of piecesOf(chunks, closing)) {
    const [open, close] = [`<${p}si`, `</${p}si>`];
    for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at)) {
      const from = text.indexOf('>', at) + 1;
      if (text.charCodeAt(from - 2) === 47) {
        strings.push('');
        at = from;
        continue;
      }
      const to = text.indexOf(close, from);
      if (to < 0) break;
      strings.push(richText(text.slice(from, to), p));
      at = to;
    }
  }
  return strings;
}
