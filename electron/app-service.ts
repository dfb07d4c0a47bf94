/** Answers about the program itself: state at start, preferences, quitting. */
import { existsSync } from 'node:fs';
import { app, nativeTheme } from 'electron';
import type { Preferences } from '../shared/contract/app';
import { ok } from '../shared/result';
import type { PreferenceStore } from './preferences';
import type { Handlers } from './serve';

export interface AppParts {
  readonly bookComing: () => boolean;
  readonly preferences: PreferenceStore;
  readonly onPreferences: (preferences: Preferences) => void;
}

const platforms = { darwin: 'darwin', win32: 'win32' } as const;
const isListed = (platform: string): platform is keyof typeof platforms => platform in platforms;

export const appHandlers = ({
  bookComing,
  preferences,
  onPreferences,
}: AppParts): Pick<Handlers, 'app:state' | 'preferences:set' | 'app:quit'> => ({
  'app:state': () => ({
    preferences: preferences.preferences,
    recent: preferences.recent.map(book => ({ ...book, missing: !existsSync(book.path) })),
    version: app.getVersion(),
    platform: isListed(process.platform) ? platforms[process.platform] : 'linux',
    systemDark: nativeTheme.shouldUseDarkColors,
    bookComing: bookComing(),
  }),
  'preferences:set': async change => {
    const now = await preferences.set(change);
    onPreferences(now);
    return now;
  },
  'app:quit': () => {
    app.quit();
    return ok(null);
  },
});
