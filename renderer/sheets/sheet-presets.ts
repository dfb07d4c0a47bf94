/** The views every book has: filters by what an RM asks for each day, with how many rows answer. */
import { cellOf, isRaw, type Row } from '../../shared/cell';
import type { ColumnId } from '../../shared/id';
import type { GridSheetId } from '../../shared/sheets/index';
import { addDays } from '../../shared/time/day';
import type { Filter } from '../grid/filter-rows';
import type { PresetView } from '../grid/grid-props';
import type { Say, WordKey } from '../words';

interface Preset {
  readonly name: WordKey;
  readonly column: ColumnId;
  readonly filter: (today: string) => Filter;
  /** Follows from other rows; counting it would work out every row. */
  readonly computed?: true;
}
const within =
  (days: number) =>
  (today: string): Filter => ({ from: today, to: addDays(today, days) });
const until =
  (days: number) =>
  (today: string): Filter => ({ to: addDays(today, days) });
const sides: readonly Preset[] = [
  { name: 'shell:preset-own', column: 'heldAt', filter: () => ({ values: ['own'] }) },
  { name: 'shell:preset-other', column: 'heldAt', filter: () => ({ values: ['other'] }) },
];

const presets: Readonly<Record<GridSheetId, readonly Preset[]>> = {
  client: [
    { name: 'shell:preset-tier-a', column: 'tier', filter: () => ({ values: ['A'] }) },
    { name: 'shell:preset-contact', column: 'nextContactDate', filter: until(0) },
    { name: 'shell:preset-review', column: 'nextReviewDate', filter: until(30) },
  ],
  policy: [
    { name: 'shell:preset-premium', column: 'nextPremiumDue', filter: within(30), computed: true },
    { name: 'shell:preset-expiry', column: 'expiryDate', filter: within(60) },
  ],
  holding: [...sides, { name: 'shell:preset-maturity', column: 'maturityDate', filter: within(90) }],
  liability: sides,
  member: [],
};

/** Whether a stored cell passes a preset's filter: options by id, days by their text. */
export function passes(row: Row, column: ColumnId, filter: Filter): boolean {
  const cell = cellOf(row, column);
  if (typeof cell !== 'string' || isRaw(cell)) return false;
  if (filter.values !== undefined && !filter.values.includes(cell)) return false;
  return (
    (filter.from === undefined || cell >= String(filter.from)) && (filter.to === undefined || cell <= String(filter.to))
  );
}

/** Sheets larger than this are not counted at every change. */
const countLimit = 20_000;

interface PresetsAsked {
  readonly sheet: GridSheetId;
  readonly today: string;
  readonly rows: Iterable<Row>;
  readonly size: number;
}

export function presetViews({ sheet, today, rows, size }: PresetsAsked, t: Say): readonly PresetView[] {
  const wanted = presets[sheet].map(({ name, column, filter, computed }) => ({
    name,
    column,
    filter: filter(today),
    computed,
  }));
  const counts = wanted.map(() => 0);
  const counting = size <= countLimit;
  if (counting)
    for (const row of rows)
      wanted.forEach(({ column, filter }, at) => {
        if (passes(row, column, filter)) counts[at] = (counts[at] ?? 0) + 1;
      });
  return wanted.map(({ name, column, filter, computed }, at) => ({
    name: t(name),
    filters: { [column]: filter },
    ...(counting && computed !== true ? { count: counts[at] ?? 0 } : {}),
  }));
}
