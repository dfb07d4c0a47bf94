/** How a file is shown inside the app, told by its type and checked against its first bytes. */
import { typeOf } from './safe-name';

const mebi = 1024 * 1024;

/** The most that is read of a file; text is cut there, anything else is left to another program. */
export const previewLimits = {
  image: 40 * mebi,
  pdf: 64 * mebi,
  mail: 24 * mebi,
  tables: 40 * mebi,
  text: mebi,
} as const;

export type PreviewKind = keyof typeof previewLimits;

const kinds: Readonly<Record<PreviewKind, readonly string[]>> = {
  image: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp'],
  pdf: ['pdf'],
  mail: ['eml'],
  tables: ['xlsx', 'xlsm', 'csv', 'tsv'],
  text: ['txt', 'md', 'log', 'json', 'xml', 'html', 'htm', 'svg'],
};
const kindByType: ReadonlyMap<string, PreviewKind> = new Map(
  (['image', 'pdf', 'mail', 'tables', 'text'] as const).flatMap(kind => kinds[kind].map(type => [type, kind] as const)),
);

/** null: only another program can show it. */
export const previewKind = (name: string): PreviewKind | null => kindByType.get(typeOf(name)) ?? null;

const signatures: readonly (readonly [type: string, at: number, bytes: string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/bmp', 0, 'BM'],
];

/** What an image really is, whatever its name says; null if it is none that is shown. */
export function imageType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return signatures.find(([, at, signature]) => head.startsWith(signature, at))?.[0] ?? null;
}

/** The mark of a PDF may stand behind some foreign bytes. */
export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 1_024)).toString('latin1').includes('%PDF-');
