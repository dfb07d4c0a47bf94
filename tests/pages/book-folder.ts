/** A book's folder on disk, as a disk in trouble leaves it. */
import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** In the order written. */
const filesOf = (folder: string, kind: 'journal' | 'snapshot'): readonly string[] =>
  readdirSync(folder)
    .filter(file => file.startsWith(`${kind}-`) && file.endsWith('.ndjson'))
    .sort()
    .map(file => path.join(folder, file));

function newest(folder: string, kind: 'journal' | 'snapshot'): string {
  const file = filesOf(folder, kind).at(-1);
  if (file === undefined) throw new Error(`no ${kind} in ${folder}`);
  return file;
}

function spoil(file: string, at: number): string {
  const bytes = readFileSync(file);
  const from = Math.floor(at);
  bytes.fill(0x20, from, from + 16);
  writeFileSync(file, bytes);
  return path.basename(file);
}

/** What a crash in the middle of writing leaves behind: half a line. */
export function tearJournal(folder: string): void {
  const file = newest(folder, 'journal');
  const [line = ''] = readFileSync(file, 'utf8').split('\n');
  appendFileSync(file, line.slice(0, line.length / 2));
}

/** Turns some bytes in the middle of the newest snapshot; answers its name. */
export function spoilSnapshot(folder: string): string {
  const file = newest(folder, 'snapshot');
  return spoil(file, statSync(file).size / 2);
}

/** Turns some bytes of the first line of the first journal: what follows cannot be trusted. */
export function spoilJournal(folder: string): string {
  const [file] = filesOf(folder, 'journal');
  if (file === undefined) throw new Error(`no journal in ${folder}`);
  return spoil(file, 20);
}

/** The lines that were cut off a journal and kept beside it. */
export const tornTails = (folder: string): readonly string[] =>
  readdirSync(folder).filter(name => name.endsWith('.torn'));
