/** The baseline of the export: writes cells that stand ready in a file, a row a line, with exceljs's stream writer and nothing else; prints what it cost. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import ExcelJS, { type Worksheet } from 'exceljs';

const [, , source = '', target = ''] = process.argv;

const began = performance.now();
const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: target, useSharedStrings: true, useStyles: true });
let sheet: Worksheet | undefined;
for await (const line of createInterface({ input: createReadStream(source) })) {
  const read: unknown = JSON.parse(line);
  if (typeof read === 'string') {
    sheet?.commit();
    sheet = workbook.addWorksheet(read);
  } else sheet?.addRow(read).commit();
}
sheet?.commit();
await workbook.commit();
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ time: performance.now() - began, peak }));
