/** Tells what a file is by its first bytes, never by its name. */
import type { BadFileCode } from './zip';

export type Sniffed = 'zip' | 'text' | BadFileCode;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Names in an OLE directory are UTF-16. */
const wide = (name: string): Buffer => Buffer.from(name, 'utf16le');

/** `bytes` is the whole file, or its beginning and end where it is long. */
export function sniff(bytes: Buffer): Sniffed {
  if (bytes.length === 0) return 'empty-file';
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return 'zip';
  if (startsWith(bytes, ole)) return oleContent(bytes);
  if (
    startsWith(bytes, [9, 0, 4, 0]) ||
    startsWith(bytes, [9, 2, 6, 0]) ||
    startsWith(bytes, [9, 4, 6, 0]) ||
    startsWith(bytes, [9, 8])
  )
    return 'legacy-xls';
  const head = bytes
    .subarray(0, 4096)
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart();
  if (head.startsWith('%PDF-')) return 'pdf';
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|meta|table|body|style)/i.test(head))
    return 'web-page';
  if (/office:document/.test(head)) return 'open-document';
  if (/^(<\?xml|\{\\rtf|ID;P)/.test(head)) return 'not-a-workbook';
  return isText(bytes.subarray(0, 65_536)) ? 'text' : 'not-a-workbook';
}

function oleContent(bytes: Buffer): Sniffed {
  if (bytes.includes(wide('EncryptedPackage')) || bytes.includes(wide('DataSpaces'))) return 'encrypted-workbook';
  const names = ['Workbook', 'Book', 'WORKBOOK', 'BOOK', 'WorkBook'];
  if (!names.some(name => bytes.includes(wide(name)))) return 'not-a-workbook';
  return isProtectedXls(bytes) ? 'encrypted-workbook' : 'legacy-xls';
}

/** The first records of an old workbook: its beginning (0809), then FILEPASS (002F) where the rest is encrypted. */
function isProtectedXls(bytes: Buffer): boolean {
  for (let at = 512; at + 8 < bytes.length; at += 512) {
    if (bytes.readUInt16LE(at) !== 0x0809) continue;
    let record = at;
    for (let count = 0; count < 8 && record + 4 <= bytes.length; count++) {
      if (bytes.readUInt16LE(record) === 0x002f) return true;
      record += 4 + bytes.readUInt16LE(record + 2);
    }
  }
  return false;
}

/** Text holds no control bytes but white space. UTF-16 does, and says so by its mark or by zero bytes on one side. */
function isText(bytes: Buffer): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  let [even, odd, control] = [0, 0, 0];
  for (const [at, byte] of bytes.entries())
    if (byte === 0 && at % 2 === 0) even++;
    else if (byte === 0) odd++;
    else if (byte < 32 && !white.has(byte)) control++;
  const [more, less] = [Math.max(even, odd), Math.min(even, odd)];
  return more === 0 ? control <= bytes.length / 200 : more > bytes.length * 0.2 && less < bytes.length * 0.05;
}

const white: ReadonlySet<number> = new Set([9, 10, 12, 13, 26]);
