/** The views every book has: filters by what an RM asks for each day, with how many rows answer. */
import type { Cell } from '../../shared/cell';
import type { ColumnId } from '../../shared/id';
import type { GridSheetId } from '../../shared/sheets/index';
import { addDays } from '../../shared/time/day';
import type { SheetTable } from '../data/sheet-table';
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
export function passes(cell: Cell, filter: Filter): boolean {
  if (typeof cell !== 'string') return false;
  if (filter.values !== undefined && !filter.values.includes(cell)) return false;
  return (
    (filter.from === undefined || cell >= String(filter.from)) && (filter.to === undefined || cell <= String(filter.to))
  );
}

/** Sheets larger than this are not counted at every change. */
const countLimit = 20_000;

export interface PresetsAsked {
  readonly sheet: GridSheetId;
  readonly today: string;
  readonly table: Pick<SheetTable, 'size' | 'cell'>;
}

function countOf(table: PresetsAsked['table'], column: ColumnId, filter: Filter): number {
  let count = 0;
  for (let at = 0; at < table.size; at++) if (passes(table.cell(at, column), filter)) count++;
  return count;
}

export function presetViews({ sheet, today, table }: PresetsAsked, t: Say): readonly PresetView[] {
  return presets[sheet].map(({ name, column, filter, computed }) => {
    const wanted = filter(today);
    const counts = computed !== true && table.size <= countLimit;
    const view = { name: t(name), filters: { [column]: wanted } };
    return counts ? { ...view, count: countOf(table, column, wanted) } : view;
  });
}
