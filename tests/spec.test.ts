/** The numbered rules and the tests that prove them name each other. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const here = import.meta.dirname;
const spec = readFileSync(path.join(here, '../shared/SPEC.md'), 'utf8');
const stated = [...spec.matchAll(/^[-*] \**([A-Z]\d+[a-z]?)\**[ :.]/gm)].map(([, id]) => id ?? '');
const quoted = new Set(
  readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.test\.tsx?$/.test(file))
    .flatMap(file => [
      ...readFileSync(path.join(here, file), 'utf8').matchAll(/['"`]\[([A-Z]\d+[a-z]?(?:[ ,]+[A-Z]\d+[a-z]?)*)\]/g),
    ])
    .flatMap(([, ids]) => (ids ?? '').split(/[ ,]+/)),
);

test('[P7] every rule is quoted by a test', () => {
  expect(stated.filter(id => !quoted.has(id))).toEqual([]);
});

test('[P8] every quoted rule is stated, once', () => {
  expect([...quoted].filter(id => !stated.includes(id))).toEqual([]);
  expect(stated.filter((id, at) => stated.indexOf(id) !== at)).toEqual([]);
});
