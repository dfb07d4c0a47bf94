/** The way one came: back and forward through places, as in a browser. */
import { samePage, type Place } from './place';

export interface Trail {
  readonly past: readonly Place[];
  readonly now: Place;
  readonly future: readonly Place[];
}

const longest = 100;

export const trailFrom = (now: Place): Trail => ({ past: [], now, future: [] });

/** Going to a new page forgets the future; going to where one stands only moves within it. */
export const goTo = (trail: Trail, place: Place): Trail =>
  samePage(trail.now, place)
    ? { ...trail, now: place.page === 'sheet' && place.at === null ? trail.now : place }
    : { past: [...trail.past, trail.now].slice(-longest), now: place, future: [] };

export function goBack(trail: Trail): Trail {
  const now = trail.past.at(-1);
  return now === undefined ? trail : { past: trail.past.slice(0, -1), now, future: [trail.now, ...trail.future] };
}

export function goForward(trail: Trail): Trail {
  const [now, ...future] = trail.future;
  return now === undefined ? trail : { past: [...trail.past, trail.now], now, future };
}

/** Notes where in the present place one stands, without leaving a step behind. */
export const standAt = (trail: Trail, now: Place): Trail => ({ ...trail, now });
