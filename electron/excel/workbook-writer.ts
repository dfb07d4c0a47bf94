/** exceljs's streaming writer, mended: styles in the order the schema wants, and the export's identity among the document properties. */
import ExcelJS from 'exceljs';
import type { Writable } from 'node:stream';
import { identityPart, identityXml, type ExportIdentity } from './export-identity';

export interface DocumentProperties {
  readonly title: string;
  readonly identity: ExportIdentity;
  readonly creator: string;
  readonly created: Date;
}

/** What the writer has inside; not in its types. */
interface Inside {
  readonly zip: { append(content: unknown, place: { readonly name: string }): unknown };
}

const isInside = (value: unknown): value is Inside => typeof value === 'object' && value !== null && 'zip' in value;

function insideOf(writer: object): Inside {
  const inside: unknown = writer;
  if (!isInside(inside)) throw new Error('MendedWriter: exceljs has changed inside');
  return inside;
}

/** Has the styles that a writer of exceljs writes at last put in order. */
export function withMendedStyles<W extends object>(writer: W): W {
  const { zip } = insideOf(writer);
  const append = zip.append.bind(zip);
  zip.append = (content, place) =>
    append(typeof content === 'string' && place.name === stylesPart ? mendStyles(content) : content, place);
  return writer;
}
const stylesPart = 'xl/styles.xml';

export class MendedWriter extends ExcelJS.stream.xlsx.WorkbookWriter {
  constructor(stream: Writable, { created, creator, title, identity }: DocumentProperties) {
    super({ stream, useStyles: true, useSharedStrings: true, zip: { zlib: { level: 6 } } });
    const { exportId, language } = identity;
    const identifier = `sanbiao:${exportId}`;
    Object.assign(this, { created, modified: created, creator, lastModifiedBy: creator, title, language, identifier });
    const { zip } = insideOf(withMendedStyles(this));
    const append = zip.append.bind(zip);
    zip.append = (content, place) => append(withIdentityType(content, place.name), place);
    append(packageRelations, { name: '_rels/.rels' });
    append(identityXml(identity), { name: identityPart.name });
  }

  /** The package's relations are written by the constructor, which knows of one part more. */
  override addOfficeRels(): Promise<void> {
    return Promise.resolve();
  }
}

const relation = (at: number, type: string, target: string): string =>
  `<Relationship Id="rId${at}" Type="${type}" Target="${target}"/>`;
const formats = 'http://schemas.openxmlformats.org';

const packageRelations = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
  relation(1, `${formats}/officeDocument/2006/relationships/officeDocument`, 'xl/workbook.xml'),
  relation(2, `${formats}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'),
  relation(3, `${formats}/officeDocument/2006/relationships/extended-properties`, 'docProps/app.xml'),
  relation(4, identityPart.relation, identityPart.name),
  '</Relationships>',
].join('');

const identityType = `<Override PartName="/${identityPart.name}" ContentType="${identityPart.contentType}"/>`;

const withIdentityType = (content: unknown, name: string): unknown =>
  typeof content === 'string' && name === '[Content_Types].xml'
    ? content.replace('</Types>', `${identityType}</Types>`)
    : content;

/** CT_Font is a sequence (ECMA-376 part 1, 18.8.22); exceljs writes its children in another order. */
const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

const mendStyles = (xml: string): string =>
  xml.replace(/<font>([\s\S]*?)<\/font>/g, (_, children: string) => {
    const elements = children.match(/<[^>]+\/>/g) ?? [];
    const rank = (element: string): number => fontOrder.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
    return `<font>${[...elements].sort((a, b) => rank(a) - rank(b)).join('')}</font>`;
  });
