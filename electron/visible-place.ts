/** Where a window may open: where it stood, if a screen is still there. */
import type { WindowPlace } from './window-place';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Enough of the title bar to take hold of. */
const grip = { width: 100, height: 50 } as const;

const reaches = ({ x = 0, y = 0, width }: WindowPlace, area: Area): boolean =>
  x + width > area.x + grip.width &&
  x < area.x + area.width - grip.width &&
  y >= area.y &&
  y < area.y + area.height - grip.height;

/** A place whose title bar no screen shows any more is forgotten; its size is kept as far as it fits the first screen. */
export function visiblePlace(place: WindowPlace, areas: readonly Area[]): WindowPlace {
  const known = place.x !== undefined && place.y !== undefined;
  if (known && areas.some(area => reaches(place, area))) return place;
  const { width = place.width, height = place.height } = areas[0] ?? {};
  return { width: Math.min(place.width, width), height: Math.min(place.height, height), maximized: place.maximized };
}
