/** On Debian and Ubuntu: which system packages Electron (and the tests) still need; as root they are installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What Electron links against, a virtual screen, and fonts for Chinese. */
const forApp = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'fonts-noto-cjk'] as const;
const forScreen = ['xvfb', 'xauth'] as const;
/** What tests and benches compare with: PDF text, a second spreadsheet program, a second reader of .xlsx. */
const forTests = ['poppler-utils', 'libreoffice-calc', 'python3-openpyxl'] as const;

export type Need = 'app' | 'screen' | 'tests';
const packagesFor = { app: forApp, screen: forScreen, tests: forTests } as const;

/** Newer Debian and Ubuntu renamed some libraries when their times became 64-bit. */
const alsoCalled = (name: string): readonly string[] => [name, `${name}t64`];

function isInstalled(name: string): boolean {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}\n', ...alsoCalled(name)], {
    encoding: 'utf8',
  });
  return stdout.split('\n').includes('installed');
}

const nameHere = (name: string): string =>
  alsoCalled(name).find(candidate =>
    /Candidate: (?!\(none\))/.test(spawnSync('apt-cache', ['policy', candidate], { encoding: 'utf8' }).stdout),
  ) ?? name;

/** Installs what is missing, or says how to; costs a few milliseconds when nothing is. */
export function ensureSystemPackages(needs: readonly Need[]): void {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  const missing = needs.flatMap(need => packagesFor[need]).filter(name => !isInstalled(name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    console.error(
      `These system packages are missing and may be needed:\n  sudo apt-get install --no-install-recommends ${missing.map(nameHere).join(' ')}`,
    );
    return;
  }
  console.log(`installing system packages: ${missing.join(' ')} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing.map(nameHere)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
}

if (process.argv[1] === import.meta.filename) ensureSystemPackages(['app', 'screen', 'tests']);
