/** Which export a workbook is: written into its custom document properties, which Excel, LibreOffice and WPS keep when they save. */
import { languages } from '../../shared/i18n/labels';
import type { Language } from '../../shared/kinds/kind';

export interface ExportIdentity {
  readonly exportId: string;
  /** The `id` in the `book.json` of the book it was made of. */
  readonly bookId: string;
  /** The newest entry of the book when it was made: the base of a merge is the book as of this entry. */
  readonly seq: number;
  /** part: a selection or a view; what is not in the file is not deleted. */
  readonly scope: 'book' | 'part';
  /** The language of its words. */
  readonly language: Language;
}

/** Where a workbook holds it, and how the package names that part. */
export const identityPart = {
  name: 'docProps/custom.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties',
} as const;

const names = {
  exportId: 'SanbiaoExport',
  bookId: 'SanbiaoBook',
  seq: 'SanbiaoEntry',
  scope: 'SanbiaoScope',
  language: 'SanbiaoLanguage',
} as const satisfies Record<keyof ExportIdentity, string>;

/** The format id of all properties that users define (MS-OSHARED 2.3.3.2.2.1); their numbers begin with 2. */
const format = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The whole part. Ids are plain words, so that nothing needs escaping. */
export function identityXml(identity: ExportIdentity): string {
  const properties = (Object.keys(names) as (keyof ExportIdentity)[]).map((key, at) => {
    const text = String(identity[key]);
    if (!plainWord.test(text)) throw new Error(`identityXml: ${key} is no plain word`);
    return `<property fmtid="${format}" pid="${at + 2}" name="${names[key]}"><vt:lpwstr>${text}</vt:lpwstr></property>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    `${properties.join('')}</Properties>`
  );
}

/** The same part, saying that the workbook stands as of another entry; a part that says no identity stays. */
export function withEntry(xml: string, seq: number): string {
  if (identityIn(xml) === null) return xml;
  const entry = new RegExp(
    `(<(?:\\w+:)?property\\s[^>]*\\bname\\s*=\\s*["']${names.seq}["'][^>]*>\\s*<(?:\\w+:)?lpwstr>)\\s*\\d+`,
  );
  return xml.replace(entry, `$1${seq}`);
}

const plainWord = /^[\w.:-]{1,80}$/;

/** What a part of custom properties says, whoever saved it last; null if it is not all there. */
export function identityIn(xml: string): ExportIdentity | null {
  const said = new Map<string, string>();
  for (const [, attributes = '', value = ''] of xml.matchAll(
    /<(?:\w+:)?property\s([^>]*)>([\s\S]*?)<\/(?:\w+:)?property>/g,
  )) {
    const name = /\bname\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
    if (name !== undefined) said.set(name, value.replace(/<[^>]*>/g, '').trim());
  }
  const word = (key: keyof ExportIdentity): string => said.get(names[key]) ?? '';
  const [exportId, bookId, seq] = [word('exportId'), word('bookId'), word('seq')];
  const language = languages.find(known => known === word('language'));
  const scope = word('scope');
  if (!plainWord.test(exportId) || !plainWord.test(bookId) || !/^\d{1,15}$/.test(seq)) return null;
  if (language === undefined || (scope !== 'book' && scope !== 'part')) return null;
  return { exportId, bookId, seq: Number(seq), scope, language };
}
