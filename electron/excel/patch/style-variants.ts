/** Formats of a workbook that differ from a cell's own in one thing: its fill, or how its number shows. */
import { attributeOf } from '../number-format';
import { prefixOf } from '../xml-pieces';
import { BadFile } from '../zip';
import { bytesOf } from './byte-text';
import { escapeXml } from './cell-xml';
import type { WorkbookPackage } from './workbook-package';

/** The first number of a format of one's own. */
const firstOwnFormat = 164;

export class StyleVariants {
  readonly #book: WorkbookPackage;
  readonly #part: string;
  readonly #p: string;
  readonly #made = new Map<string, number>();
  #xml: string;

  constructor(book: WorkbookPackage) {
    const part = book.related(book.workbookPart, 'styles');
    if (part === undefined) throw new BadFile('damaged-file');
    this.#book = book;
    this.#part = part;
    this.#xml = book.xml(part);
    this.#p = prefixOf(this.#xml, 'styleSheet') ?? '';
  }

  /** The format `style` (null: the default) on a ground of that colour (`FFRRGGBB`). */
  withFill(style: number | null, argb: string): number {
    const p = this.#p;
    return this.#once(`fill ${style ?? 0} ${argb}`, () => {
      const pattern = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
      const fill = this.#once(`fill ${argb}`, () => this.#add('fills', 'fill', pattern));
      return this.#variant(style ?? 0, { fillId: String(fill), applyFill: '1' });
    });
  }

  /** The format `style` (null: the default) with another number format. */
  withNumberFormat(style: number | null, code: string): number {
    return this.#once(`format ${style ?? 0} ${code}`, () => {
      const id = this.#once(`format ${code}`, () => this.#formatId(code));
      return this.#variant(style ?? 0, { numFmtId: String(id), applyNumberFormat: '1' });
    });
  }

  /** Puts the new formats into the workbook; without new ones nothing changes. */
  save(): void {
    if (this.#made.size > 0) this.#book.setXml(this.#part, this.#xml);
  }

  #once(key: string, make: () => number): number {
    const there = this.#made.get(key);
    if (there !== undefined) return there;
    const made = make();
    this.#made.set(key, made);
    return made;
  }

  #variant(style: number, attributes: Readonly<Record<string, string>>): number {
    const formats = this.#children('cellXfs', 'xf');
    const base = formats[style] ?? formats[0];
    if (base === undefined) throw new BadFile('damaged-file');
    const end = base.indexOf('>') + 1;
    let tag = base.slice(0, end);
    for (const [name, value] of Object.entries(attributes)) {
      const plain = tag.replace(new RegExp(`\\s+${name}\\s*=\\s*("[^"]*"|'[^']*')`), '');
      tag = plain.replace(/\s*(\/?>)$/, ` ${name}="${value}"$1`);
    }
    return this.#add('cellXfs', 'xf', tag + base.slice(end));
  }

  #formatId(code: string): number {
    const p = this.#p;
    const known = Array.from(this.#xml.matchAll(new RegExp(`<${p}numFmt\\b[^>]*>`, 'g')), ([tag]) =>
      Number(attributeOf(tag, 'numFmtId')),
    );
    const id = Math.max(firstOwnFormat - 1, ...known) + 1;
    const format = `<${p}numFmt numFmtId="${id}" formatCode="${bytesOf(escapeXml(code))}"/>`;
    if (new RegExp(`<${p}numFmts[\\s>]`).test(this.#xml)) this.#add('numFmts', 'numFmt', format);
    else {
      const open = new RegExp(`<${p}styleSheet\\b[^>]*>`).exec(this.#xml);
      const at = (open?.index ?? 0) + (open?.[0].length ?? 0);
      const list = `<${p}numFmts count="1">${format}</${p}numFmts>`;
      this.#xml = this.#xml.slice(0, at) + list + this.#xml.slice(at);
    }
    return id;
  }

  #list(name: string): { readonly from: number; readonly text: string } {
    const found = new RegExp(`<${this.#p}${name}[\\s>][\\s\\S]*?</${this.#p}${name}>`).exec(this.#xml);
    if (found === null) throw new BadFile('damaged-file');
    return { from: found.index, text: found[0] };
  }

  #children(list: string, name: string): readonly string[] {
    const tag = `${this.#p}${name}`;
    const child = new RegExp(`<${tag}(?:\\s[^>]*)?/>|<${tag}(?:\\s[^>]*)?>[\\s\\S]*?</${tag}>`, 'g');
    return this.#list(list).text.match(child) ?? [];
  }

  /** Adds a child to a list and gives its place in it. */
  #add(list: string, name: string, child: string): number {
    const at = this.#children(list, name).length;
    const { from, text } = this.#list(list);
    const close = text.lastIndexOf('</');
    const grown = (text.slice(0, close) + child + text.slice(close)).replace(
      /^(<[^>]*?\scount\s*=\s*["'])\d+/,
      `$1${at + 1}`,
    );
    this.#xml = this.#xml.slice(0, from) + grown + this.#xml.slice(from + text.length);
    return at;
  }
}
