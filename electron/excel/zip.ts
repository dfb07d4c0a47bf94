/** The parts of a zip file, read with bounds: entry count, sizes and ratios are checked before and while a part is inflated. */
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import yauzl from 'yauzl';
import type { FileProblem } from '../../shared/problem';
import { limits } from './limits';
import { depthOf } from './xml-tags';

/** What can be wrong with what is in a file. */
export type BadFileCode = Extract<
  FileProblem['code'],
  | 'binary-xlsb'
  | 'damaged-file'
  | 'empty-file'
  | 'encrypted-workbook'
  | 'file-too-big'
  | 'hostile-file'
  | 'legacy-xls'
  | 'no-sheets'
  | 'not-a-workbook'
  | 'open-document'
  | 'pdf'
  | 'too-many-rows'
  | 'web-page'
>;

/** Thrown while a file is read; the door to this folder turns it into its problem. */
export class BadFile extends Error {
  readonly code: BadFileCode;
  readonly limit: string;
  readonly sheet: string;

  constructor(code: BadFileCode, limit = '', sheet = '') {
    super(`${code} ${limit} ${sheet}`);
    this.code = code;
    this.limit = limit;
    this.sheet = sheet;
  }
}

const deflated = 8;
const inflating = { chunkSize: 256 * 1024, highWaterMark: 1024 * 1024 };

export class Zip {
  readonly #zip: yauzl.ZipFile;
  readonly #entries: ReadonlyMap<string, yauzl.Entry>;
  readonly #folded = new Map<string, yauzl.Entry>();
  #read = 0;

  private constructor(zip: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>) {
    this.#zip = zip;
    this.#entries = entries;
    for (const [name, entry] of entries)
      if (!this.#folded.has(name.toLowerCase())) this.#folded.set(name.toLowerCase(), entry);
  }

  static async open(path: string): Promise<Zip> {
    const zip = await new Promise<yauzl.ZipFile>((done, fail) =>
      yauzl.open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, file) =>
        error !== null ? fail(new BadFile('damaged-file')) : done(file),
      ),
    );
    try {
      return new Zip(zip, await entriesOf(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.#entry(name) !== undefined;
  }

  /** Part names are compared without case, as office programs do, where none is written just so. */
  #entry(name: string): yauzl.Entry | undefined {
    return this.#entries.get(name) ?? this.#folded.get(name.toLowerCase());
  }

  /** The bytes of a part in chunks; fails if they are more than declared, or not what their checksum says. */
  async *chunks(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entry(name);
    if (entry === undefined) throw new BadFile('damaged-file');
    if (entry.isEncrypted()) throw new BadFile('encrypted-workbook');
    let sum = 0;
    try {
      let size = 0;
      for await (const chunk of await this.#bytes(entry)) {
        size += chunk.length;
        this.#read += chunk.length;
        if (size > entry.uncompressedSize) throw new BadFile('damaged-file');
        if (this.#read > limits.totalBytes) throw new BadFile('file-too-big', `${limits.totalBytes >> 20} MB`);
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof BadFile) throw error;
      throw new BadFile('damaged-file');
    }
    if (sum !== entry.crc32) throw new BadFile('damaged-file');
  }

  /** Inflated in large pieces and some way ahead, so that another thread inflates while this one reads. */
  async #bytes(entry: yauzl.Entry): Promise<AsyncIterable<Buffer>> {
    if (entry.compressionMethod !== deflated) return this.#zip.openReadStreamPromise(entry);
    const packed = await this.#zip.openReadStreamPromise(entry, { decodeFileData: false });
    return pipeline(packed, createInflateRaw(inflating), () => undefined);
  }

  /** A whole small part as text. */
  async text(name: string): Promise<string> {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const chunk of this.chunks(name)) {
      size += chunk.length;
      if (size > limits.smallPartBytes) throw new BadFile('file-too-big', `${limits.smallPartBytes >> 20} MB`);
      parts.push(chunk);
    }
    return decodeXml(Buffer.concat(parts));
  }

  close(): void {
    this.#zip.close();
  }
}

async function entriesOf(zip: yauzl.ZipFile): Promise<ReadonlyMap<string, yauzl.Entry>> {
  if (zip.entryCount > limits.zipEntries) throw new BadFile('hostile-file');
  const entries = new Map<string, yauzl.Entry>();
  await new Promise<void>((done, fail) => {
    zip.on('error', () => fail(new BadFile('damaged-file')));
    zip.on('end', done);
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entries.size > limits.zipEntries) return fail(new BadFile('hostile-file'));
      entries.set(entry.fileName.replaceAll('\\', '/'), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
  for (const entry of entries.values()) checkSize(entry);
  return entries;
}

/** Pictures and other parts are never unpacked, so only what could be read is measured. */
function checkSize(entry: yauzl.Entry): void {
  if (!/\.(xml|rels)$/i.test(entry.fileName)) return;
  if (entry.uncompressedSize > limits.partBytes) throw new BadFile('file-too-big', `${limits.partBytes >> 20} MB`);
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > 1 << 20 && ratio > limits.ratio) throw new BadFile('hostile-file');
}

/** XML as text: UTF-8 unless its mark says UTF-16. A document type is refused: no workbook has one, and entities could grow. */
export function decodeXml(bytes: Buffer): string {
  const utf16 = encodingOf(bytes);
  const text = new TextDecoder(utf16).decode(bytes);
  refuseDoctype(text);
  if (depthOf(text) > limits.depth) throw new BadFile('hostile-file');
  return text;
}

/** By its mark, or by which half of the first `<` is zero. */
export function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
}

/** Only character data in a comment or CDATA could say this rightly, and no office program writes that. */
export function refuseDoctype(xml: string | Buffer): void {
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) throw new BadFile('hostile-file');
}
