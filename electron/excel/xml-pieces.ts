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
  let held: Buffer = Buffer.alloc(0);
  let close: Buffer | null = null;
  for await (const chunk of chunks) {
    utf8 ??= toUtf8(chunk);
    const bytes = utf8(chunk);
    if (close === null) {
      held = Buffer.concat([held, bytes]);
      if (held.length < enough) continue;
      close = start(held, closing);
      held = yield* cut(Buffer.alloc(0), held, close);
    } else held = yield* cut(held, bytes, close);
    if (held.length > longest) throw new BadFile('file-too-big', `${longest >> 20} MB`);
  }
  if (close === null) start(held, closing);
  yield withoutComments(held);
}

/** Hands out all up to the last closing tag and returns the rest. Only what was held is copied, to the end of its first element. */
function* cut(held: Buffer, chunk: Buffer, close: Buffer): Generator<Buffer, Buffer> {
  const commented = hasComment(held) || hasComment(chunk);
  const bytes = commented ? Buffer.concat([held, chunk]) : chunk;
  const end = bytes.lastIndexOf(close) + close.length;
  if (end < close.length) return commented ? bytes : Buffer.concat([held, chunk]);
  const piece = bytes.subarray(0, end);
  if (commented) {
    if (piece.lastIndexOf('<!--') > piece.lastIndexOf('-->')) return bytes;
    yield withoutComments(piece);
  } else {
    const seam = chunk.indexOf(close) + close.length;
    yield Buffer.concat([held, chunk.subarray(0, seam)]);
    if (seam < end) yield chunk.subarray(seam, end);
  }
  return bytes.subarray(end);
}

const hasComment = (bytes: Buffer): boolean => bytes.includes(commentMark);

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
