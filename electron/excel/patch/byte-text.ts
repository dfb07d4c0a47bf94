/** Text in which every character stands for one byte of UTF-8, so that a part can be cut and joined without a byte of it changing. */

export const bytesOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** The way back. */
export const textOf = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

/** The same length with comments and character data blanked, for looking where tags stand. */
export const tagsOnly = (xml: string): string =>
  xml.includes('<!')
    ? xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, found => ' '.repeat(found.length))
    : xml;
