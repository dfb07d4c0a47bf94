/** Hands a long XML part out in pieces that end behind a closing tag, so that a part is never in memory whole. */
import { without } from './xml-tags';
import { BadFile, encodingOf, refuseDoctype } from './zip';

const enough = 256 * 1024;
/** A single element longer than this is no table row. */
const longest = 16 * 1024 * 1024;
/** `<` is everywhere in a sheet, so comments are looked for by what follows it. */
const commentMark = Buffer.from('!--');

/** Pieces are UTF-8. The first is the part's beginning, at least its root tag; `closing` is asked then, when the name prefix can be known. */
export async function* piecesOf(
  chunks: AsyncIterable<Buffer>,
  closing: (head: string) => string,
): AsyncGenerator<Buffer> {
  let utf8: ((bytes: Buffer) => Buffer) | null = null;
  let held = Buffer.alloc(0);
  let close: Buffer | null = null;
  for await (const chunk of chunks) {
    utf8 ??= toUtf8(chunk);
    held = Buffer.concat([held, utf8(chunk)]);
    if (held.length < enough) continue;
    close ??= start(held, closing);
    const end = held.lastIndexOf(close);
    if (end < 0) {
      if (held.length > longest) throw new BadFile('file-too-big', `${longest >> 20} MB`);
      continue;
    }
    yield withoutComments(held.subarray(0, end + close.length));
    held = held.subarray(end + close.length);
  }
  if (close === null) start(held, closing);
  yield withoutComments(held);
}

/** What a root element says of names stands well within this. */
const headLength = 16_384;

function start(bytes: Buffer, closing: (head: string) => string): Buffer {
  const head = bytes.toString('utf8', 0, headLength);
  refuseDoctype(bytes);
  return Buffer.from(closing(head));
}

const withoutComments = (bytes: Buffer): Buffer =>
  bytes.includes(commentMark) ? Buffer.from(without(bytes.toString('latin1'), '<!--', '-->'), 'latin1') : bytes;

function toUtf8(first: Buffer): (bytes: Buffer) => Buffer {
  const encoding = encodingOf(first);
  if (encoding === 'utf-8') return bytes => bytes;
  const decoder = new TextDecoder(encoding);
  return bytes => Buffer.from(decoder.decode(bytes, { stream: true }));
}

/** The name prefix of a root element (`x:` in `<x:worksheet>`), '' if none; null if the root is not there. */
export function prefixOf(head: string, root: string): string | null {
  const found = new RegExp(`<([A-Za-z_][\\w.-]*:)?${root}[\\s/>]`).exec(head);
  return found === null ? null : (found[1] ?? '');
}
