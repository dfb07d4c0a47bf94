/** An export without what tells us that it is ours: to us a workbook of somebody else, to other programs the same cells and styles. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ZipParts } from '../../electron/excel/patch/zip-parts';

const firstRow = /<row r="1"[^>]*>(.*?)<\/row>/s;

/** Takes out the line that names our columns, and the column of row ids. */
export function unmark(file: string, target: string): void {
  const parts = new ZipParts(readFileSync(file));
  const strings = parts.read('xl/sharedStrings.xml').toString('utf8');
  const mark = String(strings.slice(0, strings.indexOf('<t>row-id</t>')).split('<si>').length - 2);
  for (const name of parts.names.filter(part => /^xl\/worksheets\/sheet\d+\.xml$/.test(part))) {
    const xml = parts.read(name).toString('latin1');
    const line = firstRow.exec(xml)?.[1] ?? '';
    const column = new RegExp(`<c r="([A-Z]+)1"[^>]*><v>${mark}</v>`).exec(line)?.[1];
    if (column === undefined) continue;
    const without = xml.replace(firstRow, '').replace(new RegExp(`<c r="${column}\\d+"[^>]*>.*?</c>`, 'gs'), '');
    parts.write(name, Buffer.from(without, 'latin1'));
  }
  writeFileSync(target, Buffer.concat([...parts.chunks()]));
}
