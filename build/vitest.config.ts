/** Unit and contract tests, in Node; a test of a component asks for a DOM by a comment of its own. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    include: ['tests/*.test.ts', 'tests/{shared,electron,renderer,faults}/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    // By default one core is left idle.
    maxWorkers: '100%',
  },
});
