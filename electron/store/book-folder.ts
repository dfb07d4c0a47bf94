/** A book is a folder; `book.json` in it says so, and of which format. */
import path from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result';
import { diskProblem, isMissing, replaceFile, type Disk } from './disk';
import { formatVersion } from './snapshot';

const markName = 'book.json';
const markSchema = z.object({ format: z.number().int(), id: z.string() });

/** Makes the folder and marks it; refuses one that holds anything already. */
export async function makeBookFolder(
  disk: Disk,
  folder: string,
  mark: { id: string; created: string },
): Promise<Result<null>> {
  try {
    await disk.mkdir(folder, { recursive: true });
    const inside = await disk.readdir(folder);
    if (inside.length > 0) return fail({ code: 'folder-not-empty', file: path.basename(folder) });
    const json = `${JSON.stringify({ format: formatVersion, ...mark })}\n`;
    await replaceFile(disk, path.join(folder, markName), [Buffer.from(json, 'utf8')]);
    return ok(null);
  } catch (error) {
    return fail(diskProblem(error, folder));
  }
}

/** Whether a folder is a book this program can open. */
export async function checkBookFolder(disk: Disk, folder: string): Promise<Result<null>> {
  const file = path.basename(folder);
  try {
    const mark = markSchema.safeParse(JSON.parse(await disk.readFile(path.join(folder, markName), 'utf8')));
    if (!mark.success) return fail({ code: 'not-a-book', file });
    return mark.data.format > formatVersion ? fail({ code: 'book-newer', file }) : ok(null);
  } catch (error) {
    if (error instanceof SyntaxError) return fail({ code: 'not-a-book', file });
    if (!isMissing(error)) return fail(diskProblem(error, folder));
    const there = await disk.readdir(folder).then(
      () => true,
      () => false,
    );
    return fail({ code: there ? 'not-a-book' : 'file-missing', file });
  }
}

/** What the book is called for ever, wherever it is copied to; null where its mark cannot be read. */
export async function bookIdOf(disk: Disk, folder: string): Promise<string | null> {
  try {
    const mark = markSchema.safeParse(JSON.parse(await disk.readFile(path.join(folder, markName), 'utf8')));
    return mark.success ? mark.data.id : null;
  } catch {
    return null;
  }
}
