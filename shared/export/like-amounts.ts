/** Amounts as a column writes them: bare numbers in the unit of its header, or text with the unit, mark and commas that its cells have. */
import { rawText, type RawCell } from '../import/raw-table';
import { readRaw, type RawContext } from '../import/read-raw';
import type { Column } from '../sheets/sheet';

const amount: Column = { kind: 'money', group: 'value', width: 100 };

interface Manner {
  readonly before: string;
  readonly after: string;
  readonly commas: boolean;
  readonly places: number;
  /** Hundredths that one of the written number stands for. */
  readonly unit: number;
}

/** `hundredths` in the order in which they are to be tried. */
export function amountsLike(cells: readonly RawCell[], context: RawContext, hundredths: number): readonly RawCell[] {
  const number = exact(hundredths, context.scale * 100);
  const texts = cells.filter(cell => typeof cell === 'string');
  if (texts.length * 2 <= cells.length) return [number];
  const manner = mannerOf(texts, context);
  return manner === null ? [String(number)] : [written(hundredths, manner), String(number)];
}

/** Without the noise of a binary division. */
const exact = (hundredths: number, unit: number): number => Number((hundredths / unit).toPrecision(15));

function mannerOf(texts: readonly string[], context: RawContext): Manner | null {
  const times = new Map<string, { manner: Manner; times: number }>();
  for (const text of texts.slice(0, 200)) {
    const manner = mannerIn(text, context);
    if (manner === null) continue;
    const key = JSON.stringify([manner.before, manner.after]);
    const seen = times.get(key);
    if (seen === undefined) times.set(key, { manner, times: 1 });
    else times.set(key, { manner: { ...manner, commas: manner.commas || seen.manner.commas }, times: seen.times + 1 });
  }
  return [...times.values()].sort((a, b) => b.times - a.times)[0]?.manner ?? null;
}

function mannerIn(text: string, context: RawContext): Manner | null {
  const found = /^([^\d-]*)(\d[\d,]*(?:\.\d+)?)(\D*)$/.exec(text.trim());
  const { cell } = readRaw(text, amount, context);
  const number = Number(found?.[2]?.replaceAll(',', '') ?? 0);
  if (found === null || typeof cell !== 'number' || number === 0) return null;
  const [, before = '', digits = '', after = ''] = found;
  return {
    before,
    after,
    commas: digits.includes(','),
    places: digits.split('.')[1]?.length ?? 0,
    unit: Math.round(cell / number),
  };
}

function written(hundredths: number, { before, after, commas, places, unit }: Manner): string {
  const [whole = '', decimals = ''] = rawText(exact(Math.abs(hundredths), unit)).split('.');
  const grouped = commas ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const shown = decimals.padEnd(places, '0');
  return `${hundredths < 0 ? '-' : ''}${before}${grouped}${shown === '' ? '' : `.${shown}`}${after}`;
}
