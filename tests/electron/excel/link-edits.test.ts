/** Edits put into a linked workbook the short way: the very file that a pass over everything makes, or nothing. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillWorkbook, type Filled } from '../../../electron/excel/fill-session';
import { readRawBook } from '../../../electron/excel/gate';
import { ImportSession } from '../../../electron/excel/import-session';
import { fillEdits } from '../../../electron/excel/link-edits';
import { knownOf, type LinkKnown } from '../../../electron/excel/link-known';
import { cellOf, sameCell, type Cell, type Row } from '../../../shared/cell';
import { applyTo, type CellChange, type Change } from '../../../shared/change';
import type { RowId } from '../../../shared/id';
import { sampleBook } from '../../../shared/sample/sample-book';
import { fixture, importInto, rawBook } from '../../shared/import/import-harness';
import { tempFolder } from '../temp-folder';
import { plainTerms } from './plain-terms';
import { exported, today } from './an-export';

const language = 'zh-TW';

async function wholePass(file: string, now: readonly Row[], before: readonly Row[] | null) {
  const raw = await rawBook(file);
  const session = new ImportSession({ raw, rows: before ?? now, language, today, newId: () => 'n' });
  const bytes = fs.readFileSync(file);
  const filled = fillWorkbook({
    bytes,
    raw,
    session,
    rows: now,
    before,
    append: true,
    sensitive: 'include',
    language,
    today,
  });
  return { filled, known: knownOf({ filled, rows: now, language }) };
}

const shortWay = (file: string, change: Change, known: LinkKnown): Promise<Filled | null> =>
  fillEdits(
    {
      bytes: fs.readFileSync(file),
      file,
      read: tabs => readRawBook(file, { tabs }),
      change,
      known,
      terms: plainTerms,
      today,
    },
    () => undefined,
  );

const bytesOf = ({ chunks }: Filled): Buffer | null => (chunks === null ? null : Buffer.concat([...chunks()]));

const rows = [...sampleBook({ language, clients: 40, seed: 3, today })];
const sheets = ['client', 'member', 'policy', 'holding', 'liability'];
const ofSheets = rows.filter(({ id }) => sheets.some(sheet => id.startsWith(`${sheet}:`)));

interface Pick {
  readonly row: number;
  readonly column: number;
  readonly from: number;
}
const pick: fc.Arbitrary<Pick> = fc.record({ row: fc.nat(), column: fc.nat(), from: fc.nat(9) });

/** A cell takes the value of another row, or is emptied; columns that no row of the sheet fills are left out. */
function editOf(
  book: ReadonlyMap<RowId, Row>,
  { row: at, column: which, from }: Pick,
): [RowId, string, CellChange] | null {
  const id = ofSheets[at % ofSheets.length]?.id;
  const row = id === undefined ? undefined : book.get(id);
  if (id === undefined || row === undefined) return null;
  const alike = [...book.values()].filter(other => other.id.split(':')[0] === id.split(':')[0]);
  const columns = [...new Set(alike.flatMap(({ cells }) => Object.keys(cells)))].sort();
  const column = columns[which % columns.length] ?? '';
  const values = alike.flatMap(({ cells }) => cells[column] ?? []) as Cell[];
  const now = from === 0 ? null : (values[(at + from) % values.length] ?? null);
  const was = cellOf(row, column);
  return sameCell(was, now) ? null : [id, column, [was, now]];
}

function changeOf(book: ReadonlyMap<RowId, Row>, picks: readonly Pick[]): Change {
  const edited: Record<RowId, Record<string, CellChange>> = {};
  for (const one of picks) {
    const edit = editOf(book, one);
    if (edit !== null) edited[edit[0]] = { ...edited[edit[0]], [edit[1]]: edit[2] };
  }
  return { added: [], removed: [], edited };
}

