/** The RM's own workbooks filled from the book: what both say stays byte for byte, what the book says otherwise is written their way. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillWorkbook, type Filled } from '../../../electron/excel/fill-session';
import { WorkbookPackage } from '../../../electron/excel/patch/workbook-package';
import { ImportSession } from '../../../electron/excel/import-session';
import { sameCell, type Row } from '../../../shared/cell';
import type { SensitiveWay } from '../../../shared/export/wish';
import type { RowId } from '../../../shared/id';
import { noAnswers, type Answers } from '../../../shared/import/answers';
import type { DraftColumn } from '../../../shared/import/draft';
import { fixture, importInto, rawBook } from '../../shared/import/import-harness';
import { sampleBook } from '../../../shared/sample/sample-book';
import { tempFolder } from '../temp-folder';
import { exported, today } from './an-export';
import { canJudge, openXmlErrors } from './open-xml-errors';
import { partsOf, valuesOf } from './patch/parts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;

const workbooks = [
  'F1_star_banker_zhTW.xlsx',
  'F2_entity_sheets_zhCN.xlsx',
  'F3_private_bank_en.xlsx',
  'F5_star_banker_next_month_zhTW.xlsx',
  'F6_wide_120_columns.xlsx',
] as const;

async function bookOf(name: string): Promise<Map<RowId, Row>> {
  const raw = await rawBook(fixture(name));
  return importInto(raw).rows;
}

interface Given {
  readonly before?: readonly Row[];
  readonly append?: boolean;
  readonly sensitive?: SensitiveWay;
  readonly finish?: () => void;
  /** The order of dates that the file leaves open is said to be the one that its other columns suggest. */
  readonly answered?: boolean;
}

async function fill(
  file: string,
  rows: Iterable<Row>,
  { before, append = true, sensitive = 'include', answered = false, finish = () => undefined }: Given = {},
): Promise<Filled> {
  const raw = await rawBook(file);
  const now = [...rows];
  let ids = 0;
  const session = new ImportSession({
    raw,
    rows: before ?? now,
    language: 'zh-TW',
    today: '2026-11-22',
    newId: () => `f${++ids}`,
  });
  if (answered) session.answer({ ...noAnswers, tables: datesOf(session) });
  const parts = {
    bytes: fs.readFileSync(file),
    raw,
    session,
    rows: now,
    before: before ?? null,
    append,
    sensitive,
    language: 'zh-TW' as const,
    today: '2026-11-22',
  };
  return fillWorkbook(parts, finish);
}

function datesOf({ draft }: ImportSession): Answers['tables'] {
  const columnsOf = (columns: readonly DraftColumn[]) =>
    Object.fromEntries(
      columns.flatMap(({ at, asks, dayOrder }) =>
        asks === 'day-order' ? [[at, { dayOrder: dayOrder ?? undefined }] as const] : [],
      ),
    );
  return Object.fromEntries(draft.tables.map(({ key, columns }) => [key, { columns: columnsOf(columns) }]));
}

describe.each(workbooks)('%s', name => {
  test('[L20] filled from the book that was made of it, a workbook stays as it is', async () => {
    const { view, chunks } = await fill(fixture(name), (await bookOf(name)).values());
    expect(view.changes).toEqual([]);
    expect(view.added).toEqual([]);
    expect(chunks).toBeNull();
  });
});

/** Names and numbers by which a line is known, and what is told by more than one column. */
const keys = [
  'clientNo',
  'name',
  'idNumber',
  'policyNo',
  'memberName',
  'relation',
  'institution',
  'productName',
  'assetClass',
  'heldAt',
  'outstanding',
  'insuredName',
  'riskExpiryDate',
];
const sheets = ['client', 'member', 'policy', 'holding', 'liability'];

interface Mixed {
  readonly rows: readonly Row[];
  readonly edited: readonly { readonly id: RowId; readonly column: string }[];
}

/** A client like the first one under another name, with a copy of one row of each sheet. */
function newcomers(rows: readonly Row[]): readonly Row[] {
  const [client] = rows.filter(({ id }) => id.startsWith('client:'));
  if (client === undefined) throw new Error('no client');
  const named = { name: '余新人', clientNo: 'NEW-1', idNumber: null, mobile: null, position: 'zz1' };
  const copies = ['policy', 'holding', 'liability'].flatMap(sheet => {
    const like = rows.find(({ id }) => id.startsWith(`${sheet}:`));
    if (like === undefined) return [];
    const own = sheet === 'policy' ? { policyNo: 'NEW123', policyholderName: null, insuredName: 'client:new' } : {};
    const cells = {
      ...like.cells,
      ...own,
      client: 'client:new',
      ...(sheet === 'holding' ? { owner: 'client:new' } : {}),
      position: 'zz',
    };
    return [{ id: `${sheet}:new` as RowId, cells }];
  });
  return [{ id: 'client:new', cells: { ...client.cells, ...named } }, ...copies];
}

