/** Keeps what was imported in the book's folder `originals`, once, verified, and exactly as it was read. */
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/result';
import type { Filed, FilePort } from '../folders/file-port';
import { safeName, splitName } from '../folders/safe-name';
import { diskProblem } from '../store/disk';

/** A file with the digest of what was read of it, or the text of a pasted block. */
export type Original =
  | { readonly name: string; readonly file: string; readonly digest: string }
  | { readonly name: string; readonly text: string };

export interface KeptOriginal {
  /** In `originals`. */
  readonly name: string;
  /** Takes the copy away again, if it was made just now. */
  readonly undo: () => Promise<void>;
}

const folder = ['originals'];
/** So much of the digest stands in the name. */
const markLength = 12;

export async function keepOriginal(files: FilePort, original: Original): Promise<Result<KeptOriginal>> {
  const bytes = 'text' in original ? Buffer.from(original.text, 'utf8') : null;
  const digest =
    'digest' in original
      ? original.digest
      : createHash('sha256')
          .update(bytes ?? '')
          .digest('hex');
  const made = await files.makeFolder(folder);
  if (!made.ok) return made;
  const there = await alreadyKept(files, digest);
  if (there !== null) return ok({ name: there, undo: () => Promise.resolve() });
  const filed = await fileIt(files, original, { name: nameFor(original, digest), bytes });
  if (!filed.ok) return filed;
  const { name } = filed.value;
  const undo = async (): Promise<void> => {
    await files.remove([...folder, name]);
  };
  if (filed.value.sha256 === digest) return ok({ name, undo });
  await undo();
  return fail({ code: 'file-changed', file: original.name });
}

/** A link is followed: what it leads to was read. */
async function fileIt(
  files: FilePort,
  original: Original,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array | null },
): Promise<Result<Filed>> {
  if (bytes !== null || !('file' in original)) return files.put(bytes ?? new Uint8Array(), folder, name);
  try {
    return await files.bringIn(await fs.realpath(original.file), folder, name);
  } catch (error) {
    return fail(diskProblem(error, original.file));
  }
}

async function alreadyKept(files: FilePort, digest: string): Promise<string | null> {
  const names = await files.names(folder);
  for (const name of names.filter(there => there.includes(digest.slice(0, markLength)))) {
    const there = await files.digest([...folder, name]);
    if (there.ok && there.value === digest) return name;
  }
  return null;
}

/** `F1.xlsx` is kept as `F1 3f2a9c1d04be.xlsx`. */
function nameFor({ name, ...original }: Original, digest: string): string {
  const { stem, extension } = splitName(safeName(name, 'file'));
  const ending = 'text' in original ? '.tsv' : extension;
  return `${stem.slice(0, 60)} ${digest.slice(0, markLength)}${ending}`;
}
