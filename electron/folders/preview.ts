/** What is shown of a file inside the app: bytes the sandboxed window draws, or text and tables made of them; never anything that runs. */
import type { Preview, PreviewTable } from '../../shared/contract/folders';
import { fail, ok, type Result } from '../../shared/result';
import { guessEncoding } from '../excel/encoding';
import type { FilePort, Place } from './file-port';
import { imageType, isPdf, previewKind, previewLimits, type PreviewKind } from './preview-kind';

/** Reads workbooks in a process of its own, which may be ended at any time. */
export interface TableReader {
  read(path: string, name: string): Promise<Result<readonly PreviewTable[]>>;
  end(): void;
}

export interface Previews {
  /** Another preview that is still being read is ended. */
  readonly show: (files: FilePort, file: Place) => Promise<Result<Preview>>;
  readonly end: () => void;
}

export function previews(tables: TableReader): Previews {
  return {
    show: async (files, file) => {
      tables.end();
      const name = file.at(-1) ?? '';
      const kind = previewKind(name);
      if (kind === null) return ok({ is: 'none' });
      const look = await files.look(file);
      if (look === null) return fail({ code: 'file-missing', file: name });
      if (look.size === 0) return fail({ code: 'empty-file', file: name });
      const limit = previewLimits[kind];
      if (kind !== 'text' && look.size > limit)
        return fail({ code: 'file-too-big', file: name, limit: `${limit >> 20} MB` });
      if (kind === 'tables') return tablesOf(tables, files, file);
      const bytes = await files.head(file, limit);
      return bytes.ok ? shown(kind, bytes.value, { name, cut: look.size > limit }) : bytes;
    },
    end: () => tables.end(),
  };
}

async function tablesOf(tables: TableReader, files: FilePort, file: Place): Promise<Result<Preview>> {
  const real = await files.pathFor(file);
  if (!real.ok) return real;
  const read = await tables.read(real.value, file.at(-1) ?? '');
  return read.ok ? ok({ is: 'tables', tables: read.value }) : read;
}

interface Known {
  readonly name: string;
  readonly cut: boolean;
}

function shown(kind: Exclude<PreviewKind, 'tables'>, bytes: Uint8Array, { name, cut }: Known): Result<Preview> {
  if (kind === 'mail') return ok({ is: 'mail', bytes });
  if (kind === 'text') return ok(textOf(bytes, cut));
  const type = kind === 'pdf' ? (isPdf(bytes) ? 'application/pdf' : null) : imageType(bytes);
  return type === null ? fail({ code: 'damaged-file', file: name }) : ok({ is: kind, type, bytes });
}

/** Bytes that no encoding makes text of are left to another program. */
function textOf(bytes: Uint8Array, cut: boolean): Preview {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = cut ? whole.subarray(0, lastBreak(whole)) : whole;
  const encoding = guessEncoding(read);
  const text = encoding === null ? null : new TextDecoder(encoding).decode(read);
  return text === null || text.includes('\0') ? { is: 'none' } : { is: 'text', text, cut };
}

/** Where the last whole line ends, so that no character is cut in two: behind a line break of one or of two bytes. */
function lastBreak(bytes: Buffer): number {
  const at = bytes.lastIndexOf(0x0a) + 1;
  const end = at === 0 ? bytes.length : at;
  return end - (end % 2 === 1 && (bytes[0] === 0xff || bytes[0] === 0xfe) ? 1 : 0);
}