/** In every column one row takes the value of another one. */
function mixed(rows: ReadonlyMap<RowId, Row>): Mixed {
  const now = new Map(rows);
  const edited: { id: RowId; column: string }[] = [];
  for (const sheet of sheets) {
    const own = [...rows.values()].filter(({ id }) => id.startsWith(`${sheet}:`));
    const columns = new Set(own.flatMap(({ cells }) => Object.keys(cells)));
    for (const [at, column] of [...columns].entries()) {
      if (keys.includes(column) || /^(position|client|owner|currency|linked|risk)/.test(column)) continue;
      const filled = own.filter(({ cells }) => (cells[column] ?? null) !== null);
      const row = filled[(at * 7) % filled.length];
      const other = filled.find(({ cells }) => !sameCell(cells[column] ?? null, row?.cells[column] ?? null));
      if (row === undefined || other === undefined) continue;
      now.set(row.id, { id: row.id, cells: { ...now.get(row.id)?.cells, [column]: other.cells[column] ?? null } });
      edited.push({ id: row.id, column });
    }
  }
  return { rows: [...now.values()], edited };
}

describe.each(workbooks)('%s', name => {
  test('[L21] a value from elsewhere in the column is written as the column writes it, and reads back; no other cell changes', async () => {
    const { rows, edited } = mixed(await bookOf(name));
    const { view, chunks } = await fill(fixture(name), rows, { append: false, answered: true });
    expect(view.changeCount).toBeGreaterThanOrEqual(20);
    expect(view.changeCount).toBeLessThanOrEqual(edited.length);
    const target = path.join(await tempFolder(), name);
    fs.writeFileSync(target, Buffer.concat([...(chunks?.() ?? [])]));
    const after = await rawBook(target);
    const { plan } = importInto(after, { book: rows });
    expect(Object.values(plan.change.edited)).toEqual([]);
    const [was, now] = [valuesOf(await rawBook(fixture(name))), valuesOf(after)];
    const changed = [...now].filter(([cell, value]) => was.get(cell) !== value);
    expect(changed).toHaveLength(view.changeCount);
    expect([...was.keys()].filter(cell => !now.has(cell))).toEqual([]);
  });
});

test('[L24] nothing is written into a column while it is asked in which order its dates are', async () => {
  const file = fixture('F3_private_bank_en.xlsx');
  const { draft } = importInto(await rawBook(file));
  const asked = draft.tables.flatMap(({ columns }) => columns.filter(column => column.asks !== null));
  const headers = asked.map(({ header }) => header);
  expect(headers.length).toBeGreaterThan(0);
  const { view } = await fill(file, mixed(await bookOf('F3_private_bank_en.xlsx')).rows, { append: false });
  expect(view.changes.filter(({ header }) => headers.includes(header))).toEqual([]);
});

describe.each(workbooks.slice(0, 4))('%s', name => {
  test('[L23] lines of a new client go behind the last ones, above totals, and read back; the Open XML SDK finds nothing new', async () => {
    const book = await bookOf(name);
    const fresh = newcomers([...book.values()]);
    const rows = [...book.values(), ...fresh];
    const { view, chunks } = await fill(fixture(name), rows);
    expect([view.changes, view.left]).toEqual([[], []]);
    const target = path.join(await tempFolder(), name);
    fs.writeFileSync(target, Buffer.concat([...(chunks?.() ?? [])]));
    const [before, after] = [await rawBook(fixture(name)), await rawBook(target)];
    const [was, now] = [importInto(before), importInto(after, { book: rows })];
    expect([now.plan.change.added, now.plan.change.edited]).toEqual([[], {}]);
    expect(now.plan.rows).toHaveLength(was.plan.rows.length + view.addedCount);
    expect(now.plan.skipped.map(({ text }) => text)).toEqual(was.plan.skipped.map(({ text }) => text));
    if (canJudge) expect(await openXmlErrors(target)).toEqual(await openXmlErrors(fixture(name)));
  });
});

