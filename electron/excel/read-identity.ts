/** Looks whether a file is an export of ours, without reading anything else of it. */
import fs from 'node:fs/promises';
import { identityIn, identityPart, type ExportIdentity } from './export-identity';
import { BadFile, Zip } from './zip';

/** null: no export, or its document properties were lost. A file that cannot be read is the reader's to complain of. */
export async function readIdentity(file: string): Promise<ExportIdentity | null> {
  if (!(await beginsLikeZip(file))) return null;
  let zip: Zip | null = null;
  try {
    zip = await Zip.open(file);
    return zip.has(identityPart.name) ? identityIn(await zip.text(identityPart.name)) : null;
  } catch (error) {
    if (error instanceof BadFile) return null;
    throw error;
  } finally {
    zip?.close();
  }
}

async function beginsLikeZip(file: string): Promise<boolean> {
  const handle = await fs.open(file, 'r').catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString('latin1') === 'PK';
  } finally {
    await handle.close();
  }
}
