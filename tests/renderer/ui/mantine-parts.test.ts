/** The styles of the kit: loaded for what is in use, and for nothing else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const renderer = path.resolve('renderer');
const kit = path.resolve('node_modules/@mantine');
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(file => path.join(folder, file));
const sources = filesIn(renderer).filter(file => /\.tsx?$/.test(file));

/** The module of each component, by its name. */
const modules = new Map(
  ['core', 'dates', 'notifications'].flatMap(part =>
    filesIn(path.join(kit, part, 'esm'))
      .filter(file => file.endsWith('.mjs'))
      .map(file => [path.basename(file, '.mjs'), file] as const),
  ),
);

/** The files that a file imports from the kit. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/import ([^;]*?) from ['"]([^'"]+)['"]/g)].flatMap(([, what = '', from = '']) => {
    if (from.startsWith('.')) return file.startsWith(kit) ? [path.resolve(path.dirname(file), from)] : [];
    if (!from.startsWith('@mantine/')) return [];
    return [...what.matchAll(/\w+/g)].flatMap(([name]) => modules.get(name) ?? []);
  });
}

const reached = new Set(sources);
for (const file of reached) for (const next of importsOf(file)) reached.add(next);
const styled = [...reached]
  .filter(file => file.startsWith(path.join(kit, 'core')) && file.endsWith('.module.mjs'))
  .map(file => path.basename(file, '.module.mjs'))
  .filter(name => existsSync(path.join(kit, `core/styles/${name}.css`)));

/** What every screen with the kit needs, and what no component of ours ever shows: none is `loading`. */
const [shared, never] = [['baseline', 'global'], ['Loader']];
const listed = readFileSync(path.join(renderer, 'ui/mantine-parts.css'), 'utf8');
const parts = [...listed.matchAll(/\/styles\/(\w+)\.css'/g)].map(([, name]) => name ?? '');

test('[S16] every component of Mantine in use has its styles', () => {
  expect(styled).toContain('Button');
  expect(styled.filter(name => !parts.includes(name) && !never.includes(name))).toEqual([]);
});

test('[S16] no styles are loaded but of components in use, and what all of them share', () => {
  expect(parts.filter(name => !shared.includes(name) && !styled.includes(name))).toEqual([]);
});