describe('sensitive columns', () => {
  const name = workbooks[0];

  /** One client the workbook lacks, and one whose telephone number is another one in the book. */
  async function withNumbers() {
    const book = await bookOf(name);
    const [fresh] = newcomers([...book.values()]);
    const [old] = [...book.values()].filter(({ cells }) => typeof cells['mobile'] === 'string');
    if (fresh === undefined || old === undefined) throw new Error('the fixture has changed');
    const numbers = { idNumber: 'A123456789', mobile: '+886912345678', phoneHome: null };
    const rows = [...book.values()].map(row =>
      row === old ? { ...row, cells: { ...row.cells, mobile: '+886987654321' } } : row,
    );
    return [...rows, { ...fresh, cells: { ...fresh.cells, ...numbers } }];
  }

  test.each([
    ['include', ['A123456789', '0912345678', '0987654321'], []],
    ['mask', ['A*****6789', '0912***678', '0987***321'], ['A123456789', '0912345678', '0987654321']],
    ['leave-out', [], ['A*****6789', '0912***678', 'A123456789', '0912345678', '0987654321']],
  ] as const)(
    '[L25] as was said (%s) they are written, and nothing that stands in the file goes',
    async (sensitive, there, gone) => {
      const rows = await withNumbers();
      const { view, chunks } = await fill(fixture(name), rows, { sensitive });
      expect(view.sensitive).toContainEqual({ sheet: 'client', column: 'mobile', written: true });
      expect(view.sensitive).toContainEqual({ sheet: 'client', column: 'idNumber', written: true });
      const target = path.join(await tempFolder(), name);
      fs.writeFileSync(target, Buffer.concat([...(chunks?.() ?? [])]));
      const [was, now] = [valuesOf(await rawBook(fixture(name))), valuesOf(await rawBook(target))];
      const text = [...now.values()].join(' ').replaceAll('-', '');
      expect([there.filter(number => !text.includes(number)), gone.filter(number => text.includes(number))]).toEqual([
        [],
        [],
      ]);
      expect(now.size).toBeGreaterThan(was.size);
    },
  );

  test('[L26] what is masked in a file is no edit when it is read, and is not written again', async () => {
    const rows = await withNumbers();
    const { chunks } = await fill(fixture(name), rows, { sensitive: 'mask' });
    const target = path.join(await tempFolder(), name);
    fs.writeFileSync(target, Buffer.concat([...(chunks?.() ?? [])]));
    const { plan } = importInto(await rawBook(target), { book: rows });
    expect([plan.change.added, plan.change.edited]).toEqual([[], {}]);
    const again = await fill(target, rows, { sensitive: 'mask' });
    expect([again.view.changes, again.view.added, again.chunks]).toEqual([[], [], null]);
  });

  test('[L25] nothing is asked where nothing of them would be written', async () => {
    const { view } = await fill(fixture(name), (await bookOf(name)).values());
    expect(view.sensitive.length).toBeGreaterThan(1);
    expect(view.sensitive.filter(({ written }) => written)).toEqual([]);
  });
});

test('[L23] a line of a client that the sheet has goes behind that client’s others', async () => {
  const name = workbooks[0];
  const book = await bookOf(name);
  const policy = [...book.values()].find(
    ({ id, cells }) => id.startsWith('policy:') && cells['policyNo'] === 'L510037673',
  );
  if (policy === undefined) throw new Error('the fixture has changed');
  const more: Row = { id: 'policy:more', cells: { ...policy.cells, policyNo: 'NEW-7', position: 'zz' } };
  const { chunks } = await fill(fixture(name), [...book.values(), more]);
  const target = path.join(await tempFolder(), name);
  fs.writeFileSync(target, Buffer.concat([...(chunks?.() ?? [])]));
  const sheet = (await rawBook(target)).sheets.find(({ name: tab }) => tab === '保險涵蓋');
  expect(sheet?.rows.slice(2, 6).map(({ at, cells }) => [at, cells[0], cells[3]])).toEqual([
    [3, '客戶姓名', '保單號碼'],
    [4, '黃大衛', 'L510037673'],
    [5, '黃大衛', 'NEW-7'],
    [6, '張素貞', 'L970392165'],
  ]);
});