test(
  '[L38] random edits make the same file the short way and the long way, one after the other',
  { timeout: 300_000 },
  async () => {
    const first = await exported(rows);
    const start = await wholePass(first, rows, null);
    expect(start.known).not.toBeNull();
    expect(start.filled.chunks).toBeNull();
    const folder = await tempFolder();
    let [short, cells] = [0, 0];
    const steps = fc.array(fc.array(pick, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(steps, async changes => {
        const file = path.join(folder, 'linked.xlsx');
        fs.copyFileSync(first, file);
        const book = new Map(rows.map(row => [row.id, row]));
        let known = start.known;
        for (const picks of changes) {
          const before = [...book.values()];
          const change = changeOf(book, picks);
          applyTo(book, change);
          const long = await wholePass(file, [...book.values()], before);
          const brief = known === null ? null : await shortWay(file, change, known);
          const bytes = bytesOf(long.filled);
          if (brief !== null) {
            short++;
            cells += brief.view.changeCount;
            expect(brief.view.changes.map(({ cell, now }) => [cell, now])).toEqual(
              long.filled.view.changes.map(({ cell, now }) => [cell, now]),
            );
            expect(bytesOf(brief)?.equals(bytes ?? Buffer.alloc(0)) ?? bytes === null).toBe(true);
          } else known = long.known;
          if (bytes !== null) fs.writeFileSync(file, bytes);
        }
      }),
      { numRuns: 25 },
    );
    expect(short).toBeGreaterThan(15);
    expect(cells).toBeGreaterThan(15);
  },
);

async function linked() {
  const file = await exported(rows);
  const { known } = await wholePass(file, rows, null);
  if (known === null) throw new Error('an export of ours is not plain');
  return { file, known };
}

const client = rows.find(({ id, cells }) => id.startsWith('client:') && typeof cells['occupation'] === 'string');

function edit(row: Row | undefined, column: string, now: Cell): Change {
  if (row === undefined) throw new Error('the sample has changed');
  const cell: CellChange = [cellOf(row, column), now];
  const edited: Record<RowId, Record<string, CellChange>> = { [row.id]: { [column]: cell } };
  return { added: [], removed: [], edited };
}

test('[L38] an edited cell is written, an emptied one emptied, and only their sheets are read', async () => {
  const { file, known } = await linked();
  const read: string[] = [];
  const filled = await fillEdits(
    {
      bytes: fs.readFileSync(file),
      file,
      read: tabs => {
        read.push(...tabs);
        return readRawBook(file, { tabs });
      },
      change: edit(client, 'occupation', '太空人'),
      known,
      terms: plainTerms,
      today,
    },
    () => undefined,
  );
  expect(read).toEqual([known.tabs.client?.tab]);
  expect(filled?.view.changes.map(({ now }) => now)).toEqual(['太空人']);
  const emptied = await shortWay(file, edit(client, 'occupation', null), known);
  expect(emptied?.view.changes.map(({ now }) => now)).toEqual(['']);
});

test('[L38] rows that no workbook shows ask for nothing', async () => {
  const { file, known } = await linked();
  const note: Row = { id: 'note:1', cells: { text: 'x' } };
  const filled = await shortWay(file, { added: [note], removed: [], edited: {} }, known);
  expect([filled?.view.changeCount, filled?.chunks]).toEqual([0, null]);
});

const policy = rows.find(({ id }) => id.startsWith('policy:'));
const stranger: Row = { id: 'client:stranger', cells: { name: '生人' } };

test.each<[string, Change]>([
  ['a new row', { added: [stranger], removed: [], edited: {} }],
  ['a row that is gone', { added: [], removed: rows.slice(0, 1), edited: {} }],
  ['a name', edit(client, 'name', '改名')],
  ['a number', edit(client, 'clientNo', 'X-1')],
  ['whose row it is', edit(policy, 'client', 'client:other')],
  ['who is insured', edit(policy, 'insuredName', 'client:other')],
  ['a currency', edit(policy, 'currency', 'USD')],
  ['a column that follows from others', edit(client, 'age', 7)],
  ['a setting', edit({ id: 'setting:book', cells: { baseCurrency: 'TWD' } }, 'baseCurrency', 'USD')],
  ['a column of the RM’s own', { added: [{ id: 'column:x', cells: { label: '甲' } }], removed: [], edited: {} }],
  ['a row that the file lacks', edit(stranger, 'occupation', '教師')],
  ['a cell that says something else than the book did', edit(client && { ...client, cells: {} }, 'occupation', '教師')],
])('[L39] %s is left to the whole pass', async (_, change) => {
  const { file, known } = await linked();
  expect(await shortWay(file, change, known)).toBeNull();
});

test('[L39] a layout other than the known one is left to the whole pass', async () => {
  const { file, known } = await linked();
  const { client: there } = known.tabs;
  const other = { ...known, tabs: { ...known.tabs, client: { tab: there?.tab ?? '', meaning: 'other' } } };
  expect(await shortWay(file, edit(client, 'occupation', '教師'), other)).toBeNull();
});

test('[L39] nothing is known of a workbook where names were just changed, or whose lines carry no ids', async () => {
  const { file } = await linked();
  const renamed = rows.map(row => (row === client ? { ...row, cells: { ...row.cells, name: '改名' } } : row));
  expect((await wholePass(file, renamed, rows)).known).toBeNull();
  const theirs = fixture('F2_entity_sheets_zhCN.xlsx');
  const { rows: book } = importInto(await rawBook(theirs));
  expect((await wholePass(theirs, [...book.values()], null)).known).toBeNull();
});
