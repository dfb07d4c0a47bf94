/** The rules of the house that neither the compiler nor the linter can see. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const rooms = ['shared', 'electron', 'renderer', 'build', 'tests'] as const;

const files = rooms
  .flatMap(room =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).map(file =>
      path.posix.join(room, file.split(path.sep).join('/')),
    ),
  )
  .filter(file => /\.(tsx?|mjs|cjs|js|css)$/.test(file) && !file.startsWith('tests/fixtures/'));
const code = files.filter(file => /\.tsx?$/.test(file));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** What a file imports from within the project, as paths from the top. */
const importsOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g)].map(([, to]) =>
    path.posix.join(path.posix.dirname(file), to ?? ''),
  );

/** Who may know whom inside shared: each knows only what stands before it. */
const order = [
  'base',
  'time',
  'kinds',
  'sheets',
  'change',
  'records',
  'analysis',
  'commands',
  'log',
  'search',
  'import',
  'export',
  'contract',
  'menu',
  'sample',
  'i18n',
] as const;
/** Files that stand elsewhere than their folder: what a column is comes before the kinds that read it. */
const placed: Readonly<Record<string, (typeof order)[number]>> = {
  'shared/change.ts': 'change',
  'shared/change-builder.ts': 'change',
  'shared/sheets/sheet.ts': 'base',
  'shared/sheets/groups.ts': 'base',
  'shared/sheets/options.ts': 'base',
  'shared/sheets/codes.ts': 'base',
};
const layerOf = (file: string): number => {
  const [, folder = '', inside] = file.split('/');
  const layer = placed[file] ?? (inside === undefined ? 'base' : folder);
  return order.findIndex(known => known === layer);
};

test('[P2] shared knows nobody but itself, and inside it nobody who stands above', () => {
  const shared = code.filter(file => file.startsWith('shared/'));
  const upward = shared.flatMap(file =>
    importsOf(file)
      .map(to => `${to}.ts`)
      .filter(to => !to.startsWith('shared/') || layerOf(to) > layerOf(file))
      .map(to => `${file} -> ${to}`),
  );
  expect(upward).toEqual([]);
  expect(shared.filter(file => layerOf(file) < 0)).toEqual([]);
});

test('[P3] renderer and electron know only shared, and nobody knows build but build and tests', () => {
  const strangers = code.flatMap(file => {
    const [room = ''] = file.split('/');
    const may: readonly string[] =
      { shared: ['shared'], electron: ['electron', 'shared'], renderer: ['renderer', 'shared'] }[room] ?? rooms;
    return importsOf(file)
      .filter(to => to !== 'package.json' && !may.includes(to.split('/')[0] ?? ''))
      .map(to => `${file} -> ${to}`);
  });
  expect(strangers).toEqual([]);
});

test('[P4] one file speaks to the renderer and one to main', () => {
  const naming = (name: string): readonly string[] =>
    code.filter(
      file => /^(electron|renderer|shared)\//.test(file) && new RegExp(`import \\{[^}]*\\b${name}\\b`).test(read(file)),
    );
  expect(naming('ipcMain')).toEqual(['electron/door.ts']);
  expect(naming('ipcRenderer')).toEqual(['electron/preload.ts']);
});

test('[P5] files are kebab-case, at most 400 lines, begin with a sentence, and export by name', () => {
  const allowedDefault = /^build\/(.*\.config\.(ts|js)|journeys-setup\.ts)$/;
  const kebab = /^[a-z0-9]+([-.][a-z0-9]+)*$/;
  expect(files.filter(file => !file.split('/').every(part => kebab.test(part) || /^zh-(TW|CN)$/.test(part)))).toEqual(
    [],
  );
  expect(files.filter(file => read(file).split('\n').length > 401)).toEqual([]);
  expect(files.filter(file => !/^(#!.*\n)?(\/\*\*|\/\*)/.test(read(file)))).toEqual([]);
  expect(code.filter(file => /^export default/m.test(read(file)) && !allowedDefault.test(file))).toEqual([]);
});

test('[P6] no folder is a drawer for everything', () => {
  const drawers = /(^|\/)(utils?|common|misc|services?|helpers?|managers?)(\/|$)/;
  expect(files.filter(file => drawers.test(path.posix.dirname(file)))).toEqual([]);
});
