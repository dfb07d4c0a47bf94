/** One checked line of a store file: eight hex digits of CRC-32, a space, JSON, a line feed. */
import { crc32 } from 'node:zlib';

const checksum = (json: string): string => crc32(json).toString(16).padStart(8, '0');

export function encodeLine(value: unknown): Buffer {
  const json = JSON.stringify(value);
  return Buffer.from(`${checksum(json)} ${json}\n`, 'utf8');
}

/** The value of a line without its line feed; undefined if it is not whole. */
export function decodeLine(line: string): unknown {
  const json = line.slice(9);
  if (line[8] !== ' ' || line.slice(0, 8) !== checksum(json)) return undefined;
  return JSON.parse(json);
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
  readonly line: string;
  /** Byte offset of the line in its file, and its length with the line feed. */
  readonly offset: number;
  readonly bytes: number;
  /** False for bytes after the last line feed. */
  readonly ended: boolean;
}

const block = 1 << 16;

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
      const line = Buffer.concat([...pieces, buffer.subarray(begun, end)]);
      yield { line: line.toString('utf8'), offset: start, bytes: line.length + 1, ended: true };
      start += line.length + 1;
      begun = end + 1;
      pieces = [];
    }
    if (begun < bytesRead) pieces.push(buffer.subarray(begun, bytesRead));
  }
  const rest = Buffer.concat(pieces);
  if (rest.length > 0) yield { line: rest.toString('utf8'), offset: start, bytes: rest.length, ended: false };
}
