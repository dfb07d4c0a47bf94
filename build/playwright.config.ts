/** Journeys: the real app, from the sources or packaged, one at a time, each on a folder of its own. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '../tests/journeys',
  testMatch: '*.test.ts',
  globalSetup: './journeys-setup.ts',
  outputDir: '../test-results/journey-files',
  timeout: 90_000,
  expect: { timeout: 8_000 },
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: process.env['SANBIAO_RESULTS'] ?? '../test-results/journeys.json' }]],
});
