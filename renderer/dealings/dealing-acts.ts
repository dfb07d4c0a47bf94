/** What is done with contacts, tasks and tickets, each one change and one undo. */
import { textCell, type Row } from '../../shared/cell';
import type { Command } from '../../shared/commands/command';
import { isRowId, sheetOf, type RowId } from '../../shared/id';
import type { Logged } from '../../shared/log/keep-last-contact';
import { lineRemoved, lineRewritten, linesWritten, nextContactBy } from '../../shared/log/line-commands';
import type { LineContext, LineRead } from '../../shared/log/parse-line';
import { bookSettings } from '../../shared/sheets/book-settings';
import { appState } from '../app-state';
import { labelOf, newRowId, run } from '../data/run';
import { replica } from '../data/use-book';

/** How a line is read here and now. */
export function lineContext(): LineContext {
  const { language, years } = appState().preferences;
  const { country } = bookSettings(replica);
  return { today: replica.today, language, years: years === 'roc' ? 'roc' : null, country };
}

/** The client of a row with all that is logged of them; null for a row of nobody. */
function loggedOf(client: string | null): Logged | null {
  const row = client !== null && isRowId(client) ? replica.get(client) : undefined;
  return row === undefined ? null : { client: row, contacts: replica.owned(row.id, 'contact') };
}

/** The next contact that a line will set; null if it leaves it. */
export function nextContact(read: LineRead, client: RowId): string | null {
  const logged = loggedOf(client);
  return logged === null ? null : nextContactBy(read, logged);
}

const done = async (commands: readonly Command[], label: string): Promise<boolean> =>
  commands.length === 0 || (await run(commands, label)).ok;

export function writeLine(read: LineRead, client: RowId | null): Promise<boolean> {
  const { entry } = read;
  if (entry === null) return Promise.resolve(false);
  return done(linesWritten(read, { logged: loggedOf(client), newId: newRowId }), labelOf(`${entry.is}-new`));
}

export function rewriteLine(row: Row, { entry }: LineRead): Promise<boolean> {
  if (entry === null) return Promise.resolve(false);
  return done(lineRewritten(row, entry, loggedOf(textCell(row, 'client'))), labelOf(`${sheetOf(row.id)}-edit`));
}

export function removeDealing(row: Row): Promise<boolean> {
  const logged = loggedOf(textCell(row, 'client'));
  const tasks = logged === null ? [] : replica.owned(logged.client.id, 'task');
  return done(lineRemoved(row, tasks, logged), labelOf(`${sheetOf(row.id)}-remove`));
}

type Cells = Readonly<Record<string, string | boolean | null>>;

const set = (row: Row, cells: Cells, label: string): Promise<boolean> =>
  done(
    [{ type: 'edit-cells', cells: Object.entries(cells).map(([column, now]) => ({ row: row.id, column, now })) }],
    label,
  );

export const tickTask = (task: Row, isDone: boolean): Promise<boolean> =>
  set(
    task,
    { done: isDone || null, doneDay: isDone ? replica.today : null },
    labelOf(isDone ? 'task-done' : 'task-open', { title: textCell(task, 'title') ?? '' }),
  );

const ending: ReadonlySet<string> = new Set(['resolved', 'closed']);

/** A ticket that is resolved or closed keeps the day; one that is taken up again loses it. */
export function putTicket(ticket: Row, status: string): Promise<boolean> {
  const ends = ending.has(status);
  const closed = ends ? (textCell(ticket, 'closed') ?? replica.today) : null;
  const label = labelOf(ends ? 'ticket-close' : 'ticket-open', { title: textCell(ticket, 'subject') ?? '' });
  return set(ticket, { status, closed }, label);
}
