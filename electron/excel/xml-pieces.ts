/** Hands a long XML part out in pieces that end behind a closing tag, so that a part is never in memory whole. */
import { StringDecoder } from 'node:string_decoder';
import { BadFile, encodingOf, refuseDoctype } from './zip';

const enough = 256 * 1024;
/** A single element longer than this is no table row. */
const longest = 16 * 1024 * 1024;

export interface Piece {
  readonly text: string;
  readonly last: boolean;
}

/** The first piece is the part's beginning, at least its root tag; `closing` is asked then, when the name prefix can be known. */
export async function* piecesOf(
  chunks: AsyncIterable<Buffer>,
  closing: (head: string) => string,
): AsyncGenerator<Piece> {
  let decoder: { write(bytes: Buffer): string; end(): string } | null = null;
  let held = '';
  let close: string | null = null;
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk);
    held += decoder.write(chunk);
    if (held.length < enough) continue;
    close ??= start(held, closing);
    const end = held.lastIndexOf(close);
    if (end < 0) {
      if (held.length > longest) throw new BadFile('file-too-big', `${longest >> 20} MB`);
      continue;
    }
    yield { text: withoutComments(held.slice(0, end + close.length)), last: false };
    held = held.slice(end + close.length);
  }
  held += decoder?.end() ?? '';
  if (close === null) start(held, closing);
  yield { text: withoutComments(held), last: true };
}

function start(head: string, closing: (head: string) => string): string {
  refuseDoctype(head);
  return closing(head);
}

const withoutComments = (text: string): string => (text.includes('<!--') ? text.replace(/<!--[\s\S]*?-->/g, '') : text);

function decoderFor(first: Buffer): { write(bytes: Buffer): string; end(): string } {
  const encoding = encodingOf(first);
  if (encoding === 'utf-8') return new StringDecoder('utf8');
  const decoder = new TextDecoder(encoding);
  return { write: bytes => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

/** The name prefix of a root element (`x:` in `<x:worksheet>`), '' if none; null if the root is not there. */
export function prefixOf(head: string, root: string): string | null {
  const found = new RegExp(`<([A-Za-z_][\\w.-]*:)?${root}[\\s/>]`).exec(head);
  return found === null ? null : (found[1] ?? '');
}
