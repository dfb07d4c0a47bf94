/** A zip file whose parts can be replaced or added while the bytes of all others are copied as they stand, headers and all. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { limits } from '../limits';
import { BadFile } from '../zip';
import { directoryOf, entriesOf, signature, type Entry } from './zip-directory';

const plain = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '');

export class ZipParts {
  readonly #bytes: Buffer;
  readonly #entries: readonly Entry[];
  /** The last of several parts of a name is the one that counts. */
  readonly #byName: ReadonlyMap<string, Entry>;
  readonly #comment: Buffer;
  /** By name without case, the first part of that name. */
  readonly #folded = new Map<string, string>();
  readonly #written = new Map<string, Part>();

  /** `bytes` is the whole file; bounds (`limits`) keep it and its parts small enough for memory. */
  constructor(bytes: Buffer) {
    const directory = directoryOf(bytes);
    this.#bytes = bytes;
    this.#entries = entriesOf(bytes, directory);
    this.#byName = new Map(this.#entries.map(entry => [plain(entry.name), entry]));
    for (const name of this.#byName.keys())
      if (!this.#folded.has(name.toLowerCase())) this.#folded.set(name.toLowerCase(), name);
    this.#comment = directory.comment;
  }

  get names(): readonly string[] {
    return [
      ...Array.from(this.#byName.values(), ({ name }) => name),
      ...Array.from(this.#written.entries(), ([key, { name }]) => (this.#byName.has(key) ? [] : [name])).flat(),
    ];
  }

  /** Part names are compared without case, as office programs do, where none is written just so. */
  #key(name: string): string {
    const key = plain(name);
    return this.#byName.has(key) ? key : (this.#folded.get(key.toLowerCase()) ?? key);
  }

  has(name: string): boolean {
    return this.#written.has(this.#key(name)) || this.#byName.has(this.#key(name));
  }

  /** What the part holds now, unpacked. */
  read(name: string): Buffer {
    const written = this.#written.get(this.#key(name));
    if (written !== undefined) return written.bytes;
    const entry = this.#byName.get(this.#key(name));
    if (entry === undefined) throw new BadFile('damaged-file');
    return unpack(this.#bytes, entry);
  }

  /** Replaces the part of that name, or adds one behind all others. */
  write(name: string, bytes: Buffer): void {
    this.#written.set(this.#key(name), { name: this.#byName.get(this.#key(name))?.name ?? name, bytes });
  }

  get isChanged(): boolean {
    return this.#written.size > 0;
  }

  /** The whole new file: what was not written is the same bytes in the same order. */
  *chunks(): Generator<Buffer> {
    const records = new Map<Entry, Buffer>();
    let at = 0;
    const inFile = [...this.#entries].sort((a, b) => a.offset - b.offset);
    for (const entry of inFile) {
      const key = plain(entry.name);
      const written = this.#byName.get(key) === entry ? this.#written.get(key) : undefined;
      if (written === undefined) {
        records.set(entry, movedTo(entry, at));
        yield this.#bytes.subarray(entry.offset, entry.end);
        at += entry.end - entry.offset;
        continue;
      }
      const made = pack(written, { at, like: entry.record });
      records.set(entry, made.record);
      yield* made.local;
      at += made.length;
    }
    const directory = this.#entries.map(entry => records.get(entry) ?? entry.record);
    for (const [key, part] of this.#written) {
      if (this.#byName.has(key)) continue;
      const made = pack(part, { at, like: null });
      directory.push(made.record);
      yield* made.local;
      at += made.length;
    }
    yield* endOf(directory, at, this.#comment);
  }
}

function unpack(bytes: Buffer, entry: Entry): Buffer {
  if ((entry.flags & 1) !== 0) throw new BadFile('encrypted-workbook');
  if (entry.size > limits.partBytes) throw new BadFile('file-too-big', `${limits.partBytes >> 20} MB`);
  const from = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  if (from + entry.packed > entry.end) throw new BadFile('damaged-file');
  const packed = bytes.subarray(from, from + entry.packed);
  const whole = entry.method === 0 ? packed : inflate(packed, entry);
  if (whole.length !== entry.size || crc32(whole) !== entry.crc) throw new BadFile('damaged-file');
  return whole;
}

function inflate(packed: Buffer, { method, size }: Entry): Buffer {
  if (method !== 8) throw new BadFile('damaged-file');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new BadFile('damaged-file');
  }
}

/** The same record for the same bytes at another place. A file within our limits never needs more than four bytes for it. */
function movedTo({ record, offset, offsetAt }: Entry, at: number): Buffer {
  if (offset === at) return record;
  const moved = Buffer.from(record);
  if (offsetAt.bytes === 8) moved.writeBigUInt64LE(BigInt(at), offsetAt.at);
  else moved.writeUInt32LE(at, offsetAt.at);
  return moved;
}

interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}
interface Packed {
  readonly local: readonly Buffer[];
  readonly length: number;
  readonly record: Buffer;
}

/** 1980-01-01, which is day nought of a zip file. */
const noDate = 0x0021;

/** A part packed anew; it keeps day, attributes and name of the one it stands for. */
function pack(part: Part, { at, like }: { at: number; like: Buffer | null }): Packed {
  const { name, bytes } = part;
  const data = deflateRawSync(bytes);
  const label = like === null ? Buffer.from(name, 'utf8') : like.subarray(46, 46 + like.readUInt16LE(28));
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(like === null ? 0x800 : like.readUInt16LE(8) & 0x800, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt16LE(like?.readUInt16LE(12) ?? 0, 6);
  header.writeUInt16LE(like?.readUInt16LE(14) ?? noDate, 8);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(data.length, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(label.length, 22);
  const record = Buffer.alloc(46 + label.length);
  record.writeUInt32LE(signature.central, 0);
  record.writeUInt16LE(like?.readUInt16LE(4) ?? 20, 4);
  header.copy(record, 6);
  record.writeUInt32LE(like?.readUInt32LE(38) ?? 0, 38);
  record.writeUInt32LE(at, 42);
  label.copy(record, 46);
  const start = Buffer.alloc(4);
  start.writeUInt32LE(signature.local, 0);
  return { local: [start, header, label, data], length: 30 + label.length + data.length, record };
}

function endOf(directory: readonly Buffer[], at: number, comment: Buffer): readonly Buffer[] {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signature.end, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return [...directory, end, comment];
}
