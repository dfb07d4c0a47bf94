/** A workbook of ours that somebody edited comes back: sorted, filtered, copied, cut and renamed, while the book went on. */
import { beforeAll, describe, expect, test } from 'vitest';
import { textCell, type Row } from '../../../shared/cell';
import { isRowId, type RowId } from '../../../shared/id';
import { sheetNamed } from '../../../shared/sheets';
import { languages } from '../../../shared/i18n/labels';
import type { RawBook } from '../../../shared/import/raw-table';
import fc from 'fast-check';
import { MergeSession } from '../../../electron/excel/merge-session';
import {
  bookChange,
  bringBack,
  edited,
  exported,
  readFile,
  sample,
  type EditedSheet,
  type EditSheets,
} from './merge-harness';
import { randomBook } from './random-book';

const base = sample();
let file: RawBook;
beforeAll(async () => {
  file = await readFile(await exported(base));
});

const ofSheet = (sheet: string): readonly Row[] => base.filter(({ id }) => id.startsWith(`${sheet}:`));
const nth = (sheet: string, at: number): Row => {
  const row = ofSheet(sheet)[at];
  if (row === undefined) throw new Error(`no ${sheet} ${at}`);
  return row;
};
const back = (edits: EditSheets, ours = bookChange(base, () => undefined)) =>
  bringBack({ base, file: edited(file, edits), ours });

describe.each(languages)('in %s', language => {
  test('[M2] an untouched export asks nothing and writes nothing', async () => {
    const rows = sample(language, 60);
    const back = bringBack({ base: rows, file: await readFile(await exported(rows, { language })), language });
    expect(back.items).toEqual([]);
    expect(back.session.back).toMatchObject({ byKey: 0 });
    expect(back.isNothing).toBe(true);
  });
});

const textIn = (row: Row, column: string): string => textCell(row, column) ?? '';
function ownerIn(row: Row): RowId {
  const owner = textIn(row, 'client');
  if (!isRowId(owner)) throw new Error(`${row.id} is nobody's`);
  return owner;
}

const client = nth('client', 0);
const other = nth('client', 1);
const policy = nth('policy', 0);
const policyOwner = ownerIn(policy);
const holding = nth('holding', 0);
const edit = (row: Row, column: string) => `edited ${row.id}` + (column === '' ? '' : ` ${column}`);

describe('lines still match', () => {
  test('[M30] sorted and filtered, by their id', () => {
    const upside = back({
      client: sheet => sheet.sort(() => -1).hide(row => row.cells[0] === 'x'),
      holding: sheet => sheet.sort((a, b) => (JSON.stringify(a.cells) < JSON.stringify(b.cells) ? 1 : -1)),
    });
    expect(upside.isNothing).toBe(true);
  });

  test('[M30] columns moved, renamed and deleted change nothing', () => {
    const moved = back({
      client: sheet => sheet.moveColumn('client.birthDate', 0).rename('client.occupation', '做什麼的'),
      policy: sheet => sheet.withoutColumn('policy.insurer').withoutColumn('policy.sumInsured'),
      holding: sheet => sheet.withoutColumn('owner-no').withoutColumn('owner-name'),
    });
    expect(moved.items).toEqual([]);
  });

  test('[M31] without their ids, by number, name and owner', () => {
    const cut: EditSheets = Object.fromEntries(
      (['client', 'member', 'policy', 'holding', 'liability'] as const).map(name => [
        name,
        (sheet: Parameters<NonNullable<EditSheets['client']>>[0]) => sheet.sort(() => -1).withoutColumn('row-id'),
      ]),
    );
    const lost = back(cut);
    expect(lost.items).toEqual([]);
    expect(lost.session.back.byKey).toBe(
      base.filter(({ id }) => /^(client|member|policy|holding|liability):/.test(id)).length,
    );
  });

  test('[M31] without their ids an edit is still the edit of its row', () => {
    const lost = back({
      client: sheet => sheet.set(client.id, 'client.occupation', '教師').withoutColumn('row-id'),
      policy: sheet => sheet.set(policy.id, 'policy.premium', 123_456).withoutColumn('row-id'),
    });
    expect([...lost.items].sort()).toEqual([edit(client, ''), edit(policy, '')].sort());
    expect(lost.cell(client.id, 'occupation')).toBe('教師');
    expect(lost.cell(policy.id, 'premium')).toBe(12_345_600);
  });

  test('[M32] without the hidden line, by ids and labels', () => {
    const loose = back({ client: sheet => sheet.withoutMachineLine(), policy: sheet => sheet.withoutMachineLine() });
    expect(loose.items).toEqual([]);
    expect(loose.session.back.byKey).toBe(0);
  });
});

