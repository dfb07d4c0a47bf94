/** How each of the three bundles is made: main (ES module, with the workers it starts), preload (one CommonJS file), renderer. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { newsChannels, requests } from '../shared/contract/contract';
import { pdfFiles } from './pdf-files';

const root = path.resolve(import.meta.dirname, '..');
/** The oldest runtime we run on, see runtime.ts; newer ones run it as well. */
const targets = { node: 'node20.18', page: 'chrome130' } as const;

/** Programs of main that run in a process of their own: name in dist/main -> source. */
const workers: Readonly<Record<string, string>> = { 'excel-worker': 'electron/excel/worker.ts' };

const present = (entries: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([name, file]) =>
      existsSync(path.join(root, file)) ? [[name, path.join(root, file)]] : [],
    ),
  );

const common = { root, configFile: false, logLevel: 'warn', publicDir: false } as const satisfies InlineConfig;

/** The names of the channels, for those who must not load the checking library to know them. */
const channelNames = {
  __requestChannels__: JSON.stringify(Object.keys(requests)),
  __newsChannels__: JSON.stringify(newsChannels),
};

export const mainConfig = (): InlineConfig => ({
  ...common,
  define: channelNames,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: targets.node,
    outDir: path.join(root, 'dist/main'),
    emptyOutDir: true,
    rolldownOptions: {
      input: present({ main: 'electron/main.ts', ...workers }),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

export const preloadConfig = (): InlineConfig => ({
  ...common,
  define: channelNames,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: targets.node,
    outDir: path.join(root, 'dist/preload'),
    emptyOutDir: true,
    rolldownOptions: {
      input: { preload: path.join(root, 'electron/preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
});

/** Libraries Glide imports for editors we never open. */
const absent = ['marked', 'react-responsive-carousel'] as const;

interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}
let reached: Set<string> | null = null;
/** Whoever imports one of its components seems to import all. */
const isKit = (id: string): boolean => id.includes('/@mantine/');

/** All that the first screen imports is one file: each further one would cost the start a trip to main. */
function atStart(id: string, graph: Graph): string | null {
  if (reached === null) {
    reached = new Set([path.join(root, 'renderer/main.tsx')]);
    for (const known of reached)
      for (const next of graph.getModuleInfo(known)?.importedIds ?? []) if (!isKit(next)) reached.add(next);
  }
  return reached.has(id) ? 'start' : null;
}

export const rendererConfig = (): InlineConfig => ({
  ...common,
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [react(), pdfFiles()],
  resolve: { alias: Object.fromEntries(absent.map(name => [name, path.join(root, 'build/absent.ts')])) },
  build: {
    target: targets.page,
    outDir: path.join(root, 'dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: path.join(root, 'renderer/index.html'),
      output: { codeSplitting: { groups: [{ name: atStart, debugName: 'start' }] } },
    },
  },
});
