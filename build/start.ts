/** `npm start`: everything a fresh machine needs, then the app, with a sample book the first time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ensureBuilt } from './build';
import { hasDisplay, withDisplay } from './display';
import { root, sandboxArguments } from './launch';
import { electronExecutable, resolveElectron } from './runtime';
import { ensureSystemPackages } from './system-packages';

const hidden = !hasDisplay();
ensureSystemPackages(hidden ? ['app', 'screen'] : ['app']);
const electron = electronExecutable(await resolveElectron());
await ensureBuilt();
await withDisplay(async () => {
  if (hidden)
    console.log(
      `There is no display here, so Sanbiao runs on a virtual one, ${String(process.env['DISPLAY'])}, which nobody sees.\n` +
        `To see it: x11vnc -display ${String(process.env['DISPLAY'])} -localhost, and a VNC viewer; or run "npm run demo" for pictures. Ctrl+C ends it.`,
    );
  const app = spawn(electron, [...sandboxArguments(), root, '--sample-at-first', ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.kill(signal));
  const [code] = (await once(app, 'exit')) as [number | null];
  process.exitCode = code ?? 0;
});