describe('cells', () => {
  test('[M33] an edit of the file is applied, and nothing else', () => {
    const one = back({ client: sheet => sheet.set(client.id, 'client.occupation', '教師') });
    expect(one.items).toEqual([edit(client, '')]);
    expect(one.open).toEqual([]);
    expect(one.session.change()).toEqual({
      added: [],
      removed: [],
      edited: { [client.id]: { occupation: [client.cells['occupation'] ?? null, '教師'] } },
    });
  });

  test('[M9] a cleared cell is cleared; one that the book filled since stays', () => {
    const filled = Object.keys(client.cells).find(column => column === 'occupation') ?? '';
    const cleared = back(
      { client: sheet => sheet.set(client.id, `client.${filled}`, null) },
      bookChange(base, change => change.set(other.id, 'remarks', '新的備註').set(client.id, 'spouseIncome', 5)),
    );
    expect(cleared.items).toEqual([edit(client, '')]);
    expect(cleared.cell(client.id, filled)).toBeNull();
    expect(cleared.cell(other.id, 'remarks')).toBe('新的備註');
  });

  test('[M4] what both changed is asked cell by cell; each may be kept, taken or typed anew', () => {
    const conflict = back(
      { client: sheet => sheet.set(client.id, 'client.occupation', '教師').set(client.id, 'client.remarks', '檔案') },
      bookChange(base, change => change.set(client.id, 'occupation', '醫師')),
    );
    expect(conflict.open).toEqual([`conflict ${client.id} occupation`]);
    expect(conflict.cell(client.id, 'occupation')).toBe('醫師');
    expect(conflict.cell(client.id, 'remarks')).toBe('檔案');
    const [item] = conflict.session.items;
    if (item === undefined) throw new Error('no item');
    conflict.session.say(item.key, 'theirs');
    expect(conflict.cell(client.id, 'occupation')).toBe('教師');
    const typed = conflict.session.other(item, '律師');
    if (!typed.ok) throw new Error(typed.problem.code);
    conflict.session.say(item.key, typed.value);
    expect(conflict.cell(client.id, 'occupation')).toBe('律師');
    conflict.session.say(item.key, null);
    expect(conflict.open).toEqual([`conflict ${client.id} occupation`]);
  });

  test('[M3] the same edit on both sides asks nothing', () => {
    const same = back(
      { client: sheet => sheet.set(client.id, 'client.occupation', '醫師') },
      bookChange(base, change => change.set(client.id, 'occupation', '醫師')),
    );
    expect(same.isNothing).toBe(true);
  });

  test('[M34] what cannot be read, and a name that is cleared, is asked about, not written', () => {
    const doubtful = back({
      client: sheet => sheet.set(client.id, 'client.birthDate', '不詳吧').set(other.id, 'client.name', null),
    });
    expect([...doubtful.open].sort()).toEqual([`conflict ${client.id} birthDate`, `conflict ${other.id} name`].sort());
    expect(doubtful.cell(client.id, 'birthDate')).toBe(client.cells['birthDate']);
    expect(doubtful.cell(other.id, 'name')).toBe(other.cells['name']);
  });

  test('[M35] figures that follow from others are not read back', () => {
    const [computed] = Object.entries(sheetNamed('client').columns).find(([, column]) => column.computed) ?? [''];
    const figures = back({ client: sheet => sheet.set(client.id, `client.${computed}`, 1) });
    expect(figures.items).toEqual([]);
  });
});

