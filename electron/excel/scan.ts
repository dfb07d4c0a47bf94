/** Reads an .xlsx or .xlsm into raw tables: finds its parts by their relationships, then scans sheet by sheet. */
import path from 'node:path/posix';
import type { RawSheet } from '../../shared/import/raw-table';
import { limits } from './limits';
import { attributeOf, numberClasses, unescapeXml } from './number-format';
import { scanSheet } from './scan-sheet';
import { readSharedStrings } from './shared-strings';
import { prefixOf } from './xml-pieces';
import { tagsOf } from './xml-tags';
import { BadFile, type Zip } from './zip';

interface Relation {
  readonly type: string;
  readonly target: string;
}

export interface Scanning {
  readonly progress?: (done: number) => void;
  /** Only these sheets; absent = all. */
  readonly tabs?: ReadonlySet<string>;
}

export async function scanWorkbook(zip: Zip, { progress, tabs }: Scanning = {}): Promise<readonly RawSheet[]> {
  const main = await workbookPart(zip);
  const xml = await zip.text(main);
  const p = prefixOf(xml, 'workbook');
  if (p === null) throw new BadFile('not-a-workbook');
  const relations = await relationsOf(zip, main);
  const strings =
    (await optional(zip, partOf(relations, 'sharedStrings'), part => readSharedStrings(zip.chunks(part)))) ?? [];
  const classes =
    (await optional(zip, partOf(relations, 'styles'), async part => stylesOf(await zip.text(part)))) ?? [];
  const date1904 = /date1904\s*=\s*["'](1|true)["']/.test(xml);
  const used = { slots: 0 };
  const sheets: RawSheet[] = [];
  const listed = sheetsOf(xml, p, relations).filter(({ part }) => zip.has(part));
  if (listed.length > limits.sheets) throw new BadFile('hostile-file');
  for (const [at, { name, hidden, part }] of listed.entries()) {
    if (tabs?.has(name) === false) continue;
    sheets.push(await scanSheet(zip.chunks(part), { name, hidden, strings, classes, date1904, used }));
    progress?.((at + 1) / listed.length);
  }
  if (sheets.length === 0) throw new BadFile('no-sheets');
  return sheets;
}

/** Which part is the workbook says the package; where it does not, the usual name. Other kinds of office file are told by their parts. */
async function workbookPart(zip: Zip): Promise<string> {
  const package_ = await relationsOf(zip, '');
  const stated = [...package_.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (zip.has('mimetype') && (zip.has('content.xml') || zip.has('META-INF/manifest.xml')))
    throw new BadFile('open-document');
  const part = stated ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(part)) throw new BadFile('binary-xlsb');
  if (!zip.has(part)) throw new BadFile(zip.has('xl/workbook.bin') ? 'binary-xlsb' : 'not-a-workbook');
  return part;
}

/** By id; targets are made absolute within the package, outside targets are left out. */
async function relationsOf(zip: Zip, part: string): Promise<ReadonlyMap<string, Relation>> {
  const file = path.join(path.dirname(part), '_rels', `${path.basename(part)}.rels`);
  const relations = new Map<string, Relation>();
  if (!zip.has(file)) return relations;
  const xml = await zip.text(file);
  for (const tag of tagsOf(xml, `${prefixOf(xml, 'Relationships') ?? ''}Relationship`)) {
    const [id, type, target] = [attributeOf(tag, 'Id'), attributeOf(tag, 'Type'), attributeOf(tag, 'Target')];
    if (id === undefined || type === undefined || target === undefined || attributeOf(tag, 'TargetMode') === 'External')
      continue;
    const plain = unescapeXml(target).replaceAll('\\', '/');
    const whole = plain.startsWith('/') ? plain : path.join('/', path.dirname(part), plain);
    relations.set(id, { type, target: path.normalize(whole).replace(/^\/+/, '') });
  }
  return relations;
}

const partOf = (relations: ReadonlyMap<string, Relation>, type: string): string | undefined =>
  [...relations.values()].find(relation => relation.type.endsWith(`/${type}`))?.target;

async function optional<T>(zip: Zip, part: string | undefined, read: (part: string) => Promise<T>): Promise<T | null> {
  return part !== undefined && zip.has(part) ? read(part) : null;
}

function stylesOf(xml: string): ReturnType<typeof numberClasses> {
  return numberClasses(xml, prefixOf(xml, 'styleSheet') ?? '');
}

/** In the order of the tabs; chart sheets hold no cells. */
function sheetsOf(
  xml: string,
  p: string,
  relations: ReadonlyMap<string, Relation>,
): readonly { name: string; hidden: boolean; part: string }[] {
  return Array.from(tagsOf(xml, `${p}sheet`), tag => {
    const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '';
    const relation = relations.get(id);
    if (relation === undefined || relation.type.endsWith('/chartsheet')) return [];
    const state = attributeOf(tag, 'state') ?? 'visible';
    return [{ name: unescapeXml(attributeOf(tag, 'name') ?? ''), hidden: state !== 'visible', part: relation.target }];
  }).flat();
}
