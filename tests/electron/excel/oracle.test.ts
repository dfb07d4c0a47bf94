/** LibreOffice reads the same values from public workbooks. A part of them here; all with SANBIAO_ORACLE=all (some ten minutes). */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { rawText, type RawCell, type RawSheet } from '../../../shared/import/raw-table';
import { readRawBook } from '../../../electron/excel/gate';
import { recordsOf } from '../../../electron/excel/csv';
import { expectedOf, isHere, publicRoot } from './public-files';

/** Pivot tables that LibreOffice makes anew, formulas that it works out anew, durations that it shows as hours. */
const others = new Set(
  fs
    .readFileSync(path.join(import.meta.dirname, 'expected/recalculated.txt'), 'utf8')
    .trimEnd()
    .split('\n'),
);
const every = process.env['SANBIAO_ORACLE'] === 'all' ? 1 : 20;
const files = (['lists', 'torture'] as const)
  .flatMap(kind => expectedOf(kind).map(({ file, outcome }) => ({ file: `${kind}/${file}`, outcome })))
  .filter(({ file, outcome }) => outcome === 'workbook' && !others.has(file))
  .map(({ file }) => file)
  .filter((_, at) => at % every === 0);

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const skip = !isHere('torture')
  ? ' (SKIPPED: no public fixtures here)'
  : hasOffice
    ? ''
    : ' (SKIPPED: no LibreOffice here)';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sanbiao-oracle-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** One file a tab, cells as kept and not as shown, parted by tabs. */
const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1';

/** LibreOffice names what it writes after the file, so each goes in under a number. */
function convert(from: readonly string[]): void {
  const named = from.map((file, at) => {
    const link = path.join(folder, `n${at}${path.extname(file)}`);
    fs.copyFileSync(path.join(publicRoot, file), link);
    return link;
  });
  for (let at = 0; at < named.length; at += 20)
    spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        `${folder}/out`,
        ...named.slice(at, at + 20),
      ],
      { timeout: 180_000 },
    );
}

/** `03/15/2023 10:00:00` and `2023-03-15`, as ours. */
function dayIn(text: string): string | null {
  const [, month, day, year, time] = /^(\d\d)\/(\d\d)\/(\d{4})(?: (\d\d:\d\d:\d\d))?/.exec(text) ?? [];
  const iso = /^(\d{4})[-/](\d\d)[-/](\d\d)(?:[ T](\d\d:\d\d:\d\d))?/.exec(text);
  const whole = year === undefined ? iso?.slice(1, 4).join('-') : `${year}-${month ?? ''}-${day ?? ''}`;
  const clock = time ?? iso?.[4] ?? '00:00:00';
  return whole === undefined ? null : clock === '00:00:00' ? whole : `${whole}T${clock}`;
}

const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

function agree(ours: RawCell | undefined, theirs: string): boolean {
  const [mine, other] = [tidy(rawText(ours)), tidy(theirs)];
  if (mine === other) return true;
  if (typeof ours === 'object' && ours !== null) {
    if (ours.type === 'error' || ours.type === 'uncached') return true;
    if (ours.type === 'day') return dayIn(other)?.slice(0, 10) === ours.text.slice(0, 10) || !/\d{4}/.test(other);
  }
  if (typeof ours === 'boolean') return other.toUpperCase() === mine;
  const number = typeof ours === 'object' && ours !== null && 'number' in ours ? ours.number : Number(mine);
  const share = other.endsWith('%') ? Number(other.slice(0, -1)) / 100 : Number(other);
  if (other === '' || Number.isNaN(number) || Number.isNaN(share))
    return /^\d\d:\d\d/.test(mine) && /\d:\d\d/.test(other);
  return Math.abs(number - share) <= 1e-4 * Math.max(1, Math.abs(number));
}

function differences(sheet: RawSheet, text: string): readonly string[] {
  const theirs = [...recordsOf(text, '\t')];
  const ours = new Map(sheet.rows.map(({ at, cells }) => [at, cells]));
  const last = Math.max(theirs.length, sheet.rows.at(-1)?.at ?? 0);
  return Array.from({ length: last }, (_, row) => {
    const [mine, other] = [ours.get(row + 1) ?? [], theirs[row] ?? []];
    return Array.from({ length: Math.max(mine.length, other.length) }, (__, at) =>
      agree(mine[at], other[at] ?? '')
        ? []
        : [`${sheet.name}!${row + 1},${at} ${JSON.stringify(mine[at])} ${other[at] ?? ''}`],
    ).flat();
  }).flat();
}

test.skipIf(skip !== '')(
  `[I27] LibreOffice reads the same values from ${files.length} public workbooks${skip}`,
  { timeout: 1_800_000 },
  async () => {
    convert(files);
    const written = fs.readdirSync(`${folder}/out`);
    const wrong: string[] = [];
    let compared = 0;
    for (const [at, file] of files.entries()) {
      const read = await readRawBook(path.join(publicRoot, file));
      if (!read.ok) throw new Error(`${file}: ${read.problem.code}`);
      for (const sheet of read.value.sheets) {
        const name = `n${at}-${sheet.name}.csv`;
        if (!written.includes(name)) continue;
        compared++;
        const found = differences(sheet, fs.readFileSync(path.join(folder, 'out', name), 'utf8'));
        if (found.length > 0) wrong.push(`${file}: ${found.slice(0, 3).join('; ')}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(files.length / 2);
  },
);
