/** Of what is remembered, that which the window needs before anything else of the program is loaded: where it stood, and day or night. */
import { readFileSync } from 'node:fs';
import { placeOf, type WindowPlace } from './window-place';

export interface FirstLook {
  readonly theme: 'light' | 'dark' | 'system';
  readonly place: WindowPlace;
}

/** A file that is absent or damaged looks like a first start. */
export function firstLook(file: string): FirstLook {
  const { preferences, window } = partsOf(file);
  const theme =
    typeof preferences === 'object' && preferences !== null && 'theme' in preferences ? preferences.theme : null;
  return { theme: theme === 'light' || theme === 'dark' ? theme : 'system', place: placeOf(window) };
}

function partsOf(file: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
