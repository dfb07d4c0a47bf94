/** One checked line of a store file: eight hex digits of CRC-32, a space, JSON, a line feed. */
import { crc32 } from 'node:zlib';

const checksum = (json: string | Uint8Array): string => crc32(json).toString(16).padStart(8, '0');

export function encodeLine(value: unknown): Buffer {
  const json = JSON.stringify(value);
  return Buffer.from(`${checksum(json)} ${json}\n`, 'utf8');
}

/** The value of a line without its line feed; undefined if it is not whole. */
export function decodeLine(line: Buffer): unknown {
  if (line.toString('latin1', 0, 9) !== `${checksum(line.subarray(9))} `) return undefined;
  return JSON.parse(line.toString('utf8', 9));
}

/** Lets other work run between slices of a long one: yields when the slice has lasted 8 ms. */
export function slices(clock: () => number = () => performance.now()): () => Promise<void> {
  let began = clock();
  return async () => {
    if (clock() - began < 8) return;
    await new Promise<void>(done => setImmediate(done));
    began = clock();
  };
}

export interface LineAt {
  readonly line: Buffer;
  /** Byte offset of the line in its file, and its length with the line feed. */
  readonly offset: number;
  readonly bytes: number;
  /** False for bytes after the last line feed. */
  readonly ended: boolean;
}

const block = 1 << 18;

/** The lines of an open file from an offset on, with where each stands. */
export async function* linesOf(
  file: { read(buffer: Buffer, offset: number, length: number, position: number): Promise<{ bytesRead: number }> },
  from: number,
): AsyncGenerator<LineAt> {
  let [pieces, start]: [Buffer[], number] = [[], from];
  for (let at = from; ;) {
    const buffer = Buffer.allocUnsafe(block);
    const { bytesRead } = await file.read(buffer, 0, block, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    let begun = 0;
    for (let end = buffer.indexOf(10); end >= 0 && end < bytesRead; end = buffer.indexOf(10, begun)) {
      const last = buffer.subarray(begun, end);
      const line = pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
      yield { line, offset: start, bytes: line.length + 1, ended: true };
      start += line.length + 1;
      begun = end + 1;
      pieces = [];
    }
    if (begun < bytesRead) pieces.push(buffer.subarray(begun, bytesRead));
  }
  const rest = Buffer.concat(pieces);
  if (rest.length > 0) yield { line: rest, offset: start, bytes: rest.length, ended: false };
}
