/** What journeys need before the first of them: system packages, a runtime, a built app, a screen. Also Playwright's own global set-up. */
import { ensureBuilt } from './build';
import { ensureDisplay } from './display';
import { resolveElectron } from './runtime';
import { ensureSystemPackages } from './system-packages';

export default async function setUpJourneys(): Promise<() => void> {
  ensureSystemPackages(['app', 'screen', 'tests']);
  await resolveElectron();
  if (!process.env['SANBIAO_PACKAGED']) await ensureBuilt();
  return ensureDisplay();
}
