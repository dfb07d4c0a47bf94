/** The calendar: own appointments, made and moved by dragging, among the days that follow from the sheets. */
import type { CalendarRef } from '@fullcalendar/react';
import { useEffect, useRef, useState } from 'react';
import { isRowId, type RowId } from '../../shared/id';
import { usePreferences } from '../app-state';
import { replica, useToday } from '../data/use-book';
import { openClient } from '../place/use-place';
import { useWords } from '../words';
import { appointmentOf, newAppointment, whenOf, type Appointment, type When } from './appointment';
import { AppointmentDialog } from './appointment-dialog';
import './calendar.css';
import { CalendarBoard, type BoardRange } from './calendar-board';
import { calendarGroups, type CalendarGroup } from './calendar-groups';
import { CalendarToolbar } from './calendar-toolbar';
import type { CalendarView } from './calendar-views';
import { rangeTitle } from './calendar-words';
import { useCalendarItems } from './use-calendar-items';

interface Open {
  readonly row: RowId | null;
  readonly appointment: Appointment;
}

/** Where the calendar was left in this window. */
let left: { readonly view: CalendarView; readonly day: string; readonly shown: ReadonlySet<CalendarGroup> } | null =
  null;

const toggled = (shown: ReadonlySet<CalendarGroup>, group: CalendarGroup): ReadonlySet<CalendarGroup> => {
  const next = new Set(shown);
  if (!next.delete(group)) next.add(group);
  return next;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]') !== null;

const rowAppointment = (id: string): Open | null => {
  const row = isRowId(id) ? replica.get(id) : undefined;
  const appointment = row === undefined ? null : appointmentOf(row);
  return row === undefined || appointment === null ? null : { row: row.id, appointment };
};

/** The first day of what is seen, or today if it is among it. */
const dayToStart = ({ from, to, first }: BoardRange, today: string): string =>
  today >= from && today <= to ? today : whenOf(first, null, true).day;

function stepBy(api: ReturnType<CalendarRef['getApi']> | undefined, where: 'back' | 'today' | 'forward'): void {
  if (where === 'back') api?.prev();
  else if (where === 'forward') api?.next();
  else api?.today();
}

function useSeen(today: string) {
  const [start] = useState(() => left ?? { view: 'dayGridMonth' as const, day: today, shown: new Set(calendarGroups) });
  const [shown, setShown] = useState<ReadonlySet<CalendarGroup>>(start.shown);
  const [seen, setSeen] = useState<BoardRange>(() => ({
    view: start.view,
    from: today,
    to: today,
    first: new Date(),
    end: new Date(),
  }));
  useEffect(() => {
    left = { view: seen.view, day: whenOf(seen.first, null, true).day, shown };
  }, [seen, shown]);
  return { start, shown, setShown, seen, setSeen };
}

export function CalendarScreen() {
  const t = useWords();
  const { language, years } = usePreferences();
  const today = useToday();
  const board = useRef<CalendarRef>(null);
  const { start, shown, setShown, seen, setSeen } = useSeen(today);
  const [open, setOpen] = useState<Open | null>(null);
  const items = useCalendarItems(seen, shown);

  const create = (when: When): void => setOpen({ row: null, appointment: newAppointment(when) });
  const createNow = (): void => {
    const day = dayToStart(seen, today);
    create({ day, endDay: day, allDay: true, start: '', end: '' });
  };
  const choose = (id: string, client: string | null): void => {
    const known = rowAppointment(id);
    if (known !== null) setOpen(known);
    else if (client !== null && isRowId(client)) openClient(client);
  };
  useKeyN(open === null ? createNow : null);
  return (
    <section className="main cal" aria-label={t('calendar:title')}>
      <CalendarToolbar
        title={rangeTitle(seen, { language, years, t })}
        view={seen.view}
        shown={shown}
        onView={view => board.current?.getApi().changeView(view)}
        onMove={where => stepBy(board.current?.getApi(), where)}
        onToggle={group => setShown(now => toggled(now, group))}
        onNew={createNow}
      />
      <CalendarBoard ref={board} start={start} items={items} onSeen={setSeen} onCreate={create} onChoose={choose} />
      {open !== null && <AppointmentDialog {...open} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** N makes a new appointment, unless one is typing. */
function useKeyN(create: (() => void) | null): void {
  const latest = useRef(create);
  useEffect(() => {
    latest.current = create;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !event.defaultPrevented;
      if (!plain || event.key.toLowerCase() !== 'n' || isTyping(event.target) || latest.current === null) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
