/** exceljs's streaming writer, mended: styles in the order the schema wants, and document properties that say whose export it is. */
import ExcelJS from 'exceljs';
import type { Writable } from 'node:stream';

export interface DocumentProperties {
  readonly title: string;
  readonly language: string;
  /** Names this export, for a later merge. */
  readonly identifier: string;
  readonly creator: string;
  readonly created: Date;
}

/** What the writer has inside; not in its types. */
interface Inside {
  readonly zip: { append(content: string, place: { readonly name: string }): void };
  readonly styles: { readonly xml: string };
}

const isInside = (value: unknown): value is Inside =>
  typeof value === 'object' && value !== null && 'zip' in value && 'styles' in value;

function insideOf(writer: object): Inside {
  const inside: unknown = writer;
  if (!isInside(inside)) throw new Error('MendedWriter: exceljs has changed inside');
  return inside;
}

export class MendedWriter extends ExcelJS.stream.xlsx.WorkbookWriter {
  constructor(stream: Writable, { created, creator, ...properties }: DocumentProperties) {
    super({ stream, useStyles: true, useSharedStrings: true, zip: { zlib: { level: 6 } } });
    Object.assign(this, { created, modified: created, creator, lastModifiedBy: creator, ...properties });
  }

  /** Called by the writer's own commit. */
  override addStyles(): Promise<void> {
    const { zip, styles } = insideOf(this);
    zip.append(mendStyles(styles.xml), { name: 'xl/styles.xml' });
    return Promise.resolve();
  }
}

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

export const mendStyles = (xml: string): string =>
  xml.replace(/<font>([\s\S]*?)<\/font>/g, (_, children: string) => {
    const elements = children.match(/<[^>]+\/>/g) ?? [];
    const rank = (element: string): number => fontOrder.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
    return `<font>${[...elements].sort((a, b) => rank(a) - rank(b)).join('')}</font>`;
  });
