/** What lines write, planned on a book. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastMeaningful } from '../../../shared/analysis/contact-log';
import { applyTo, invert } from '../../../shared/change';
import { cellOf, type Cell, type Row } from '../../../shared/cell';
import type { Command } from '../../../shared/commands/command';
import { plan } from '../../../shared/commands/plan';
import { sheetOf, type RowId, type SheetId } from '../../../shared/id';
import { lineOf, nextContactBy, lineRemoved, lineRewritten, linesWritten } from '../../../shared/log/line-commands';
import { parseLine, type LineContext } from '../../../shared/log/parse-line';
import { lineToRewrite, readRewritten } from '../../../shared/log/rewrite-line';
import { addDays } from '../../../shared/time/day';

const context: LineContext = { today: '2026-11-25', language: 'zh-TW', years: null, country: 'TW' };

/** One client and what is written about them. */
class Desk {
  readonly rows = new Map<RowId, Row>();
  #made = 0;

  constructor(client: Readonly<Record<string, Cell>> = {}) {
    this.rows.set('client:a', { id: 'client:a', cells: { name: '陳', ...client } });
  }

  get lastContact(): Cell {
    return cellOf(this.row('client:a'), 'lastContactDate');
  }

  of(sheet: SheetId): readonly Row[] {
    return [...this.rows.values()].filter(({ id }) => sheetOf(id) === sheet);
  }

  row(id: RowId): Row {
    const row = this.rows.get(id);
    if (row === undefined) throw new Error(`no ${id}`);
    return row;
  }

  get #logged() {
    return { client: this.row('client:a'), contacts: this.of('contact') };
  }

  /** Runs them as one change and returns how to take it back. */
  #run(commands: readonly Command[]): () => void {
    if (commands.length === 0) return () => undefined;
    const planned = plan(commands, {
      get: id => this.rows.get(id),
      belongings: () => [],
      positionAfter: () => null,
      lastPosition: () => null,
    });
    if (!planned.ok) throw new Error(JSON.stringify(planned.problem));
    applyTo(this.rows, planned.value);
    return () => applyTo(this.rows, invert(planned.value));
  }

  write(line: string): () => void {
    const newId = (sheet: SheetId): RowId => `${sheet}:${String(++this.#made)}`;
    return this.#run(linesWritten(parseLine(line, context), { logged: this.#logged, newId }));
  }

  rewrite(id: RowId, line: string): () => void {
    const { entry } = readRewritten(line, this.row(id), context);
    if (entry === null) throw new Error(line);
    return this.#run(lineRewritten(this.row(id), entry, this.#logged));
  }

  remove(id: RowId): () => void {
    return this.#run(lineRemoved(this.row(id), this.of('task'), this.#logged));
  }
}

test('[D35] a contact, what follows from it and the last contact are one change', () => {
  const desk = new Desk({ lastContactDate: '2026-10-01' });
  const before = [...desk.rows];
  const undo = desk.write('/call 談美元債 >下週三 寄建議書');
  expect(desk.of('contact').map(({ cells }) => cells)).toMatchObject([
    { client: 'client:a', day: '2026-11-25', kind: 'call', text: '談美元債' },
  ]);
  expect(desk.of('task').map(({ cells }) => cells)).toMatchObject([
    { client: 'client:a', title: '寄建議書', due: '2026-12-02', source: 'contact:1' },
  ]);
  expect(desk.lastContact).toBe('2026-11-25');
  undo();
  expect([...desk.rows]).toEqual(before);
});

test('[D35] a ticket is new and due; a task of a line of its own has no source', () => {
  const desk = new Desk();
  desk.write('/客訴 手續費 > 明天 回電');
  desk.write('/待辦 12/5 寄建議書');
  expect(desk.of('ticket')[0]?.cells).toMatchObject({
    kind: 'complaint',
    status: 'new',
    opened: '2026-11-25',
    due: '2026-12-25',
  });
  expect(desk.of('task').map(({ cells }) => cells['source'] ?? null)).toEqual(['ticket:1', null]);
});

test.each([
  ['/sms 生日快樂', '2026-10-01'],
  ['/未接', '2026-10-01'],
  ['/mail 對帳單', '2026-10-01'],
  ['/群發 年終活動', '2026-10-01'],
  ['/call 2026-09-15 談', '2026-10-01'],
  ['/line 談', '2026-11-25'],
  ['/視訊 昨天 談', '2026-11-24'],
])('[D40] after %s the last contact is %s', (line, last) => {
  const desk = new Desk({ lastContactDate: '2026-10-01' });
  desk.write(line);
  expect(desk.lastContact).toBe(last);
});

