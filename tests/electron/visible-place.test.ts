/** Windows on screens that come and go. */
import { expect, test } from 'vitest';
import { visiblePlace } from '../../electron/visible-place';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const projector = { x: 1440, y: 0, width: 1920, height: 1080 };
const place = { x: 1500, y: 40, width: 1200, height: 800, maximized: true };

test('[P35] a window opens where it stood, also on a second screen', () => {
  expect(visiblePlace(place, [laptop, projector])).toEqual(place);
});

test('[P36] a window on a screen that is gone opens on the first, no larger than it', () => {
  expect(visiblePlace({ ...place, width: 1800 }, [laptop])).toEqual({ width: 1440, height: 800, maximized: true });
});
