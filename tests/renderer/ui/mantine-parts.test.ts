/** The styles of the kit: loaded for what is in use, and for nothing else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const renderer = path.resolve('renderer');
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file));

/** Components imported from Mantine's core, by name. */
const used = new Set(
  sources.flatMap(file => {
    const text = readFileSync(path.join(renderer, file), 'utf8');
    return [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(
      ([, names]) => names?.split(',').map(name => name.trim()) ?? [],
    );
  }),
);
const styled = [...used].filter(name => existsSync(`node_modules/@mantine/core/styles/${name}.css`)).sort();

test('[S16] every component of Mantine in use has its styles, and only those are loaded', () => {
  expect(styled).toContain('Button');
  const listed = readFileSync(path.join(renderer, 'ui/mantine-parts.css'), 'utf8');
  expect(styled.filter(name => !listed.includes(`/styles/${name}.css'`))).toEqual([]);
});