describe('rows', () => {
  test("[M36] a deleted row is asked about and taken with all that is its client's", () => {
    const belongings = base.filter(({ cells }) => cells['client'] === client.id).map(({ id }) => id);
    const deleted = back({
      client: sheet => sheet.remove(client.id),
      policy: sheet => belongings.filter(id => id.startsWith('policy:')).reduce((left, id) => left.remove(id), sheet),
    });
    expect(deleted.open).toEqual([`removed ${client.id}`]);
    expect(deleted.book.has(client.id)).toBe(true);
    deleted.say('theirs');
    expect(deleted.book.has(client.id)).toBe(false);
    expect(belongings.filter(id => deleted.book.has(id))).toEqual([]);
    expect(deleted.say('ours').isNothing).toBe(false);
    expect(deleted.book.size).toBe(base.length);
  });

  test('[M36] a line of which only the hidden id is left was deleted', () => {
    const cleared = back({ holding: sheet => sheet.clear(holding.id) });
    expect(cleared.open).toEqual([`removed ${holding.id}`]);
  });

  test('[M37] of a selection or a view, what is not in the file is not deleted', () => {
    const part = bringBack({
      base,
      file: edited(file, { client: sheet => sheet.remove(client.id).set(other.id, 'client.remarks', '改過') }),
      scope: 'part',
    });
    expect(part.items).toEqual([edit(other, '')]);
  });

  test('[M37] a sheet that is not in the file at all is not deleted either', () => {
    const cut = { ...file, sheets: file.sheets.filter((_, at) => at !== 1) };
    expect(bringBack({ base, file: cut }).items).toEqual([]);
  });

  test('[M10] a row deleted in the file and edited in the book is asked about', () => {
    const both = back(
      { holding: sheet => sheet.remove(holding.id) },
      bookChange(base, change => change.set(holding.id, 'note', '剛改過')),
    );
    expect(both.open).toEqual([`removed ${holding.id}`]);
    expect(both.session.merge.removed).toMatchObject([{ moved: true }]);
  });

  test('[M10] a row deleted in the book comes back only if that is said, with its edits, its client and all that went along', () => {
    const gone = base.filter(({ id, cells }) => id === policyOwner || cells['client'] === policyOwner);
    const revived = back(
      { policy: sheet => sheet.set(policy.id, 'policy.premium', 999) },
      bookChange(base, change => gone.forEach(({ id }) => change.remove(id))),
    );
    expect(revived.open).toEqual([`revived ${policyOwner}`]);
    expect(revived.book.has(policy.id)).toBe(false);
    revived.say('theirs');
    expect(revived.cell(policy.id, 'premium')).toBe(99_900);
    expect(gone.filter(({ id }) => !revived.book.has(id))).toEqual([]);
    const untouched = back(
      {},
      bookChange(base, change => gone.forEach(({ id }) => change.remove(id))),
    );
    expect(untouched.isNothing).toBe(true);
  });

  test('[M38] a copied row is a new row; the line that was changed least keeps the id', () => {
    const copied = back({
      holding: sheet => sheet.copy(holding.id, { 'holding.productName': '另一檔基金' }).sort(() => -1),
    });
    expect(copied.items).toHaveLength(1);
    expect(copied.open[0]).toMatch(/^added holding:/);
    expect(copied.isNothing).toBe(false);
    const [before] = [copied.book.size];
    copied.say('theirs');
    const [added] = copied.session.change().added;
    expect(copied.book.size).toBe(before + 1);
    expect(added?.cells).toMatchObject({ productName: '另一檔基金', client: holding.cells['client'] });
    expect(copied.cell(holding.id, 'productName')).toBe(holding.cells['productName'] ?? null);
  });

  test('[M39] new rows are asked about; their client is found by number or name, or chosen', () => {
    const added = back({
      policy: sheet =>
        sheet
          .add({
            'owner-no': textIn(client, 'clientNo'),
            'policy.productName': '新保單',
            'policy.insurer': '國泰',
          })
          .add({ 'owner-name': '查無此人', 'policy.productName': '無主保單', 'policy.insurer': '富邦' })
          .add({ 'policy.productName': '沒寫誰', 'policy.insurer': '南山' }),
    });
    expect(added.open).toHaveLength(3);
    const newcomers = [...added.session.back.newcomers.values()];
    expect(newcomers.map(({ client: whose, doubt }) => [whose, doubt?.code ?? null])).toEqual([
      [client.id, null],
      [null, 'no-such-row'],
      [null, 'required'],
    ]);
    const [first, second] = added.session.items;
    if (first === undefined || second === undefined) throw new Error('no items');
    added.session.say(first.key, 'theirs');
    const chosen = added.session.other(second, other.id);
    if (!chosen.ok) throw new Error(chosen.problem.code);
    added.session.say(second.key, chosen.value);
    const made = added.session.change().added;
    expect(made.map(({ cells }) => [cells['productName'], cells['client']])).toEqual([
      ['新保單', client.id],
      ['無主保單', other.id],
    ]);
    expect(made.every(({ cells }) => typeof cells['position'] === 'string' && cells['currency'] === 'TWD')).toBe(true);
  });

  test('[M39] a new client comes with the rows that name it, as one question', () => {
    const added = back({
      client: sheet => sheet.add({ 'client.name': '全新客戶', 'client.clientNo': 'NEW-1' }),
      holding: sheet => sheet.add({ 'owner-no': 'NEW-1', 'holding.productName': '定存', 'holding.marketValue': 100 }),
    });
    expect(added.open).toHaveLength(1);
    added.say('theirs');
    const [who, what] = added.session.change().added;
    expect(who?.cells['name']).toBe('全新客戶');
    expect(what?.cells['client']).toBe(who?.id);
  });

  test('[M40] a client added on both sides is one client, compared cell by cell', () => {
    const there: Row = { id: 'client:since', cells: { name: '兩邊都加', clientNo: 'BOTH-1', occupation: '醫師' } };
    const added = back(
      {
        client: sheet =>
          sheet.add({
            'client.name': '兩邊都加',
            'client.clientNo': 'BOTH-1',
            'client.occupation': '律師',
            'client.remarks': '檔案的',
          }),
      },
      bookChange(base, change => change.add(there)),
    );
    expect([...added.items].sort()).toEqual(['conflict client:since occupation', 'edited client:since']);
    expect(added.cell('client:since', 'remarks')).toBe('檔案的');
  });

  test("[M41] a row moves to another client by the client's number; a client renamed throughout is one edit", () => {
    const moved = back({
      policy: sheet =>
        sheet.set(policy.id, 'owner-no', textIn(other, 'clientNo')).set(policy.id, 'owner-name', textIn(other, 'name')),
    });
    expect(policyOwner).not.toBe(other.id);
    expect(moved.cell(policy.id, 'client')).toBe(other.id);
    const owned = (sheet: string): readonly Row[] =>
      ofSheet(sheet).filter(({ cells }) => cells['client'] === policyOwner);
    const renamed = back({
      client: sheet => sheet.set(policyOwner, 'client.name', '改了名字'),
      policy: sheet => owned('policy').reduce((left, { id }) => left.set(id, 'owner-name', '改了名字'), sheet),
      holding: sheet => owned('holding').reduce((left, { id }) => left.set(id, 'owner-name', '改了名字'), sheet),
    });
    expect(renamed.items).toEqual([`edited ${policyOwner}`]);
    const nobody = back({ policy: sheet => sheet.set(policy.id, 'owner-name', '查無此人') });
    expect(nobody.open).toEqual([`conflict ${policy.id} client`]);
  });

  test("[M42] a column that somebody added is asked about, and becomes one of the RM's own", () => {
    const wider = back({ client: sheet => sheet.addColumn('喜歡的茶', { [client.id]: '鐵觀音', [other.id]: '普洱' }) });
    expect(wider.open).toEqual(['column client 喜歡的茶']);
    expect(wider.session.change().added).toEqual([]);
    wider.say('theirs');
    const [declared] = wider.session.change().added;
    expect(declared?.cells).toMatchObject({ sheet: 'client', label: '喜歡的茶' });
    const column = `x_${declared?.id.slice('column:'.length) ?? ''}`;
    expect([wider.cell(client.id, column), wider.cell(other.id, column)]).toEqual(['鐵觀音', '普洱']);
  });
});

test('[M43] when the book moves on, what was said is kept and the merge is made anew', () => {
  const first = back(
    { client: sheet => sheet.set(client.id, 'client.occupation', '教師') },
    bookChange(base, change => change.set(client.id, 'occupation', '醫師')),
  );
  first.say('theirs');
  const again = new MergeSession(first.session.parts, first.session);
  expect(again.change()).toEqual(first.session.change());
});

test(
  '[M2] any book merges to nothing, in whatever language, with its ids or without',
  { timeout: 120_000 },
  async () => {
    const sheets = ['client', 'member', 'policy', 'holding', 'liability'] as const;
    const withoutIds: EditSheets = Object.fromEntries(
      sheets.map(name => [name, (sheet: EditedSheet) => sheet.withoutColumn('row-id')]),
    );
    await fc.assert(
      fc.asyncProperty(randomBook, fc.constantFrom(...languages), async (rows, language) => {
        const raw = await readFile(await exported(rows, { language }));
        expect(bringBack({ base: rows, file: raw, language }).items).toEqual([]);
        const lost = bringBack({ base: rows, file: edited(raw, withoutIds), language });
        expect(lost.items).toEqual([]);
      }),
      { numRuns: 20 },
    );
  },
);
