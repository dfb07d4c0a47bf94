/** Gives cells of a sheet another format and leaves what stands in them alone; cells that were not there come as empty ones. */
import { referenceOf } from '../patch/cell-xml';
import { SheetXml, type CellPlace, type RowPlace } from '../patch/sheet-xml';

/** By row (1-based) and column (from 0): the format for a cell that had that one (null: none). */
export type Restyling = ReadonlyMap<number, ReadonlyMap<number, (style: number | null) => number>>;

/** `xml` and the answer are in bytes (see `byte-text.ts`). Rows that are not there stay away. */
export function restyle(xml: string, wanted: Restyling): string {
  const sheet = new SheetXml(xml);
  const out: string[] = [];
  let cursor = 0;
  for (const row of sheet.rows()) {
    const columns = wanted.get(row.at);
    if (columns === undefined) continue;
    out.push(sheet.xml.slice(cursor, row.from), rowXml(sheet, row, columns));
    cursor = row.end;
  }
  out.push(sheet.xml.slice(cursor));
  return out.join('');
}

function rowXml(
  sheet: SheetXml,
  row: RowPlace,
  columns: ReadonlyMap<number, (style: number | null) => number>,
): string {
  const places = sheet.cells(row);
  const there = new Set(places.map(({ column }) => column));
  const missing = [...columns.keys()].filter(column => !there.has(column)).sort((a, b) => a - b);
  const opened = openTag(sheet, row, missing.length > 0);
  const out = [opened];
  let cursor = row.body;
  const fill = (before: number): void => {
    for (let column = missing[0]; column !== undefined && column < before; column = missing[0]) {
      const style = columns.get(column)?.(null) ?? 0;
      out.push(`<${sheet.p}c r="${referenceOf(row.at, column)}" s="${style}"/>`);
      missing.shift();
    }
  };
  for (const place of places) {
    out.push(sheet.xml.slice(cursor, place.from));
    fill(place.column);
    out.push(cellXml(sheet, place, columns.get(place.column)));
    cursor = place.end;
  }
  if (row.to === row.end) {
    fill(Infinity);
    return out.length === 1 ? opened : `${out.join('')}</${sheet.p}row>`;
  }
  const behind = places.length === 0 ? row.body : cursor;
  fill(Infinity);
  out.push(sheet.xml.slice(behind, row.end));
  return out.join('');
}

/** A row without cells is opened for those that come; the columns it spans are no longer what it says. */
function openTag(sheet: SheetXml, row: RowPlace, grows: boolean): string {
  const tag = sheet.xml.slice(row.from, row.body);
  if (!grows) return tag;
  const plain = tag.replace(/\s+spans\s*=\s*("[^"]*"|'[^']*')/, '');
  return row.to === row.end ? `${plain.slice(0, -2).trimEnd()}>` : plain;
}

function cellXml(sheet: SheetXml, place: CellPlace, style: ((style: number | null) => number) | undefined): string {
  const text = sheet.xml.slice(place.from, place.end);
  if (style === undefined) return text;
  const head = place.body - place.from;
  const tag = text.slice(0, head).replace(/\s+s\s*=\s*("[^"]*"|'[^']*')/, '');
  const name = 1 + sheet.p.length + 1;
  return `${tag.slice(0, name)} s="${style(sheet.styleOf(place))}"${tag.slice(name)}${text.slice(head)}`;
}
