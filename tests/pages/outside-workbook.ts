/** Somebody else's hands on a workbook: cells typed, cleared, lines deleted and copied, outside of the app and of its libraries. */
import { readFileSync, writeFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { zipOf } from '../electron/excel/make-zip';

/** A column by the words of its header, as a person knows it. */
export interface Spot {
  readonly tab: string;
  readonly line: number;
  readonly header: string;
}

export class OutsideWorkbook {
  readonly #file: string;
  readonly #parts: Map<string, string>;
  readonly #strings: readonly string[];

  constructor(file: string) {
    this.#file = file;
    this.#parts = unzipped(readFileSync(file));
    const shared = this.#parts.get('xl/sharedStrings.xml') ?? '';
    this.#strings = [...shared.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, si = '']) => plain(si));
  }

  /** The line in which a column says this. */
  line(tab: string, header: string, text: string): number {
    const letters = this.#letters(tab, header);
    const found = this.#lines(tab).find(
      ([line, xml]) => line > headerLine && this.#text(cellIn(xml, letters)) === text,
    );
    if (found === undefined) throw new Error(`${tab}: no line says ${text}`);
    return found[0];
  }

  text({ tab, line, header }: Spot): string {
    const found = this.#lines(tab).find(([at]) => at === line);
    return found === undefined ? '' : this.#text(cellIn(found[1], this.#letters(tab, header)));
  }

  /** null clears the cell. */
  type({ tab, line, header }: Spot, text: string | null): this {
    const letters = this.#letters(tab, header);
    return this.#change(tab, line, xml => withCell(xml, `${letters}${line}`, text));
  }

  remove(tab: string, line: number): this {
    return this.#change(tab, line, () => '');
  }

  /** A second line that says the same, below all others. */
  copy(tab: string, line: number): number {
    const all = this.#lines(tab);
    const xml = all.find(([at]) => at === line)?.[1] ?? '';
    const last = Math.max(...all.map(([at]) => at)) + 1;
    const moved = xml.replace(/\br="([A-Z]*)\d+"/g, (_, letters: string) => `r="${letters}${last}"`);
    this.#set(tab, this.#sheet(tab).replace('</sheetData>', `${moved}</sheetData>`));
    return last;
  }

  /** As a program that knows no document properties saves it. */
  withoutProperties(): this {
    this.#parts.delete('docProps/custom.xml');
    const types = this.#parts.get('[Content_Types].xml') ?? '';
    this.#parts.set('[Content_Types].xml', types.replace(/<Override PartName="\/docProps\/custom.xml"[^>]*>/, ''));
    const rels = this.#parts.get('_rels/.rels') ?? '';
    this.#parts.set('_rels/.rels', rels.replace(/<Relationship [^>]*custom-properties"[^>]*>/, ''));
    return this;
  }

  save(file = this.#file): void {
    writeFileSync(file, zipOf(Object.fromEntries(this.#parts)));
  }

  #letters(tab: string, header: string): string {
    const head = this.#lines(tab).find(([line]) => line === headerLine)?.[1] ?? '';
    const cell = [...head.matchAll(cells)].find(([xml]) => this.#text(xml) === header)?.[0];
    const letters = /\br="([A-Z]+)/.exec(cell ?? '')?.[1];
    if (letters === undefined) throw new Error(`${tab}: no column ${header}`);
    return letters;
  }

  #text(xml: string): string {
    const value = plain(xml);
    return /\bt="s"/.test(xml) ? (this.#strings[Number(value)] ?? '') : value;
  }

  #change(tab: string, line: number, change: (xml: string) => string): this {
    const found = this.#lines(tab).find(([at]) => at === line);
    if (found === undefined) throw new Error(`${tab}: no line ${line}`);
    return this.#set(
      tab,
      this.#sheet(tab).replace(found[1], () => change(found[1])),
    );
  }

  #lines(tab: string): readonly (readonly [line: number, xml: string])[] {
    const rows = this.#sheet(tab).matchAll(/<row\b[^>]*\br="(\d+)"[^>]*>[\s\S]*?<\/row>/g);
    return Array.from(rows, ([xml, line]) => [Number(line), xml]);
  }

  #sheet(tab: string): string {
    return this.#parts.get(this.#partOf(tab)) ?? '';
  }

  #set(tab: string, xml: string): this {
    this.#parts.set(this.#partOf(tab), xml);
    return this;
  }

  #partOf(tab: string): string {
    const id = new RegExp(`<sheet [^>]*name="${tab}"[^>]*r:id="(\\w+)"`).exec(
      this.#parts.get('xl/workbook.xml') ?? '',
    )?.[1];
    const rels = this.#parts.get('xl/_rels/workbook.xml.rels') ?? '';
    const [relation = ''] = rels.match(new RegExp(`<Relationship [^>]*Id="${id ?? ''}"[^>]*>`)) ?? [];
    const target = /Target="([^"]+)"/.exec(relation)?.[1];
    if (target === undefined) throw new Error(`no tab ${tab}`);
    return `xl/${target.replace(/^\/xl\//, '')}`;
  }
}

/** Above it stand the hidden line and the totals. */
const headerLine = 3;
const cells = /<c\b[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g;

const cellIn = (row: string, letters: string): string =>
  [...row.matchAll(cells)].find(([xml]) => new RegExp(`\\br="${letters}\\d+"`).test(xml))?.[0] ?? '';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml
    .replace(/<f\b[\s\S]*?<\/f>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

function withCell(row: string, ref: string, text: string | null): string {
  const before = [...row.matchAll(cells)].find(([xml]) => xml.includes(`r="${ref}"`))?.[0];
  const style = /\bs="\d+"/.exec(before ?? '')?.[0] ?? '';
  const typed = (text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cell = text === null ? '' : `<c r="${ref}" ${style} t="inlineStr"><is><t>${typed}</t></is></c>`;
  if (before !== undefined) return row.replace(before, () => cell);
  const later = [...row.matchAll(cells)].find(([xml]) => isBehind(/\br="([A-Z]+)/.exec(xml)?.[1] ?? '', ref));
  return later === undefined
    ? row.replace('</row>', () => `${cell}</row>`)
    : row.replace(later[0], () => cell + later[0]);
}

function isBehind(letters: string, ref: string): boolean {
  const other = ref.replace(/\d+$/, '');
  return letters.length > other.length || (letters.length === other.length && letters > other);
}

/** The parts of a zip file, by its directory. */
function unzipped(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, name, extra, comment] = [20, 28, 30, 32].map((offset, field) =>
      field === 0 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + packed);
    const text = bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
    parts.set(bytes.toString('utf8', at + 46, at + 46 + name), text.toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return parts;
}