test.skipIf(!hasOffice)(
  '[L23] LibreOffice opens what was written into, the new line above the total',
  { timeout: 120_000 },
  async () => {
    const name = workbooks[0];
    const book = await bookOf(name);
    const rows = [...book.values(), ...newcomers([...book.values()])];
    const { chunks } = await fill(fixture(name), rows);
    const folder = await tempFolder();
    const target = path.join(folder, 'filled.xlsx');
    fs.writeFileSync(target, Buffer.concat([...(chunks?.() ?? [])]));
    const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/office`,
        '--convert-to',
        everySheet,
        '--outdir',
        folder,
        target,
      ],
      { stdio: 'ignore' },
    );
    const lines = fs.readFileSync(path.join(folder, 'filled-保險涵蓋.csv'), 'utf8').split('\n');
    expect(lines.some(line => line.includes('NEW123'))).toBe(true);
    expect(lines.findIndex(line => line.startsWith('合計'))).toBe(lines.findIndex(line => line.includes('NEW123')) + 1);
    const filled = new WorkbookPackage(fs.readFileSync(target));
    expect(filled.zip.read(filled.sheet('保險涵蓋')?.part ?? '').toString('utf8')).toContain('<f>SUM(K4:K81)</f>');
  },
);

describe('an export of ours', () => {
  const rows = [...sampleBook({ language: 'zh-TW', clients: 60, seed: 1, today })];

  test('[L20] it stays as it is', async () => {
    const { view, chunks } = await fill(await exported(rows), rows);
    expect([view.changes, view.added, view.left]).toEqual([[], [], []]);
    expect(chunks).toBeNull();
  });

  test('[L22] one edit is one cell; a new row and an emptied cell follow where the book before is known', async () => {
    const file = await exported(rows);
    const [first, second] = rows.filter(
      ({ id, cells }) => id.startsWith('client:') && typeof cells['occupation'] === 'string',
    );
    if (first === undefined || second === undefined) throw new Error('the sample has no clients');
    const now = rows.map(row => {
      if (row === first) return { id: row.id, cells: { ...row.cells, occupation: '太空人' } };
      return row === second ? { id: row.id, cells: { ...row.cells, occupation: null } } : row;
    });
    const added: Row = { id: 'client:new', cells: { ...first.cells, name: '新客戶', clientNo: 'N-1', position: 'zz' } };
    const was = await partsOf(file);
    const { view, chunks } = await fill(file, [...now, added], { before: rows });
    expect([view.changes.map(({ now: text }) => text), view.addedCount, view.left]).toEqual([['太空人', ''], 1, []]);
    fs.writeFileSync(file, Buffer.concat([...(chunks?.() ?? [])]));
    const parts = await partsOf(file);
    expect(
      [...parts.keys()].filter(name => !parts.get(name)?.packed.equals(was.get(name)?.packed ?? Buffer.alloc(0))),
    ).toEqual(['xl/worksheets/sheet1.xml', 'xl/workbook.xml']);
    const { plan } = importInto(await rawBook(file), { book: [...now, added] });
    expect([plan.change.added, plan.change.edited]).toEqual([[], {}]);
  });

  test('[L27] a line of a client is shown with the name of the client', async () => {
    const file = await exported(rows);
    const [holding] = rows.filter(({ id }) => id.startsWith('holding:'));
    const client = rows.find(({ id }) => id === holding?.cells['client'])?.cells['name'];
    if (holding === undefined || typeof client !== 'string') throw new Error('the sample has no holdings');
    const added: Row = { id: 'holding:new', cells: { ...holding.cells, productName: '新基金', position: 'zz' } };
    const { view } = await fill(file, [...rows, added], { before: rows });
    expect(view.added.map(({ title }) => title)).toEqual([`${client} · 新基金`]);
  });

  test.each([true, false])('[M22] it is told to be of this entry only where nothing was left: %s', async whole => {
    const file = await exported(rows);
    const [edited] = rows.filter(
      ({ id, cells }) => id.startsWith('client:') && typeof cells['occupation'] === 'string',
    );
    const [gone] = rows.filter(({ id }) => id.startsWith('liability:'));
    const now = rows.filter(row => whole || row !== gone);
    let finished = 0;
    const change = (row: Row): Row =>
      row === edited ? { ...row, cells: { ...row.cells, occupation: '太空人' } } : row;
    const { chunks } = await fill(file, now.map(change), { finish: () => (finished += 1) });
    expect(chunks).not.toBeNull();
    expect(finished).toBe(whole ? 1 : 0);
  });

  test('[L22] a row that is gone from the book is emptied', async () => {
    const file = await exported(rows);
    const [gone] = rows.filter(({ id }) => id.startsWith('liability:'));
    const { view } = await fill(
      file,
      rows.filter(row => row !== gone),
      { before: rows },
    );
    expect(view.changes.length).toBeGreaterThan(3);
    expect(new Set(view.changes.map(({ now: text }) => text))).toEqual(new Set(['']));
    expect(new Set(view.changes.map(({ cell }) => cell.replace(/\D/g, ''))).size).toBe(1);
  });
});
