/** Days as a column writes them: of Excel's own kind, or text such as 74/02/20, 民國74年2月20日, 19850220. */
import type { RawCell } from '../import/raw-table';
import { readRaw, type RawContext } from '../import/read-raw';
import type { Column } from '../sheets/sheet';
import { isDay, mustParts } from '../time/day';
import { rocYear } from '../time/roc';

const dayColumn: Column = { kind: 'date', group: 'value', width: 100 };

/** `Y` year, `R` year of the ROC (`RRR` in three digits), `M` `D` month and day (`MM` `DD` in two digits). */
const patterns = [
  'Y-MM-DD',
  'Y/MM/DD',
  'Y/M/D',
  'Y-M-D',
  'Y.MM.DD',
  'Y.M.D',
  'YMMDD',
  'Y年M月D日',
  'Y年MM月DD日',
  'R/MM/DD',
  'R/M/D',
  'RRR/MM/DD',
  'RRRMMDD',
  'RRR.MM.DD',
  'R.MM.DD',
  'R.M.D',
  'R-MM-DD',
  'RRR-MM-DD',
  '民國R年M月D日',
  '民國R年MM月DD日',
  '民國RRR年MM月DD日',
  'R年M月D日',
  'DD/MM/Y',
  'D/M/Y',
  'DD-MM-Y',
  'DD.MM.Y',
  'MM/DD/Y',
  'M/D/Y',
] as const;

/** `day` in the order in which its forms are to be tried. */
export function daysLike(cells: readonly RawCell[], context: RawContext, day: string): readonly RawCell[] {
  const [texts, numbers] = [
    cells.filter(cell => typeof cell === 'string'),
    cells.filter(cell => typeof cell === 'number'),
  ];
  const native: RawCell = { type: 'day', text: day };
  if ((texts.length + numbers.length) * 2 <= cells.length) return [native];
  const ordered = byUse([...texts, ...numbers.map(String)], context);
  const written = ordered.map(pattern => inPattern(pattern, day)).filter(text => text !== null);
  if (numbers.length > texts.length) return [...written.filter(text => /^\d+$/.test(text)).map(Number), native];
  return [...written, native];
}

/** Those that give the texts of the column as they stand come first. */
function byUse(texts: readonly string[], context: RawContext): readonly string[] {
  const times = new Map<string, number>();
  for (const text of texts.slice(0, 300)) {
    const { cell } = readRaw(text, dayColumn, context);
    if (typeof cell !== 'string' || !isDay(cell)) continue;
    for (const pattern of patterns)
      if (inPattern(pattern, cell) === text.trim()) times.set(pattern, (times.get(pattern) ?? 0) + 1);
  }
  return patterns.filter(pattern => times.has(pattern)).sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
}

function inPattern(pattern: string, day: string): string | null {
  const { year, month, day: date } = mustParts(day);
  const roc = rocYear(year);
  if (roc === null && pattern.includes('R')) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  const parts: Readonly<Record<string, string>> = {
    Y: String(year),
    R: String(roc),
    RRR: String(roc).padStart(3, '0'),
    M: String(month),
    MM: two(month),
    D: String(date),
    DD: two(date),
  };
  return pattern.replace(/R+|Y|M+|D+/g, part => parts[part] ?? part);
}