test('[D41] a contact that goes takes its day along: the one before counts again, at last what the RM had noted', () => {
  const desk = new Desk({ lastContactDate: '2026-10-01' });
  desk.write('/call 11/10 談');
  desk.write('/visit 11/20 談');
  desk.remove('contact:2');
  expect(desk.lastContact).toBe('2026-11-10');
  desk.remove('contact:1');
  expect(desk.lastContact).toBe('2026-10-01');
});

test('[D41] in whatever order they go', () => {
  const desk = new Desk({ lastContactDate: '2026-10-01' });
  desk.write('/call 11/10 談');
  desk.write('/visit 11/20 談');
  desk.remove('contact:1');
  expect(desk.lastContact).toBe('2026-11-20');
  desk.remove('contact:2');
  expect(desk.lastContact).toBe('2026-10-01');
});

test('[D41] a day that the RM set after the contact stays', () => {
  const desk = new Desk();
  desk.write('/call 11/10 談');
  desk.rows.set('client:a', { id: 'client:a', cells: { name: '陳', lastContactDate: '2026-11-22' } });
  desk.remove('contact:1');
  expect(desk.lastContact).toBe('2026-11-22');
});

test('[D45] a planned contact that is met moves on by the standard, and back with the contact; one still to come stays', () => {
  const desk = new Desk({ tier: 'A', lastContactDate: '2026-09-08', nextContactDate: '2026-10-08' });
  const next = (): Cell => cellOf(desk.row('client:a'), 'nextContactDate');
  desk.write('/sms 談');
  expect(next()).toBe('2026-10-08');
  desk.write('/call 11/20 談');
  expect(next()).toBe('2026-12-20');
  desk.rewrite('contact:2', '/call 11/24 談');
  expect(next()).toBe('2026-12-24');
  desk.remove('contact:2');
  expect([desk.lastContact, next()]).toEqual(['2026-09-08', '2026-10-08']);
  desk.rows.set('client:a', { id: 'client:a', cells: { tier: 'A', nextContactDate: '2026-12-01' } });
  desk.write('/call 談');
  expect(next()).toBe('2026-12-01');
});

test('[D45] what it will be is known beforehand', () => {
  const logged = {
    client: { id: 'client:a', cells: { tier: 'B', nextContactDate: '2026-11-25' } },
    contacts: [],
  } as const;
  expect(nextContactBy(parseLine('/call 談', context), logged)).toBe('2027-02-23');
  expect(nextContactBy(parseLine('/sms 談', context), logged)).toBeNull();
  expect(nextContactBy(parseLine('/task 談', context), logged)).toBeNull();
});

test.each([
  ['/call 11/12 談', '2026-11-12'],
  ['/call 11/24 談', '2026-11-24'],
  ['/sms 11/20 談', '2026-10-01'],
  ['/call 9/20 談', '2026-10-01'],
])('[D42] rewritten as %s, the last contact is %s', (line, last) => {
  const desk = new Desk({ lastContactDate: '2026-10-01' });
  desk.write('/call 11/20 談');
  const undo = desk.rewrite('contact:1', line);
  expect(desk.lastContact).toBe(last);
  undo();
  expect(desk.lastContact).toBe('2026-11-20');
  desk.rewrite('contact:1', line);
  desk.remove('contact:1');
  expect(desk.lastContact).toBe('2026-10-01');
});

test('[D41] whatever is written, rewritten and removed, the last contact is the latest of the RM’s own note and the log', () => {
  const kinds = fc.constantFrom('call', 'visit', 'sms', 'missed');
  const days = fc.integer({ min: 1, max: 25 }).map(day => `2026-11-${String(day).padStart(2, '0')}`);
  const step = fc.record({ at: fc.nat(6), kind: kinds, day: days, act: fc.constantFrom('write', 'rewrite', 'remove') });
  fc.assert(
    fc.property(fc.option(days), fc.array(step, { maxLength: 14 }), (noted, steps) => {
      const desk = new Desk(noted === null ? {} : { lastContactDate: noted });
      for (const { at, kind, day, act } of steps) {
        const contacts = desk.of('contact');
        const row = contacts[at % Math.max(1, contacts.length)];
        const line = `/${kind} ${day} x${String(at)}${kind}${day}`;
        if (act === 'write' || row === undefined) desk.write(line);
        else if (act === 'remove') desk.remove(row.id);
        else desk.rewrite(row.id, `${line}.${String(contacts.length)}${row.id}`);
        const all = [noted, lastMeaningful(desk.of('contact'))].filter(known => known !== null).sort();
        expect(desk.lastContact).toBe(all.at(-1) ?? null);
      }
    }),
  );
});

