/** Puts a patched workbook in the place of the one it was made from: only if that is closed and still the same, whole or not at all, the version before kept. */
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../../shared/result';
import { foldName, freeName } from '../../folders/safe-name';
import { diskProblem, realDisk, renameWhile, syncFolder, writeAll, type Disk } from '../../store/disk';
import { clearAway, halfWritten } from '../half-written';
import { limits } from '../limits';

export interface WorkbookFile {
  readonly bytes: Buffer;
  /** Tells whether the file has changed since. */
  readonly digest: string;
}

/** What is half-written has one name for each: the next attempt, or whoever stops this one, clears it away, and neither touches the other's. */
export type PatchJob = 'fill' | 'link';

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Another program holds the file and does not share it; that is how Windows says so. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EBUSY' || (error.code === 'EPERM' && process.platform === 'win32'));

export async function readWorkbookFile(file: string): Promise<Result<WorkbookFile>> {
  const name = path.basename(file);
  try {
    const { size } = await fs.stat(file);
    if (size > limits.fileBytes)
      return fail({ code: 'file-too-big', file: name, limit: `${limits.fileBytes >> 20} MB` });
    const bytes = await fs.readFile(file);
    return ok({ bytes, digest: digestOf(bytes) });
  } catch (error) {
    return fail(isBusy(error) ? { code: 'file-locked', file: name } : diskProblem(error, file));
  }
}

/** Excel and WPS lay `~$name` beside a workbook they have open, LibreOffice `.~lock.name#`; Windows also refuses to open it for writing. */
export async function isOpenElsewhere(file: string): Promise<boolean> {
  const [folder, name] = [path.dirname(file), path.basename(file)];
  const marks = [`~$${name}`, `.~${name}`, `.~lock.${name}#`];
  const beside = await Promise.all(marks.map(mark => fs.stat(path.join(folder, mark)).catch(() => null)));
  const marked = beside.some(mark => mark !== null);
  if (process.platform !== 'win32') return marked;
  // A mark may be left by a crash; there the system itself knows.
  const handle = await fs.open(file, 'r+').catch((error: unknown) => (isBusy(error) ? null : undefined));
  await handle?.close();
  return handle === null;
}

export interface Replacing {
  readonly job: PatchJob;
  readonly file: string;
  /** Of what was read before. */
  readonly digest: string;
  readonly chunks: Iterable<Uint8Array>;
  /** Folder for the version before; made if it is not there. */
  readonly keepIn: string;
  /** Told the digest of what is about to stand there; where it cannot be noted, nothing is replaced. */
  readonly about?: (digest: string) => Promise<void>;
}

/** The digest of what stands there now. What a try that failed has made is gone again. */
export async function replaceWorkbook(replacing: Replacing, disk: Disk = realDisk): Promise<Result<string>> {
  const { file, job, keepIn } = replacing;
  const name = path.basename(file);
  if (await isOpenElsewhere(file)) return fail({ code: 'file-locked', file: name });
  const real = await disk.realpath(file).catch(() => file);
  const made = [halfWritten(real, job)];
  const discard = (): Promise<unknown> => Promise.all(made.map(half => disk.unlink(half).catch(() => undefined)));
  try {
    const now = await putInPlace(replacing, { disk, real, made });
    if (now === null) {
      await discard();
      return fail({ code: 'file-changed', file: name });
    }
    await syncFolder(disk, path.dirname(real)).catch(() => undefined);
    await dropOldest(disk, real, keepIn).catch(() => undefined);
    return ok(now);
  } catch (error) {
    await discard();
    return fail(isBusy(error) ? { code: 'file-locked', file: name } : diskProblem(error, file));
  }
}

interface Placing {
  readonly disk: Disk;
  readonly real: string;
  /** What is half-written, and the versions kept by this try. */
  readonly made: string[];
}

/** null: it has changed since it was read. */
async function putInPlace(
  { job, digest, chunks, keepIn, about }: Replacing,
  { disk, real, made }: Placing,
): Promise<string | null> {
  const beside = halfWritten(real, job);
  const now = await writeBeside(disk, { real, beside, chunks });
  const kept = await placeToKeep(disk, real, keepIn);
  made.push(kept);
  await keepBefore(disk, real, kept);
  await about?.(now);
  // The last look before each try: what is saved between it and the rename would be lost.
  const isWanted = async (): Promise<boolean> => digestOf(await disk.readFile(real)) === digest;
  return (await renameWhile(disk, { from: beside, to: real, isWanted })) ? now : null;
}

/** Whoever was stopped could not clear it away. */
export async function dropHalf(file: string, job: PatchJob): Promise<void> {
  await clearAway(await fs.realpath(file).catch(() => file), job);
}

async function writeBeside(
  disk: Disk,
  { real, beside, chunks }: { real: string; beside: string; chunks: Iterable<Uint8Array> },
): Promise<string> {
  const { mode } = await disk.stat(real);
  const handle = await disk.open(beside, 'w', mode);
  const hash = createHash('sha256');
  let length = 0;
  try {
    for (const chunk of chunks) {
      await writeAll(handle, chunk, null);
      hash.update(chunk);
      length += chunk.length;
    }
    await handle.sync();
    const { size } = await handle.stat();
    if (size !== length) throw Object.assign(new Error(`${beside} is ${size} of ${length} bytes`), { code: 'ENOSPC' });
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

/** So many versions of one workbook are kept, the oldest go. */
const versions = 20;

/** Named after the workbook and the time it was last written. */
async function placeToKeep(disk: Disk, file: string, folder: string): Promise<string> {
  await disk.mkdir(folder, { recursive: true });
  const { mtime } = await disk.stat(file);
  const { name, ext } = path.parse(file);
  const stamp = mtime.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');
  const names = await disk.readdir(folder);
  return path.join(folder, freeName(`${name} ${stamp}${ext}`, new Set(names.map(foldName))));
}

async function keepBefore(disk: Disk, file: string, kept: string): Promise<void> {
  await disk.copyFile(file, kept);
  const copy = await disk.open(kept, 'r+');
  await copy.sync().finally(() => copy.close());
  await syncFolder(disk, path.dirname(kept));
}

async function dropOldest(disk: Disk, file: string, folder: string): Promise<void> {
  const { name, ext } = path.parse(file);
  const own = (await disk.readdir(folder)).filter(other => other.startsWith(`${name} 2`) && other.endsWith(ext)).sort();
  for (const old of own.slice(0, Math.max(0, own.length - versions))) await disk.unlink(path.join(folder, old));
}
