/** Where a window stands, as it is remembered; checked by hand, because the window opens before the checking library is loaded. */
export interface WindowPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export const firstPlace: WindowPlace = { width: 1440, height: 900, maximized: false };

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

/** What was read, if it is a place; else where a first window stands. */
export function placeOf(read: unknown): WindowPlace {
  if (typeof read !== 'object' || read === null) return firstPlace;
  const { x, y, width, height, maximized }: Readonly<Record<string, unknown>> = { ...read };
  if (!isWhole(width) || !isWhole(height) || typeof maximized !== 'boolean') return firstPlace;
  if (width < 400 || height < 300) return firstPlace;
  return { ...(isWhole(x) ? { x } : {}), ...(isWhole(y) ? { y } : {}), width, height, maximized };
}
