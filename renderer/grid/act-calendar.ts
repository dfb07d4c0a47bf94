/** Moving through the calendar of an open date with the arrow keys: days, weeks, with Page keys months. */
import { kinds } from '../../shared/kinds/index';
import { typed } from './act-edit';
import { daysLater, monthsLaterThan } from './days';
import type { GridDesk } from './desk';
import type { Editing } from './grid-state';
import type { GridAction } from './keys';

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** The day the open text means, if it means one. */
export function dayOf({ frame }: GridDesk, { column: id, text, spot }: Editing): string | null {
  const column = frame.columns.find(known => known.id === id);
  const cell = column === undefined || text === '' ? null : frame.read(text, column, spot.row).cell;
  return typeof cell === 'string' && dayPattern.test(cell) ? cell : null;
}

const days: Partial<Readonly<Record<GridAction, number>>> = { left: -1, right: 1, up: -7, down: 7 };
const months: Partial<Readonly<Record<GridAction, number>>> = { 'page-up': -1, 'page-down': 1 };

/** Does a key of movement while the calendar is open; false if it is not, or the key is none. */
export function moveDay(desk: GridDesk, action: GridAction): boolean {
  const { editing } = desk.state.get();
  const column = desk.frame.columns.find(({ id }) => id === editing?.column)?.column;
  if (editing?.picking !== true || column?.kind !== 'date') return false;
  const [byDays, byMonths] = [days[action], months[action]];
  if (byDays === undefined && byMonths === undefined) return false;
  const from = dayOf(desk, editing) ?? desk.frame.props.today;
  const to = byDays === undefined ? monthsLaterThan(from, byMonths ?? 0) : daysLater(from, byDays);
  const text = kinds.date.edit(to, column, desk.frame.showContext(''));
  desk.surface.setText(text, 'all');
  typed(desk, text);
  return true;
}
