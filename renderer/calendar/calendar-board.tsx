/** FullCalendar, with our words, colours and times; it says what was seen, drawn, chosen and dragged. */
import {
  Calendar,
  type CalendarOptions,
  type CalendarRef,
  type DatesSetInfo,
  type EventApi,
  type EventDisplayInfo,
  type EventInput,
} from '@fullcalendar/react';
import daygrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import list from '@fullcalendar/react/list';
import enGb from '@fullcalendar/react/locales/en-gb';
import zhCn from '@fullcalendar/react/locales/zh-cn';
import zhTw from '@fullcalendar/react/locales/zh-tw';
import '@fullcalendar/react/skeleton.css';
import classic from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/themes/classic/theme.css';
import timegrid from '@fullcalendar/react/timegrid';
import { memo, type Ref } from 'react';
import { isRowId } from '../../shared/id';
import type { Language } from '../../shared/kinds/kind';
import { addDays } from '../../shared/time/day';
import { useDark, usePreferences } from '../app-state';
import { useWords, type Say } from '../words';
import { whenOf, type When } from './appointment';
import { moveAppointment } from './appointment-commands';
import { viewNamed, type CalendarView } from './calendar-views';
import { dayWords, weekdayWords } from './calendar-words';

/** What is on screen: the days drawn, both included, and the stretch the title names. */
export interface BoardRange {
  readonly view: CalendarView;
  readonly from: string;
  readonly to: string;
  readonly first: Date;
  readonly end: Date;
}
interface BoardProps {
  readonly ref: Ref<CalendarRef>;
  readonly start: { readonly view: CalendarView; readonly day: string };
  readonly items: EventInput[];
  readonly onSeen: (range: BoardRange) => void;
  readonly onCreate: (when: When) => void;
  readonly onChoose: (id: string, client: string | null) => void;
}

const plugins = [classic, daygrid, timegrid, list, interaction];
const locales = [zhTw, zhCn, enGb];
const localeOf = { 'zh-TW': 'zh-tw', 'zh-CN': 'zh-cn', en: 'en-gb' } as const;
const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const;

interface Moved {
  readonly event: EventApi;
  readonly revert: () => void;
}

/** A refused move goes back to where it was; the reason is shown by the shell. */
async function moved({ event, revert }: Moved): Promise<void> {
  const { id, start, end, allDay, title } = event;
  const done = isRowId(id) && start !== null && (await moveAppointment(id, whenOf(start, end, allDay), title));
  if (!done) revert();
}

const clientOf = (event: EventApi): string | null => {
  const client: unknown = event.extendedProps['client'];
  return typeof client === 'string' ? client : null;
};

const two = (number: number): string => String(number).padStart(2, '0');

const groupText = (event: EventApi): string => {
  const group: unknown = event.extendedProps['group'];
  return typeof group === 'string' ? group : '';
};

function Chip({ event, view }: Pick<EventDisplayInfo, 'event' | 'view'>) {
  const time =
    event.allDay || event.start === null ? '' : `${two(event.start.getHours())}:${two(event.start.getMinutes())}`;
  return (
    <span
      className="cal-chip"
      data-list={view.type === 'listMonth' || undefined}
      data-group={groupText(event)}
      title={`${time} ${event.title}`.trim()}
    >
      {time !== '' && <b>{time}</b>} {event.title}
    </span>
  );
}

/** What of the calendar's manner depends on nothing. */
const manner: CalendarOptions = {
  plugins,
  locales,
  headerToolbar: false,
  height: '100%',
  eventDisplay: 'block',
  eventContent: Chip,
  eventClass: ({ view, event }) => (view.type === 'listMonth' ? 'cal-line' : `cal-event cal-${groupText(event)}`),
  listItemEventBeforeClass: 'cal-no-dot',
  eventInteractive: true,
  eventOrder: 'allDay,start,rank,title',
  dayMaxEvents: true,
  fixedWeekCount: false,
  slotEventOverlap: false,
  nowIndicator: true,
  selectable: true,
  selectMirror: true,
  editable: true,
  scrollTime: '08:00:00',
  eventTimeFormat: clock,
  slotHeaderFormat: clock,
  dayHeaderAlign: 'start',
  dayHeaderClass: 'cal-head',
  slotHeaderClass: 'cal-slot',
  allDayHeaderClass: 'cal-slot',
  dayCellClass: ({ isToday, isOther, view }) =>
    isToday ? 'cal-today' : isOther && view.type === 'dayGridMonth' ? 'cal-out' : undefined,
  dayCellTopClass: 'cal-top',
  dayCellTopInnerClass: 'cal-number',
  dayCellTopContent: ({ date }) => date.getDate(),
  listDayFormat: { month: 'long', day: 'numeric' },
  listDayAltFormat: { weekday: 'long' },
  listDayHeaderClass: 'cal-list-day',
};

/** The library's words in ours: what its Chinese leaves in English, and what readers are told. */
const wordsIn = (language: Language, t: Say): CalendarOptions => ({
  locale: localeOf[language],
  firstDay: language === 'zh-CN' ? 1 : 0,
  dayHeaderContent: ({ date, inPopover, view }) =>
    inPopover ? dayWords(date, language) : weekdayWords(date, language, view.type !== 'dayGridMonth'),
  allDayText: t('calendar:all-day'),
  timedText: t('calendar:timed'),
  noEventsText: t('calendar:no-events'),
  moreLinkContent: ({ num }) => t('calendar:more', { n: num }),
  moreLinkHint: n => t('calendar:more-hint', { n }),
  navLinkHint: day => t('calendar:go-to', { day }),
  closeHint: t('calendar:close'),
  eventsHint: t('calendar:events'),
});

/** A day more on both sides: what begins or ends at the edge is drawn too. */
function seenIn({ start, end, view }: Pick<DatesSetInfo, 'start' | 'end' | 'view'>): BoardRange {
  const { day, endDay } = whenOf(start, end, true);
  return {
    view: viewNamed(view.type),
    from: addDays(day, -1),
    to: addDays(endDay, 1),
    first: view.currentStart,
    end: view.currentEnd,
  };
}

function Board({ ref, start, items, onSeen, onCreate, onChoose }: BoardProps) {
  const t = useWords();
  const { language } = usePreferences();
  const dark = useDark();
  return (
    <div className="cal-board">
      <Calendar
        ref={ref}
        {...manner}
        {...wordsIn(language, t)}
        colorScheme={dark ? 'dark' : 'light'}
        initialView={start.view}
        initialDate={start.day}
        events={items}
        datesSet={info => onSeen(seenIn(info))}
        select={info => {
          onCreate(whenOf(info.start, info.end, info.allDay));
          info.view.calendar.unselect();
        }}
        eventClick={info => {
          info.jsEvent.preventDefault();
          onChoose(info.event.id, clientOf(info.event));
        }}
        eventDrop={info => void moved(info)}
        eventResize={info => void moved(info)}
      />
    </div>
  );
}

export const CalendarBoard = memo(Board);
