/** Where rows, areas and references go when rows are put in between. */
import type { Area } from '../../../shared/import/raw-table';
import { areaOf, areaText } from './areas';
import { mapReferences, type End, type Reference } from './formula';

export interface Gap {
  /** The first row of data above the new ones: sums that reach from there, or further up, to the last row take the new ones in. */
  readonly first: number;
  readonly after: number;
  readonly count: number;
}

export const shiftedRow = (row: number, { after, count }: Gap): number => (row > after ? row + count : row);

const shiftedArea = (area: Area, gap: Gap): Area => ({
  ...area,
  top: shiftedRow(area.top, gap),
  bottom: shiftedRow(area.bottom, gap),
});

/** A list of areas as attributes hold it; what is no area stays as it is written. */
export const shiftedList = (list: string, gap: Gap): string =>
  list.replace(/\S+/g, text => {
    const area = areaOf(text);
    if (area === null) return text;
    const moved = shiftedArea(area, gap);
    return moved.top === area.top && moved.bottom === area.bottom ? text : areaText(moved);
  });

/** `on`: the sheet the formula stands on; `sheet`: the one whose rows move. */
export function shiftedFormula(formula: string, gap: Gap, { on, sheet }: { on: string | null; sheet: string }): string {
  return mapReferences(formula, reference =>
    (reference.sheet ?? on) === sheet ? shiftedReference(reference, gap) : null,
  );
}

function shiftedReference(reference: Reference, gap: Gap): Reference | null {
  const { from, to } = reference;
  const end = to === null ? null : grown(from, to, gap);
  const start = moved(from, gap);
  return start.row === from.row && end?.row === to?.row ? null : { ...reference, from: start, to: end };
}

const moved = (end: End, gap: Gap): End => (end.row === null ? end : { ...end, row: shiftedRow(end.row, gap) });

/** A sum over the whole table ends with its new last row. */
function grown(from: End, to: End, gap: Gap): End {
  const whole = from.row !== null && from.row <= gap.first && to.row === gap.after && to.column !== null;
  return whole ? { ...to, row: gap.after + gap.count } : moved(to, gap);
}
