/** Tables side by side under one line of headers, with an empty column between: each is a table of its own. */
import { wordsIn, type FoundHeader } from './find-header';
import type { Header } from './header';
import type { Lexicon } from './lexicon';
import { isBlank, type RawSheet } from './raw-table';

export interface Block {
  /** The sheet as if it held only the block's columns. */
  readonly sheet: RawSheet;
  readonly header: FoundHeader;
}

interface Under {
  /** The first row that is no longer below the header. */
  readonly end: number;
  readonly lexicon: Lexicon;
}

/** Half a table beside a table is no table: each needs words of its own that name columns. */
export function blocksOf(sheet: RawSheet, header: FoundHeader, { end, lexicon }: Under): readonly Block[] {
  const whole = [{ sheet, header }];
  const runs = runsOf(header.headers);
  if (runs.length < 2) return whole;
  const body = sheet.rows.slice(header.last + 1, Math.min(end, header.last + 201));
  const parted = runs.slice(1).every(({ left }) => body.every(({ cells }) => isBlank(cells[left - 1])));
  const names = sheet.rows[header.last];
  if (!parted || names === undefined) return whole;
  const enough = runs.every(run => {
    const { known, filled } = wordsIn({ ...names, cells: within(names.cells, run) }, lexicon);
    return known >= 2 && known >= filled * 0.5;
  });
  return enough ? runs.map(run => blockOf(sheet, header, run)) : whole;
}

interface Run {
  readonly left: number;
  readonly right: number;
}

function runsOf(headers: readonly (Header | undefined)[]): readonly Run[] {
  const runs: { left: number; right: number }[] = [];
  for (const [at, header] of headers.entries()) {
    if (header === undefined) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.right === at - 1) last.right = at;
    else runs.push({ left: at, right: at });
  }
  return runs;
}

function within<T>(cells: readonly T[], { left, right }: Run): readonly (T | null)[] {
  return cells.slice(0, right + 1).map((cell, at) => (at < left ? null : cell));
}

function blockOf(sheet: RawSheet, header: FoundHeader, run: Run): Block {
  const rows = sheet.rows.map(row => ({ ...row, cells: within(row.cells, run) }));
  const headers = header.headers.map((one, at) => (at < run.left || at > run.right ? undefined : one));
  return { sheet: { ...sheet, rows }, header: { ...header, headers } };
}
