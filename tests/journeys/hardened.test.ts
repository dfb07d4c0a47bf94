/** The packaged binary: switches that would let it run something else are off, and an ordinary user's window is truly sandboxed. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, expect, test } from '@playwright/test';

/** A fuse is a character in the binary. */
const [isOff, isOn] = ['0'.charCodeAt(0), '1'.charCodeAt(0)] as const;

const packaged = process.env['SANBIAO_PACKAGED'] ?? '';
test.skip(packaged === '', 'only the packaged app is hardened');

const {
  RunAsNode,
  EnableNodeOptionsEnvironmentVariable,
  EnableNodeCliInspectArguments,
  LoadBrowserProcessSpecificV8Snapshot,
  GrantFileProtocolExtraPrivileges,
} = FuseV1Options;
const off = [
  RunAsNode,
  EnableNodeOptionsEnvironmentVariable,
  LoadBrowserProcessSpecificV8Snapshot,
  GrantFileProtocolExtraPrivileges,
] as const;
const on = [
  FuseV1Options.EnableCookieEncryption,
  FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  FuseV1Options.OnlyLoadAppFromAsar,
] as const;

test('[P19] the fuses of the packaged binary are set', async () => {
  const wire = await getCurrentFuseWire(path.join(packaged, 'sanbiao'));
  expect(off.map(fuse => wire[fuse])).toEqual(off.map(() => isOff));
  expect(on.map(fuse => wire[fuse])).toEqual(on.map(() => isOn));
  const shipped = path.join(packaged, '../../linux-unpacked/sanbiao');
  if (existsSync(shipped)) expect((await getCurrentFuseWire(shipped))[EnableNodeCliInspectArguments]).toBe(isOff);
});

test('[P20] the package holds our files only, and no other program to start', () => {
  expect(readdirSync(path.join(packaged, 'resources'))).toEqual(['app.asar']);
});

/** A field of /proc/<pid>/status of every process of a binary with a word in its command line. */
function statusOf(binary: string, word: string, field: string): readonly string[] {
  return readdirSync('/proc')
    .filter(pid => /^\d+$/.test(pid))
    .flatMap(pid => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ');
        if (!command.startsWith(binary) || !command.includes(word)) return [];
        return [new RegExp(`^${field}:\\s*(.*)$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? ''];
      } catch {
        return [];
      }
    });
}

test('[P21] started by an ordinary user, the window runs in the sandbox of the system', async () => {
  test.skip(process.getuid?.() !== 0, 'needs root to become an ordinary user');
  const folder = mkdtempSync(path.join(tmpdir(), 'sanbiao-user-'));
  cpSync(packaged, path.join(folder, 'app'), { recursive: true });
  spawnSync('chown', ['-R', 'nobody', folder]);
  const binary = path.join(folder, 'app/sanbiao');
  const args = [
    '-u',
    'nobody',
    '--',
    binary,
    '--remote-debugging-port=0',
    `--user-data-dir=${path.join(folder, 'profile')}`,
  ];
  const child = spawn('runuser', args, {
    env: { ...process.env, HOME: folder, SANBIAO_DOCUMENTS: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (text: Buffer) => {
        said += text.toString();
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.on('exit', () => reject(new Error(`ended: ${said}`)));
    });
    const browser = await chromium.connectOverCDP(address);
    const page = browser.contexts()[0]?.pages()[0] ?? (await browser.contexts()[0]?.waitForEvent('page'));
    await page?.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0);
    expect(statusOf(binary, '--type=renderer', 'Seccomp')).toEqual(['2']);
    expect(statusOf(binary, '--type=renderer', 'NoNewPrivs')).toEqual(['1']);
    expect(statusOf(binary, '--type=renderer', 'Uid')[0]).not.toMatch(/^0\t/);
    await browser.close();
  } finally {
    child.kill();
    await expect.poll(() => statusOf(binary, '', 'Name')).toEqual([]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
