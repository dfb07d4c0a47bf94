/** Writes a value the way the column of somebody else's file writes its values, and only if it would be read back as the same value. */
import { isRaw, sameCell, type Cell } from '../cell';
import { isBlank, numberText, rawText, type RawCell } from '../import/raw-table';
import { readRaw, type RawContext } from '../import/read-raw';
import { kinds } from '../kinds';
import type { Language, ShowContext } from '../kinds/kind';
import type { Column } from '../sheets/sheet';
import { tidyCell } from '../sheets/tidy';
import { shownPhone } from '../sheets/checks/phone';
import { isDay } from '../time/day';
import { amountsLike } from './like-amounts';
import { daysLike } from './like-days';

export interface LikeColumn {
  readonly column: Column;
  /** How the cells of this column are read. */
  readonly context: RawContext;
  readonly country: string;
  /** Words of an option or a row, in the language asked for. */
  readonly show: (language: Language) => ShowContext;
  /** What stands in the column. */
  readonly cells: readonly RawCell[];
}

/** `currency` is the row's; `was` is what the cell holds, whose manner goes before that of the column. The name of a row is not read back: whose it is depends on its line. null: it cannot be written so that it reads back. */
export type WriteLike = (cell: Cell, currency: string, was: RawCell) => RawCell;

const languages = ['zh-TW', 'zh-CN', 'en'] as const;
/** So many cells say how a column is written. */
const looked = 2_000;

export function writerLike(given: LikeColumn): WriteLike {
  const { column, context, country } = given;
  const cells = given.cells.filter(cell => !isBlank(cell)).slice(0, looked);
  const readBack = (raw: RawCell, currency: string): Cell =>
    tidyCell(readRaw(raw, column, { ...context, currency }).cell, column, country);
  const known = wordsOf(cells, raw => readBack(raw, context.currency));
  const candidates = candidatesFor({ ...given, cells }, known);
  return (cell, currency, was) => {
    if (cell === null) return null;
    if (isRaw(cell)) return cell.raw;
    const readsBack = (raw: RawCell): boolean => column.kind === 'reference' || sameCell(readBack(raw, currency), cell);
    return candidates(cell, was).find(raw => raw !== null && readsBack(raw)) ?? null;
  };
}

/** The words of the file for a value; of several the one used most. */
function wordsOf(cells: readonly RawCell[], read: (raw: RawCell) => Cell): ReadonlyMap<string, RawCell> {
  const times = new Map<string, { raw: RawCell; times: number }>();
  for (const raw of cells) {
    const key = JSON.stringify(raw);
    const seen = times.get(key);
    if (seen === undefined) times.set(key, { raw, times: 1 });
    else seen.times++;
  }
  const words = new Map<string, RawCell>();
  for (const { raw } of [...times.values()].sort((a, b) => b.times - a.times)) {
    const cell = read(raw);
    const key = JSON.stringify(cell);
    if (cell !== null && !isRaw(cell) && !words.has(key)) words.set(key, raw);
  }
  return words;
}

type Candidates = (cell: Cell, was: RawCell) => readonly RawCell[];

function candidatesFor(
  { column, context, country, show, cells }: LikeColumn,
  known: ReadonlyMap<string, RawCell>,
): Candidates {
  const edited = (cell: Cell): readonly string[] => {
    const first = context.language;
    return [first, ...languages.filter(other => other !== first)].map(language =>
      kinds[column.kind].edit(cell, column, show(language)),
    );
  };
  switch (column.kind) {
    case 'money':
      return (cell, was) =>
        typeof cell === 'number' ? [...like(amountsLike, cells, was)(context, cell), ...edited(cell)] : [];
    case 'date':
      return (cell, was) =>
        typeof cell === 'string' && isDay(cell)
          ? [...like(daysLike, cells, was)(context, cell), ...edited(cell)]
          : edited(cell);
    case 'decimal':
      return cell => (typeof cell === 'string' ? decimalsLike(cells, cell) : []);
    case 'reference':
      return edited;
    case 'percent':
      return cell => sharesLike(cells, context, Number(cell));
    default:
      return cell => [
        known.get(JSON.stringify(cell)) ?? null,
        ...asNumber(cells, cell),
        ...phones(column, cell, { cells, country }),
        ...edited(cell),
      ];
  }
}

type Like<T> = (cells: readonly RawCell[], context: RawContext, value: T) => readonly RawCell[];

/** Text that is replaced says how before all others do. */
const like =
  <T>(write: Like<T>, cells: readonly RawCell[], was: RawCell) =>
  (context: RawContext, value: T): readonly RawCell[] => [
    ...(typeof was === 'string' && !isBlank(was) ? write([was], context, value) : []),
    ...write(cells, context, value),
  ];

const areText = (cells: readonly RawCell[]): boolean =>
  cells.filter(cell => typeof cell === 'string').length * 2 > cells.length;

const decimalsLike = (cells: readonly RawCell[], decimal: string): readonly RawCell[] =>
  areText(cells) ? [decimal, Number(decimal)] : [Number(decimal), decimal];

/** Numbers kept as text go in as numbers where the column holds numbers. */
function asNumber(cells: readonly RawCell[], cell: Cell): readonly RawCell[] {
  const numbers = cells.filter(raw => typeof raw === 'number').length;
  if (typeof cell !== 'string' || numbers * 2 <= cells.length || !/^[1-9]\d{0,14}$/.test(cell)) return [];
  return [Number(cell)];
}

/** A telephone as the people around write it, with or without hyphens as most of the column has it. */
function phones(
  column: Column,
  cell: Cell,
  { cells, country }: { cells: readonly RawCell[]; country: string },
): readonly string[] {
  if (column.check !== 'phone' || typeof cell !== 'string') return [];
  const shown = shownPhone(cell, country);
  const plain = shown.replace(/[-\s]/g, '');
  const dashed = cells.filter(raw => rawText(raw).includes('-')).length * 2 > cells.length;
  return dashed ? [shown, plain] : [plain, shown];
}

/** A share: as a formatted percentage, a bare number above one, a fraction, or with its sign. */
function sharesLike(cells: readonly RawCell[], { fractions }: RawContext, share: number): readonly RawCell[] {
  const percent = Number((share * 100).toPrecision(15));
  const text = `${numberText(percent)}%`;
  const formatted: RawCell = { type: 'percent', number: share };
  if (areText(cells)) return [text, numberText(percent), formatted];
  const bare = cells.filter(cell => typeof cell === 'number').length * 2 > cells.length;
  return bare ? [fractions ? share : percent, formatted, text] : [formatted, text];
}
