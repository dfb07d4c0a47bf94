/** The parts of a workbook and how they hang together, for reading and for patching: sheets by their tab, relations, content types. */
import path from 'node:path/posix';
import { attributeOf, unescapeXml } from '../number-format';
import { prefixOf } from '../xml-pieces';
import { BadFile, encodingOf, refuseDoctype } from '../zip';
import { bytesOf, textOf } from './byte-text';
import { escapeXml } from './cell-xml';
import { ZipParts } from './zip-parts';

export interface Relation {
  readonly id: string;
  /** Whole, such as `http://schemas.openxmlformats.org/officeDocument/2006/relationships/table`. */
  readonly type: string;
  /** Absolute within the package, without a leading slash. */
  readonly target: string;
}
export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export class WorkbookPackage {
  readonly zip: ZipParts;
  readonly workbookPart: string;
  readonly sheets: readonly SheetPart[];

  constructor(bytes: Buffer) {
    this.zip = new ZipParts(bytes);
    const main = this.relations('').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
    if (/\.bin$/i.test(main)) throw new BadFile('binary-xlsb');
    if (!this.zip.has(main)) throw new BadFile('not-a-workbook');
    this.workbookPart = main;
    this.sheets = this.#sheets();
  }

  sheet(name: string): SheetPart | undefined {
    return this.sheets.find(sheet => sheet.name === name);
  }

  /** A part as text in which every character is a byte, so that what is not touched stays byte for byte; new text goes in by `bytesOf`. */
  xml(part: string): string {
    const bytes = this.zip.read(part);
    const encoding = encodingOf(bytes);
    const text =
      encoding === 'utf-8'
        ? bytes.toString('latin1')
        : bytesOf(
            new TextDecoder(encoding)
              .decode(bytes)
              .replace(/(<\?xml[^>]*encoding\s*=\s*["'])utf-16(["'])/i, '$1UTF-8$2'),
          );
    refuseDoctype(text);
    return text;
  }

  setXml(part: string, xml: string): void {
    this.zip.write(part, Buffer.from(xml, 'latin1'));
  }

  /** Those of a part to parts inside the package; '' is the package itself. */
  relations(part: string): readonly Relation[] {
    const file = relationsPart(part);
    if (!this.zip.has(file)) return [];
    return Array.from(this.xml(file).matchAll(/<(?:[\w.-]+:)?Relationship\s[^>]*>/g), ([tag]) => {
      const [id, type, target] = [attributeOf(tag, 'Id'), attributeOf(tag, 'Type'), attributeOf(tag, 'Target')];
      if (id === undefined || type === undefined || target === undefined) return [];
      if (attributeOf(tag, 'TargetMode') === 'External') return [];
      return [{ id, type, target: absolute(part, target) }];
    }).flat();
  }

  related(part: string, kind: string): string | undefined {
    return this.relations(part).find(({ type, target }) => type.endsWith(`/${kind}`) && this.zip.has(target))?.target;
  }

  /** Makes `part` refer to `target`, and gives the id of the relation. */
  relate(part: string, kind: string, target: string): string {
    const file = relationsPart(part);
    const taken = new Set(this.relations(part).map(({ id }) => id));
    const before = this.zip.has(file) ? this.xml(file) : emptyRelations;
    // Ids of relations to the outside are taken, too.
    let number = 1;
    while (taken.has(`rId${number}`) || before.includes(`"rId${number}"`) || before.includes(`'rId${number}'`))
      number++;
    const p = prefixOf(before, 'Relationships') ?? '';
    const tag = `<${p}Relationship Id="rId${number}" Type="${relationTypes}/${kind}" Target="/${bytesOf(escapeXml(target))}"/>`;
    this.setXml(file, insideAtEnd(before, `${p}Relationships`, tag));
    return `rId${number}`;
  }

  /** Adds a part and says of what type it is. */
  addPart(name: string, contentType: string, xml: string): void {
    this.zip.write(name, Buffer.from(xml, 'utf8'));
    const types = this.xml('[Content_Types].xml');
    const p = prefixOf(types, 'Types') ?? '';
    const tag = `<${p}Override PartName="/${bytesOf(escapeXml(name))}" ContentType="${contentType}"/>`;
    this.setXml('[Content_Types].xml', insideAtEnd(types, `${p}Types`, tag));
  }

  /** Says of what type all parts of an ending are, unless that is said. */
  addDefaultType(ending: string, contentType: string): void {
    const types = this.xml('[Content_Types].xml');
    if (new RegExp(`Extension\\s*=\\s*["']${ending}["']`, 'i').test(types)) return;
    const p = prefixOf(types, 'Types') ?? '';
    const open = new RegExp(`<${p}Types\\b[^>]*>`).exec(types);
    if (open === null) throw new BadFile('damaged-file');
    const at = open.index + open[0].length;
    const tag = `<${p}Default Extension="${ending}" ContentType="${contentType}"/>`;
    this.setXml('[Content_Types].xml', types.slice(0, at) + tag + types.slice(at));
  }

  /** A name for a part that none has yet: `xl/comments` and `.xml` give `xl/comments3.xml`. */
  freeName(start: string, ending: string): string {
    for (let number = 1; ; number++)
      if (!this.zip.has(`${start}${number}${ending}`)) return `${start}${number}${ending}`;
  }

  #sheets(): readonly SheetPart[] {
    const xml = this.xml(this.workbookPart);
    const p = prefixOf(xml, 'workbook');
    if (p === null) throw new BadFile('not-a-workbook');
    const relations = new Map(this.relations(this.workbookPart).map(relation => [relation.id, relation]));
    return Array.from(xml.matchAll(new RegExp(`<${p}sheet\\s[^>]*>`, 'g')), ([tag]) => {
      const relation = relations.get(/\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '');
      if (relation === undefined || relation.type.endsWith('/chartsheet') || !this.zip.has(relation.target)) return [];
      return [{ name: unescapeXml(textOf(attributeOf(tag, 'name') ?? '')), part: relation.target }];
    }).flat();
  }
}

const emptyRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

const relationsPart = (part: string): string => path.join(path.dirname(part), '_rels', `${path.basename(part)}.rels`);

function absolute(part: string, target: string): string {
  const plain = unescapeXml(textOf(target)).replaceAll('\\', '/');
  const whole = plain.startsWith('/') ? plain : path.join('/', path.dirname(part), plain);
  return path.normalize(whole).replace(/^\/+/, '');
}

/** Puts a tag before the end of the root element, which may be written empty. */
function insideAtEnd(xml: string, root: string, tag: string): string {
  const close = xml.lastIndexOf(`</${root}`);
  if (close >= 0) return xml.slice(0, close) + tag + xml.slice(close);
  const empty = new RegExp(`<${root}\\b[^>]*/>`).exec(xml);
  if (empty === null) throw new BadFile('damaged-file');
  const open = empty[0].slice(0, -2);
  return `${xml.slice(0, empty.index)}${open}>${tag}</${root}>${xml.slice(empty.index + empty[0].length)}`;
}
