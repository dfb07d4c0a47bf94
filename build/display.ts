/** A screen for Electron: the one there is, else a virtual one for as long as the work lasts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

interface Display {
  readonly name: string;
  readonly close: () => void;
}

async function virtualDisplay(): Promise<Display> {
  const xvfb = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-ac'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const failed = once(xvfb, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended with ${String(code)} before it had a display`);
  });
  const [number] = (await Promise.race([once(xvfb.stdout, 'data'), failed])) as [Buffer];
  failed.catch(() => undefined);
  return { name: `:${number.toString().trim()}`, close: () => xvfb.kill() };
}

export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** Sees to it that DISPLAY is set; what it returns ends a virtual display again. */
export async function ensureDisplay(): Promise<() => void> {
  if (hasDisplay()) return () => undefined;
  const display = await virtualDisplay();
  process.env['DISPLAY'] = display.name;
  return () => {
    delete process.env['DISPLAY'];
    display.close();
  };
}

/** Runs the work with DISPLAY set. */
export async function withDisplay<T>(work: () => Promise<T>): Promise<T> {
  const close = await ensureDisplay();
  try {
    return await work();
  } finally {
    close();
  }
}
