/** The real app, set up and run without a person, on a virtual screen if there is no other. */
import { ensureBuilt } from '../../build/build';
import { withDisplay } from '../../build/display';
import { resolveElectron } from '../../build/runtime';
import { ensureSystemPackages } from '../../build/system-packages';
import { SanbiaoApp, type Wish } from '../pages/app';

/** Runs a play in an app of its own, which is gone afterwards with all it wrote. */
export async function play(wish: Wish, act: (sanbiao: SanbiaoApp) => Promise<void>): Promise<void> {
  const sanbiao = new SanbiaoApp(wish);
  try {
    await sanbiao.start();
    await act(sanbiao);
  } finally {
    await sanbiao.dispose();
  }
}

/** Everything a fresh machine needs, then the work, on a screen. */
export async function onStage(work: () => Promise<void>): Promise<void> {
  ensureSystemPackages(['app', 'screen']);
  await resolveElectron();
  await ensureBuilt();
  await withDisplay(work);
}
