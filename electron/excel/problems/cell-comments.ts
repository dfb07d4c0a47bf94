/** Puts comments on cells of a workbook that is not ours: the list of comments, and the drawing that shows them, which Excel still wants as VML. */
import { attributeOf } from '../number-format';
import { bytesOf } from '../patch/byte-text';
import { escapeXml, referenceOf } from '../patch/cell-xml';
import type { SheetPart, WorkbookPackage } from '../patch/workbook-package';
import { prefixOf } from '../xml-pieces';
import { BadFile } from '../zip';

export interface CellComment {
  /** 1-based. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly text: string;
}
export interface Commenting {
  readonly sheet: SheetPart;
  readonly author: string;
  readonly comments: readonly CellComment[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** A comment that is there already stays, and says the new text behind its own. */
export function addComments(book: WorkbookPackage, { sheet, author, comments }: Commenting): void {
  const part = book.related(sheet.part, 'comments');
  if (part === undefined) {
    const name = book.freeName('xl/comments', '.xml');
    book.addPart(name, commentsType, newComments(author, comments));
    book.relate(sheet.part, 'comments', name);
    draw(book, sheet, comments);
    return;
  }
  const wanted = new Map(comments.map(comment => [referenceOf(comment.row, comment.column), comment]));
  const longer = lengthened(book.xml(part), wanted);
  const fresh = [...wanted.values()];
  book.setXml(part, fresh.length === 0 ? longer : grownComments(longer, author, fresh));
  if (fresh.length > 0) draw(book, sheet, fresh);
}

/** Takes out of `wanted` what it could add to a comment that was there. */
function lengthened(xml: string, wanted: Map<string, CellComment>): string {
  const comment = /<((?:[\w.-]+:)?)comment\s[^>]*>[\s\S]*?<\/\1comment>/g;
  return xml.replace(comment, (whole: string, p: string) => {
    const ref = attributeOf(whole, 'ref') ?? '';
    const more = wanted.get(ref);
    if (more === undefined) return whole;
    wanted.delete(ref);
    const text = bytesOf(escapeXml(more.text));
    const end = whole.search(new RegExp(`<(?:${p}rPh|${p}phoneticPr|/${p}text)[\\s>]`));
    if (whole.includes(text) || end < 0) return whole;
    return `${whole.slice(0, end)}<${p}r><${p}t xml:space="preserve">\n${text}</${p}t></${p}r>${whole.slice(end)}`;
  });
}

const commentXml = (p: string, { row, column, text }: CellComment, author: number): string =>
  `<${p}comment ref="${referenceOf(row, column)}" authorId="${author}"><${p}text><${p}t xml:space="preserve">${escapeXml(text)}</${p}t></${p}text></${p}comment>`;

const newComments = (author: string, comments: readonly CellComment[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<comments xmlns="${main}"><authors><author>${escapeXml(author)}</author></authors><commentList>` +
  `${comments.map(comment => commentXml('', comment, 0)).join('')}</commentList></comments>`;

function grownComments(xml: string, author: string, comments: readonly CellComment[]): string {
  const p = prefixOf(xml, 'comments') ?? '';
  const authors = [...xml.matchAll(new RegExp(`<${p}author[\\s>/]`, 'g'))].length;
  const list = bytesOf(comments.map(comment => commentXml(p, comment, authors)).join(''));
  const named = insideOf(xml, `${p}authors`, bytesOf(`<${p}author>${escapeXml(author)}</${p}author>`));
  return insideOf(named, `${p}commentList`, list);
}

/** Adds to the end of an element, which may be written empty. */
function insideOf(xml: string, element: string, added: string): string {
  const close = xml.indexOf(`</${element}>`);
  if (close >= 0) return xml.slice(0, close) + added + xml.slice(close);
  const empty = new RegExp(`<${element}\\s*/>`).exec(xml);
  if (empty === null) throw new BadFile('damaged-file');
  return `${xml.slice(0, empty.index)}<${element}>${added}</${element}>${xml.slice(empty.index + empty[0].length)}`;
}

/** The sheet's drawing of comments and form controls takes the new shapes in; a sheet without one gets one. */
function draw(book: WorkbookPackage, sheet: SheetPart, comments: readonly CellComment[]): void {
  const xml = book.xml(sheet.part);
  const there = drawingOf(book, sheet, xml);
  if (there !== null) {
    const before = book.xml(there);
    const numbers = Array.from(before.matchAll(/_x0000_s(\d+)/g), ([, number]) => Number(number));
    const shapes = shapesOf(comments, Math.max(firstShape - 1, ...numbers) + 1);
    const end = before.lastIndexOf('</xml>');
    if (end < 0) throw new BadFile('damaged-file');
    book.setXml(there, before.slice(0, end) + shapes + before.slice(end));
    return;
  }
  const name = book.freeName('xl/drawings/vmlDrawing', '.vml');
  book.setXml(name, `${drawingHead}${shapesOf(comments, firstShape)}</xml>`);
  book.addDefaultType('vml', drawingType);
  const id = book.relate(sheet.part, 'vmlDrawing', name);
  book.setXml(sheet.part, withDrawing(xml, id));
}

function drawingOf(book: WorkbookPackage, sheet: SheetPart, xml: string): string | null {
  const tag = /<(?:[\w.-]+:)?legacyDrawing\s[^>]*>/.exec(xml)?.[0] ?? '';
  const id = /[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
  const target = book.relations(sheet.part).find(relation => relation.id === id)?.target;
  return target !== undefined && book.zip.has(target) ? target : null;
}

/** What may follow it in a sheet (ECMA-376 part 1, 18.3.1.99). */
const behind =
  /<(?:[\w.-]+:)?(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s>/]/;

function withDrawing(xml: string, id: string): string {
  const p = prefixOf(xml, 'worksheet') ?? '';
  const tag = `<${p}legacyDrawing xmlns:r="${relations}" r:id="${id}"/>`;
  const from = Math.max(0, xml.lastIndexOf(`</${p}sheetData>`));
  const next = behind.exec(xml.slice(from));
  const at = next === null ? xml.lastIndexOf(`</${p}worksheet>`) : from + next.index;
  if (at < 0) throw new BadFile('damaged-file');
  return xml.slice(0, at) + tag + xml.slice(at);
}

const firstShape = 1025;

const drawingHead =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>';

/** Hidden until the pointer is over the cell; wide enough for a sentence, high enough for its lines. */
function shapesOf(comments: readonly CellComment[], first: number): string {
  return comments
    .map(({ row, column, text }, at) => {
      const lines = Math.min(12, text.split('\n').length * 3);
      const anchor = [column + 1, 12, Math.max(0, row - 2), 4, column + 4, 40, Math.max(0, row - 2) + lines, 12];
      return (
        `<v:shape id="_x0000_s${first + at}" style="position:absolute;z-index:${at + 1};visibility:hidden" o:spt="202" coordsize="21600,21600" path="m,l,21600r21600,l21600,xe" fillcolor="#fff8dc" o:insetmode="auto">` +
        '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/><v:textbox style="mso-direction-alt:auto"/>' +
        `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor>` +
        `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
      );
    })
    .join('');
}
