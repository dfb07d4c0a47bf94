/** Names for files and folders that every system can hold, made from any text a person or a document gave. */

/** Windows device names, also with an extension; superscript digits count as digits there. */
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;

/** Longest name kept, in UTF-16 units (Windows) and in bytes (ext4 stops at 255; room is left for ` (123)`). */
const longest = { units: 100, bytes: 220 };

/** NFC, without controls, bidi marks, zero-width and lone halves; never `/\:*?"<>|`, a leading dot, a trailing dot or blank, or a device name. */
export function safeName(text: string, fallback: string): string {
  const cleaned = text
    .normalize('NFC')
    .replace(/[\t\n\r\u2028\u2029]/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[/\\:*?"<>|]/gu, '_')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+/u, '_');
  const { stem, extension } = splitName(cleaned);
  const name = tidyEnd(shortened(stem, extension) + extension);
  if (name === '') return fallback;
  return deviceName.test(name.split('.')[0]?.trim() ?? '') ? `_${name}` : name;
}

/** The part people call the type: the last dot and up to 12 characters without a blank, kept when a name is cut or numbered. */
export function splitName(name: string): { readonly stem: string; readonly extension: string } {
  const extension = /(?<=.)\.[^.\s]{1,12}$/u.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - extension.length), extension };
}

/** Lower-case without the dot; '' if there is none. */
export const typeOf = (name: string): string => splitName(name).extension.slice(1).toLowerCase();

/** Two names that some system takes for one: `Résumé.PDF` typed in either normal form. */
export const foldName = (name: string): string => name.normalize('NFC').toLowerCase();

/** The name, or the name with the first free number: `a.pdf`, `a (2).pdf`. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const { stem, extension } = splitName(name);
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${stem} (${copy})${extension}`;
    if (!taken.has(foldName(candidate))) return candidate;
  }
}

const tidyEnd = (name: string): string => name.replace(/[. ]+$/u, '');

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

function shortened(stem: string, extension: string): string {
  const units = longest.units - extension.length;
  const bytes = longest.bytes - bytesOf(extension);
  let kept = '';
  for (const character of stem) {
    if (kept.length + character.length > units || bytesOf(kept + character) > bytes) break;
    kept += character;
  }
  return tidyEnd(kept);
}
