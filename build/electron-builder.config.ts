/** How the app is packaged for each system, and what is switched off in the binary that is shipped. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import type { AfterPackContext, Configuration } from 'electron-builder';
import type { Runtime } from './runtime';

export interface Packaging {
  readonly runtime: Runtime;
  readonly output: string;
  /** Keeps Node's inspector switch, through which Playwright drives the app: for journeys, never for people. */
  readonly inspectable: boolean;
}

const executables: Readonly<Record<string, (name: string) => string>> = {
  linux: () => 'sanbiao',
  win32: name => `${name}.exe`,
  darwin: name => `${name}.app`,
};

/** The runtime's own default app must not be found before ours, then everything that could make our binary run something else goes. */
async function harden(
  { appOutDir, electronPlatformName, packager }: AfterPackContext,
  inspectable: boolean,
): Promise<void> {
  for (const left of ['resources/app', 'resources/default_app.asar', 'version'])
    rmSync(path.join(appOutDir, left), { recursive: true, force: true });
  const executable =
    executables[electronPlatformName]?.(packager.appInfo.productFilename) ?? packager.appInfo.productFilename;
  await flipFuses(path.join(appOutDir, executable), {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: inspectable,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  });
}

export const packaging = ({ runtime, output, inspectable }: Packaging): Configuration => ({
  appId: 'invalid.example.sanbiao',
  productName: 'Sanbiao',
  copyright: 'MIT licence',
  directories: { output, buildResources: 'build/icon' },
  electronVersion: runtime.version,
  electronDist: runtime.directory,
  electronLanguages: ['en-US', 'zh-TW', 'zh-CN'],
  npmRebuild: false,
  publish: null,
  asar: true,
  files: ['dist/main/**', 'dist/preload/**', 'dist/renderer/**', 'package.json', '!node_modules'],
  // electron-builder's own name: `${version}` and the rest are filled in by it.
  artifactName: 'sanbiao-${version}-${os}-${arch}.${ext}',
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    executableName: 'sanbiao',
    icon: 'icon.png',
    maintainer: 'Sanbiao <sanbiao@example.invalid>',
  },
  deb: { depends: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'], recommends: ['fonts-noto-cjk'] },
  win: { target: ['nsis'], icon: 'icon.ico' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['zh_TW', 'zh_CN', 'en_US'],
  },
  mac: {
    target: ['dmg'],
    icon: 'icon.icns',
    category: 'public.app-category.business',
    darkModeSupport: true,
    identity: null,
  },
  afterPack: context => harden(context, inspectable),
});
