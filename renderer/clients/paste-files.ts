/** Pasting into a client's folder: files copied in the file manager by their path, screenshots by their bytes; text belongs to fields and grids. */
import type { RowId } from '../../shared/id';
import { bridge } from '../bridge';
import { wordsNow } from '../words';
import { addFiles, pasteFile } from './filing';
import { isTyping } from './is-typing';

/** What can be asked of a pasted file. */
interface Pasted {
  readonly name: string;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
};

/** A picture out of the clipboard has no name of its own (`image.png`): it gets one that says when it was pasted. */
export function pastedName({ name, type }: Pasted, title: string, at: Date): string {
  const kind = types[type];
  if (kind === undefined || !/^image\.\w+$/.test(name)) return name === '' ? title : name;
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${title} ${day} ${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}.${kind}`;
}

interface Clipboard {
  /** The path of each file; '' where it has none. */
  readonly paths: readonly string[];
  readonly hasText: boolean;
  readonly typing: boolean;
}

/** A copied block of a sheet is text and a picture of it: the text is meant. Some file managers put the paths of copied files beside as text: the files are. */
export const meantForFolder = ({ paths, hasText, typing }: Clipboard): boolean =>
  paths.length > 0 && (!hasText || (!typing && paths.every(path => path !== '')));

export function pasteInto(client: RowId, event: ClipboardEvent): void {
  const files = [...(event.clipboardData?.files ?? [])];
  const paths = files.map(file => bridge.pathOf(file));
  const hasText = event.clipboardData?.types.includes('text/plain') === true;
  if (dialogOpen() || !meantForFolder({ paths, hasText, typing: isTyping(event.target) })) return;
  event.preventDefault();
  void fileAll(client, files, paths);
}

/** What is pasted over a dialog is not meant for the page below. */
const dialogOpen = (): boolean => document.querySelector('[role="dialog"]') !== null;

async function fileAll(client: RowId, files: readonly File[], paths: readonly string[]): Promise<void> {
  const known = paths.filter(path => path !== '');
  if (known.length > 0) await addFiles(client, known);
  for (const [at, file] of files.entries()) {
    if (paths[at] !== '') continue;
    const name = pastedName(file, wordsNow('folder:screenshot'), new Date());
    await pasteFile(client, name, new Uint8Array(await file.arrayBuffer()));
  }
}
