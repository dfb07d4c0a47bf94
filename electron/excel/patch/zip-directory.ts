/** What a zip file says it holds: its central directory, with every record as it is written. */
import { limits } from '../limits';
import { BadFile } from '../zip';

export interface Entry {
  readonly name: string;
  /** Its record in the central directory, as written. */
  readonly record: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  /** Where in the record the offset stands, and in how many bytes: zip64 keeps it in an extra field. */
  readonly offsetAt: { readonly at: number; readonly bytes: 4 | 8 };
  /** Where the next local header, or the directory, begins. */
  readonly end: number;
}

export const signature = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
};
const wide = 0xffffffff;

interface Directory {
  readonly at: number;
  readonly size: number;
  readonly count: number;
  readonly comment: Buffer;
}

export function directoryOf(bytes: Buffer): Directory {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--) {
    if (bytes.readUInt32LE(at) !== signature.end) continue;
    const length = bytes.readUInt16LE(at + 20);
    if (at + 22 + length !== bytes.length) continue;
    const found = {
      count: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 12),
      at: bytes.readUInt32LE(at + 16),
      comment: bytes.subarray(at + 22),
    };
    const is64 = found.count === 0xffff || found.size === wide || found.at === wide;
    const directory = is64 ? { ...found, ...directory64(bytes, at) } : found;
    if (directory.count > limits.zipEntries) throw new BadFile('file-too-big', `${limits.zipEntries} parts`);
    return directory;
  }
  throw new BadFile('damaged-file');
}

function directory64(bytes: Buffer, end: number): Pick<Directory, 'at' | 'size' | 'count'> {
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== signature.locator64) throw new BadFile('damaged-file');
  const at = Number(bytes.readBigUInt64LE(locator + 8));
  if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== signature.end64) throw new BadFile('damaged-file');
  return {
    count: Number(bytes.readBigUInt64LE(at + 32)),
    size: Number(bytes.readBigUInt64LE(at + 40)),
    at: Number(bytes.readBigUInt64LE(at + 48)),
  };
}

export function entriesOf(bytes: Buffer, directory: Directory): readonly Entry[] {
  const found: Omit<Entry, 'end'>[] = [];
  let at = directory.at;
  for (let number = 0; number < directory.count; number++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== signature.central) throw new BadFile('damaged-file');
    const [name, extra, note] = [28, 30, 32].map(field => bytes.readUInt16LE(at + field)) as [number, number, number];
    const record = bytes.subarray(at, at + 46 + name + extra + note);
    if (record.length < 46 + name + extra + note) throw new BadFile('damaged-file');
    found.push(entryOf(record, name, extra));
    at += record.length;
  }
  const starts = [...new Set(found.map(({ offset }) => offset)), directory.at].sort((a, b) => a - b);
  const next = new Map(starts.map((start, place) => [start, starts[place + 1] ?? start]));
  return found.map(entry => {
    const end = next.get(entry.offset) ?? 0;
    if (entry.offset + 30 > end || bytes.readUInt32LE(entry.offset) !== signature.local)
      throw new BadFile('damaged-file');
    return { ...entry, end };
  });
}

function entryOf(record: Buffer, nameLength: number, extraLength: number): Omit<Entry, 'end'> {
  const flags = record.readUInt16LE(8);
  const label = record.subarray(46, 46 + nameLength);
  const stated = { size: record.readUInt32LE(24), packed: record.readUInt32LE(20), offset: record.readUInt32LE(42) };
  return {
    name: (flags & 0x800) === 0 && !isAscii(label) ? label.toString('latin1') : label.toString('utf8'),
    record,
    flags,
    method: record.readUInt16LE(10),
    crc: record.readUInt32LE(16),
    ...stated,
    offsetAt: { at: 42, bytes: 4 },
    ...from64(record, stated, { from: 46 + nameLength, to: 46 + nameLength + extraLength }),
  };
}

const isAscii = (bytes: Buffer): boolean => bytes.every(byte => byte < 128);

type Sizes = Pick<Entry, 'size' | 'packed' | 'offset'>;

/** Zip64 keeps, in this order, those of the three that do not fit, in extra field 1; some writers use it for every part. */
function from64(
  record: Buffer,
  stated: Sizes,
  extra: { from: number; to: number },
): Partial<Sizes & Pick<Entry, 'offsetAt'>> {
  const needed = (['size', 'packed', 'offset'] as const).filter(field => stated[field] === wide);
  if (needed.length === 0) return {};
  for (let at = extra.from; at + 4 <= extra.to; at += 4 + record.readUInt16LE(at + 2)) {
    if (record.readUInt16LE(at) !== 1) continue;
    if (at + 4 + needed.length * 8 > extra.to) break;
    const place = (field: (typeof needed)[number]): number => at + 4 + needed.indexOf(field) * 8;
    const values = needed.map(field => [field, Number(record.readBigUInt64LE(place(field)))] as const);
    const found: Partial<Sizes> = Object.fromEntries(values);
    return needed.includes('offset') ? { ...found, offsetAt: { at: place('offset'), bytes: 8 } } : found;
  }
  throw new BadFile('damaged-file');
}
