/** The files of the window, listed once at start: a request is looked up in the list and never becomes a path. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface Page {
  readonly body: Buffer;
  readonly type: string;
}
export type Pages = (pathname: string) => Promise<Page | null>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
};

export function pagesIn(folder: string): Pages {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const known = new Map(files.map(file => [`/${file.split(path.sep).join('/')}`, path.join(folder, file)]));
  return async pathname => {
    const file = known.get(pathname);
    const type = types[path.extname(pathname)];
    return file === undefined || type === undefined ? null : { body: await readFile(file), type };
  };
}

/** Longer than any window takes to ask for its script. */
const patience = 2_000;

/** The same pages, and when the script of the first screen was handed out, or should have been. */
export function watched(pages: Pages): { readonly pages: Pages; readonly handedOut: Promise<void> } {
  let handOut = (): void => undefined;
  const handedOut = new Promise<void>(resolve => {
    handOut = () => setImmediate(resolve);
    setTimeout(resolve, patience).unref();
  });
  return {
    handedOut,
    pages: async pathname => {
      const page = await pages(pathname);
      if (/\/start-[^/]*\.js$/.test(pathname)) handOut();
      return page;
    },
  };
}
