/** Areas of cells as attributes name them: `B2`, `B2:D9`, and lists of these. */
import type { Area } from '../../../shared/import/raw-table';
import { referenceOf } from './cell-xml';
import { columnOf } from './sheet-xml';

/** null for what is no area, such as whole columns. */
export function areaOf(text: string): Area | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
  if (found === null) return null;
  const [left, right] = [columnOf(found[1]), columnOf(found[3] ?? found[1])];
  const [top, bottom] = [Number(found[2]), Number(found[4] ?? found[2])];
  return left === null || right === null ? null : { left, right, top, bottom };
}

export const areaText = ({ left, right, top, bottom }: Area): string =>
  left === right && top === bottom ? referenceOf(top, left) : `${referenceOf(top, left)}:${referenceOf(bottom, right)}`;

export const isIn = ({ left, right, top, bottom }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** New rows behind the last one of a table. */
export interface Extension {
  readonly first: number;
  readonly last: number;
  readonly now: number;
  readonly left: number;
  readonly right: number;
}

/** An area that ended with the last row of the table ends with its new last row; one of that single row does not grow with a longer table. */
export function extended(area: Area, { first, last, now, left, right }: Extension): Area {
  const ends = area.bottom === last && area.left <= right && area.right >= left;
  return ends && (area.top < last || first === last) ? { ...area, bottom: now } : area;
}

/** The same for a list of areas; text that names none stays as it is written. */
export const extendedList = (list: string, extension: Extension): string =>
  list.replace(/\S+/g, text => {
    const area = areaOf(text);
    const grown = area === null ? null : extended(area, extension);
    return grown === null || grown === area ? text : areaText(grown);
  });
