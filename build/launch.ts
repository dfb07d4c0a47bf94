/** How Electron is started from the sources: the arguments every way of starting shares. */
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Chromium's sandbox refuses to run as root. */
export const sandboxArguments = (): readonly string[] =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