test('[D43] a row is written back as the line that writes it', () => {
  const desk = new Desk();
  for (const line of [
    '/電話 2026-11-20 談 > 30% 的部位',
    '/未接 2026-11-20',
    '/待辦 2026-12-05 寄建議書',
    '/客訴 2026-11-20 手續費',
  ]) {
    desk.rows.clear();
    desk.rows.set('client:a', { id: 'client:a', cells: {} });
    desk.write(line.replace(' >', ' 　›'));
    const [row] = [...desk.of('contact'), ...desk.of('task'), ...desk.of('ticket')];
    expect(lineOf(row!, 'zh-TW')).toBe(line.replace(' >', ' 　›'));
    expect(lineRewritten(row!, readRewritten(lineToRewrite(row!, 'zh-TW'), row!, context).entry!, null)).toEqual([]);
  }
});

const kept = (sheet: 'contact' | 'task' | 'ticket', cells: Readonly<Record<string, Cell>>): Row => ({
  id: `${sheet}:1`,
  cells: { client: 'client:a', ...cells },
});
const days = fc.integer({ min: -800, max: 800 }).map(away => addDays(context.today, away));
const words = fc
  .array(
    fc.constantFrom(
      '12/5',
      '2026-12-05',
      '昨天',
      '下週三',
      '> ',
      '寄',
      '/call',
      ' ',
      '，',
      '\n',
      ' \n ',
      '⏎',
      'by fri',
      '十二月五日',
      'x',
      '：',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(parts => parts.join(''))
  .filter(text => text.trim() !== '');

test('[D46] whatever a row says, its line reads as the very row', () => {
  const rows = fc.oneof(
    fc.record({ title: words, due: fc.option(days) }).map(cells => kept('task', cells)),
    fc
      .record({
        kind: fc.constantFrom('call', 'line', 'letter'),
        unanswered: fc.constantFrom(true, null),
        day: days,
        text: fc.option(words),
      })
      .map(cells => kept('contact', cells)),
    fc
      .record({ kind: fc.constantFrom('complaint', 'inquiry'), opened: days, subject: words, due: fc.option(days) })
      .map(cells => kept('ticket', cells)),
  );
  fc.assert(
    fc.property(rows, fc.constantFrom('zh-TW' as const, 'zh-CN' as const, 'en' as const), (row, language) => {
      const { entry, problem, hint } = readRewritten(lineToRewrite(row, language), row, { ...context, language });
      expect({ problem, hint }).toEqual({ problem: null, hint: null });
      expect(lineRewritten(row, entry!, null)).toEqual([]);
    }),
  );
});

test.each([
  ['12/5 生日會', null, '/待辦 12/5 生日會改期', { title: '12/5 生日會改期', due: null }],
  ['12/5 生日會', null, '/待辦 12/3 12/5 生日會', { title: '12/5 生日會', due: '2026-12-03' }],
  ['寄建議書', '2026-11-01', '/待辦 2026-11-01 寄新的建議書', { title: '寄新的建議書', due: '2026-11-01' }],
  ['寄建議書', '2026-11-01', '/待辦 明天 寄建議書', { title: '寄建議書', due: '2026-11-26' }],
  ['寄建議書', '2026-11-01', '/待辦 寄建議書', { title: '寄建議書', due: null }],
])('[D46] of %s due %s, %s keeps its own day and takes no other', (...given) => {
  const [title, due, line, entry] = given;
  expect(readRewritten(line, kept('task', { title, due }), context).entry).toMatchObject(entry);
});

test('[D46] another day on the wrong side is still told', () => {
  const task = kept('task', { title: '寄', due: '2026-11-01' });
  expect(readRewritten('/待辦 2026-11-02 寄', task, context).problem).toMatchObject({ code: 'past-day' });
});

test('[D43] the day a ticket is due moves with what it is due for, and stays where the RM set it', () => {
  const desk = new Desk();
  desk.write('/客訴 11/20 手續費');
  desk.rows.set('ticket:1', { id: 'ticket:1', cells: { ...desk.row('ticket:1').cells, due: '2026-12-01' } });
  desk.rewrite('ticket:1', '/客訴 11/20 手續費重複');
  expect(cellOf(desk.row('ticket:1'), 'due')).toBe('2026-12-01');
  desk.rewrite('ticket:1', '/請求 11/20 手續費重複');
  expect(cellOf(desk.row('ticket:1'), 'due')).toBe('2026-11-24');
});

test('[D44] what followed from a contact outlives it', () => {
  const desk = new Desk();
  desk.write('/call 談 >12/5 寄建議書');
  desk.remove('contact:1');
  expect(desk.of('task').map(({ cells }) => [cells['title'], cells['source'] ?? null])).toEqual([['寄建議書', null]]);
});
