/** What a line writes into the book, and how a row is written back as a line: a contact, a task or a ticket with what follows from it, as one change. */
import { cellOf, sameCell, textCell, type Cell, type Row } from '../cell';
import type { Command } from '../commands/command';
import { sheetOf, type ColumnId, type RowId, type SheetId } from '../id';
import type { Language } from '../kinds/kind';
import { optionLists } from '../sheets/options';
import { keepLastContact, type CellEdit, type Logged } from './keep-last-contact';
import type { FollowUp, LineEntry, LineRead } from './parse-line';
import { wordOf, type LineSort } from './slash-words';

type Cells = Readonly<Record<ColumnId, Cell>>;

const filled = (cells: Cells): Record<ColumnId, Cell> =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null && cell !== ''));

const add = (sheet: SheetId, id: RowId, cells: Cells): Command => ({
  type: 'add-rows',
  sheet,
  after: null,
  rows: [{ id, cells: filled(cells) }],
});

const edit = (cells: readonly CellEdit[]): readonly Command[] =>
  cells.length === 0 ? [] : [{ type: 'edit-cells', cells: [...cells] }];

/** The cells that a line says of its row; what it does not speak of is absent. */
function saidBy(entry: LineEntry): Cells {
  if (entry.is === 'task') return { title: entry.title, due: entry.due };
  if (entry.is === 'ticket') return { kind: entry.kind, subject: entry.subject, opened: entry.opened, due: entry.due };
  const { kind, day, text, unanswered } = entry;
  return { kind, day, text: text === '' ? null : text, unanswered: unanswered || null };
}

export interface Writing {
  /** null: of nobody; only a task may be. */
  readonly logged: Logged | null;
  readonly newId: (sheet: SheetId) => RowId;
}

const followed = (followUps: readonly FollowUp[], source: RowId | null, { logged, newId }: Writing): Command[] =>
  followUps.map(({ title, due }) =>
    add('task', newId('task'), { title, due, client: logged?.client.id ?? null, source }),
  );

/** The rows of a new line, and the client's last contact. */
export function linesWritten({ entry, followUps }: LineRead, writing: Writing): readonly Command[] {
  if (entry === null) return [];
  const { logged, newId } = writing;
  const id = newId(entry.is);
  const client = logged?.client.id ?? null;
  const cells = { ...saidBy(entry), client };
  const tasks = followed(followUps, entry.is === 'task' ? null : id, writing);
  if (entry.is === 'ticket') return [add('ticket', id, { ...cells, status: 'new' }), ...tasks];
  if (entry.is === 'task' || logged === null) return [add('task', id, cells), ...tasks];
  const { edits, before } = keepLastContact(logged, null, { id, cells });
  return [add('contact', id, { ...cells, before }), ...tasks, ...edit(edits)];
}

/** The day of the next contact that writing this line sets; null if it sets none. */
export function nextContactBy({ entry }: LineRead, logged: Logged): string | null {
  if (entry?.is !== 'contact') return null;
  const { edits } = keepLastContact(logged, null, { id: 'contact:new', cells: saidBy(entry) });
  const next = edits.find(({ column }) => column === 'nextContactDate')?.now;
  return typeof next === 'string' ? next : null;
}

/** A row becomes what its line says now. A line may not turn a contact into a task. */
export function lineRewritten(row: Row, entry: LineEntry, logged: Logged | null): readonly Command[] {
  if (entry.is !== sheetOf(row.id)) return [];
  const said = rewritten(row, entry);
  if (entry.is !== 'contact' || logged === null) return edit(changed(row, said));
  const { edits, before } = keepLastContact(logged, row, { id: row.id, cells: { ...row.cells, ...said } });
  return edit([...changed(row, { ...said, before }), ...edits]);
}

const changed = (row: Row, now: Cells): readonly CellEdit[] =>
  Object.entries(now)
    .filter(([column, cell]) => !sameCell(cell, cellOf(row, column)))
    .map(([column, cell]) => ({ row: row.id, column, now: cell }));

/** What no word says stays: a chat that nobody answered, a day that the RM set for a ticket. */
function rewritten(row: Row, entry: LineEntry): Cells {
  const said = saidBy(entry);
  if (entry.is === 'ticket') return { ...said, due: dueOf(row, said) };
  const silent = entry.is === 'contact' && entry.kind !== 'call' && entry.kind === cellOf(row, 'kind');
  return silent ? { ...said, unanswered: cellOf(row, 'unanswered') } : said;
}

/** A day that a ticket is due moves with its kind and its day; one that the RM set stays otherwise. */
const dueOf = (row: Row, said: Cells): Cell =>
  said['kind'] === cellOf(row, 'kind') && said['opened'] === cellOf(row, 'opened')
    ? cellOf(row, 'due')
    : (said['due'] ?? null);

/** Removes a contact, task or ticket; what followed from it stays, without its source. */
export function lineRemoved(row: Row, tasks: readonly Row[], logged: Logged | null): readonly Command[] {
  const freed = tasks
    .filter(task => task.id !== row.id && textCell(task, 'source') === row.id)
    .map(({ id }) => ({ row: id, column: 'source', now: null }));
  const kept = logged === null || sheetOf(row.id) !== 'contact' ? [] : keepLastContact(logged, row, null).edits;
  return [...edit([...freed, ...kept]), { type: 'remove-rows', rows: [row.id] }];
}

const kindIn = <const K extends string>(list: readonly K[], kind: string | null): K | undefined =>
  list.find(known => known === kind);

function sortOf(row: Row): LineSort | null {
  const sheet = sheetOf(row.id);
  if (sheet === 'task') return { is: 'task' };
  if (sheet === 'ticket') {
    const kind = kindIn(optionLists.ticketKind, textCell(row, 'kind'));
    return kind === undefined ? null : { is: 'ticket', kind };
  }
  const kind = kindIn(optionLists.contactKind, textCell(row, 'kind'));
  const missed = kind === 'call' && cellOf(row, 'unanswered') === true;
  return kind === undefined ? null : { is: 'contact', kind, unanswered: missed };
}

/** Where a row keeps what its line says. */
export const partsOf: Readonly<Record<LineSort['is'], readonly [day: ColumnId, text: ColumnId]>> = {
  contact: ['day', 'text'],
  task: ['due', 'title'],
  ticket: ['opened', 'subject'],
};

/** The line that writes this row; null where a kind of it is none of ours. */
export function lineOf(row: Row, language: Language): string | null {
  const sort = sortOf(row);
  const word = sort === null ? '' : wordOf(sort, language);
  if (sort === null || word === '') return null;
  const [day, text] = partsOf[sort.is];
  return [`/${word}`, textCell(row, day) ?? '', textCell(row, text) ?? ''].filter(part => part !== '').join(' ');
}
