/** What a workbook holds, read by others' code: its parts as packed bytes, its values by cell. */
import yauzl from 'yauzl';
import { isBlank, type RawBook } from '../../../../shared/import/raw-table';

export interface Part {
  /** As it lies in the file. */
  readonly packed: Buffer;
  readonly text: string;
}

export async function partsOf(file: string): Promise<ReadonlyMap<string, Part>> {
  const zip = await new Promise<yauzl.ZipFile>((done, fail) =>
    yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, opened) =>
      error === null ? done(opened) : fail(error),
    ),
  );
  const entries = await new Promise<yauzl.Entry[]>((done, fail) => {
    const found: yauzl.Entry[] = [];
    zip.on('entry', (entry: yauzl.Entry) => {
      found.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => done(found));
    zip.on('error', fail);
    zip.readEntry();
  });
  const parts = new Map<string, Part>();
  for (const entry of entries) {
    const whole = async (options: yauzl.ZipFileOptions | null): Promise<Buffer> => {
      const stream = await (options === null
        ? zip.openReadStreamPromise(entry)
        : zip.openReadStreamPromise(entry, options));
      const chunks: Buffer[] = [];
      for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
      return Buffer.concat(chunks);
    };
    const raw = entry.compressionMethod === 0 ? null : { decompress: false, decrypt: null, start: null, end: null };
    const isText = /\.(xml|rels)$/i.test(entry.fileName);
    parts.set(entry.fileName, {
      packed: await whole(raw),
      text: isText ? (await whole(null)).toString('utf8') : '',
    });
  }
  zip.close();
  return parts;
}

/** By `tab!row:column`, what a cell holds. */
export function valuesOf({ sheets }: RawBook): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { name, rows } of sheets)
    for (const { at, cells } of rows)
      for (const [column, cell] of cells.entries())
        if (!isBlank(cell)) values.set(`${name}!${at}:${column}`, JSON.stringify(cell));
  return values;
}
