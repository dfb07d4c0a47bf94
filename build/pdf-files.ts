/** What the PDF library fetches when a file needs it, served as files of ours under `pdf/`: its worker, tables of Chinese encodings, fonts. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const library = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Name under `pdf/` -> where the library keeps it. */
const single: Readonly<Record<string, string>> = {
  'worker.js': 'legacy/build/pdf.worker.min.mjs',
  // Pictures of JPEG 2000 without WebAssembly, which our content policy refuses.
  'wasm/openjpeg_nowasm_fallback.js': 'wasm/openjpeg_nowasm_fallback.js',
  'wasm/LICENSE_OPENJPEG': 'wasm/LICENSE_OPENJPEG',
  LICENSE: 'LICENSE',
};
const folders: Readonly<Record<string, string>> = { cmaps: 'cmaps', fonts: 'standard_fonts' };

export const pdfFiles = (): Plugin => ({
  name: 'sanbiao-pdf-files',
  generateBundle() {
    const emit = (name: string, from: string): void => {
      this.emitFile({ type: 'asset', fileName: `pdf/${name}`, source: readFileSync(path.join(library, from)) });
    };
    for (const [name, from] of Object.entries(single)) emit(name, from);
    for (const [name, from] of Object.entries(folders))
      for (const file of readdirSync(path.join(library, from)))
        if (/^LICENSE|\.(bcmap|pfb|ttf)$/.test(file)) emit(`${name}/${file}`, `${from}/${file}`);
  },
});
