/** FullCalendar, with our words, colours and times; it says what was seen, drawn, chosen and dragged. */
import { Calendar, type CalendarRef, type EventApi, type EventDisplayInfo, type EventInput } from '@fullcalendar/react';
import daygrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import list from '@fullcalendar/react/list';
import zhCn from '@fullcalendar/react/locales/zh-cn';
import zhTw from '@fullcalendar/react/locales/zh-tw';
import '@fullcalendar/react/skeleton.css';
import classic from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/themes/classic/theme.css';
import timegrid from '@fullcalendar/react/timegrid';
import { memo, type Ref } from 'react';
import { isRowId } from '../../shared/id';
import { addDays } from '../../shared/time/day';
import { useDark, usePreferences } from '../app-state';
import { useWords } from '../words';
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
const locales = [zhTw, zhCn];
const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const;

interface Moved {
  readonly event: EventApi;
  readonly revert: () => void;
}

/** A refused move goes back to where it was; the reason is shown by the shell. */
async function moved({ event, revert }: Moved): Promise<void> {
  if (!isRowId(event.id) || event.start === null) return revert();
  const done = await moveAppointment(event.id, whenOf(event.start, event.end, event.allDay), event.title);
  if (!done) revert();
}

const clientOf = (event: EventApi): string | null => {
  const client: unknown = event.extendedProps['client'];
  return typeof client === 'string' ? client : null;
};

const two = (number: number): string => String(number).padStart(2, '0');

function Chip({ event, view }: Pick<EventDisplayInfo, 'event' | 'view'>) {
  const group: unknown = event.extendedProps['group'];
  const time = event.allDay || event.start === null ? '' : `${two(event.start.getHours())}:${two(event.start.getMinutes())}`;
  return (
    <span className="cal-chip" data-group={typeof group === 'string' ? group : ''} title={time === '' ? event.title : `${time} ${event.title}`}>
      {time !== '' && view.type !== 'listMonth' && <b>{time}</b>} {event.title}
    </span>
  );
}

function Board({ ref, start, items, onSeen, onCreate, onChoose }: BoardProps) {
  const t = useWords();
  const { language } = usePreferences();
  const dark = useDark();
  return (
    <div className="cal-board">
      <Calendar
        ref={ref}
        plugins={plugins}
        locales={locales}
        locale={language.toLowerCase()}
        colorScheme={dark ? 'dark' : 'light'}
        headerToolbar={false}
        height="100%"
        initialView={start.view}
        initialDate={start.day}
        events={items}
        eventDisplay="block"
        eventContent={Chip}
        eventClass={info => `cal-event cal-${String(info.event.extendedProps['group'])}`}
        eventInteractive
        eventOrder="allDay,start,title"
        dayMaxEvents
        nowIndicator
        selectable
        selectMirror
        editable
        scrollTime="08:00:00"
        eventTimeFormat={clock}
        slotHeaderFormat={clock}
        dayHeaderContent={info => (info.inPopover ? dayWords(info.date, language) : weekdayWords(info.date, language, info.view.type !== 'dayGridMonth'))}
        dayHeaderAlign="start"
        dayCellTopContent={info => info.date.getDate()}
        listDayHeaderContent={info => (info.level === 0 ? info.text : '')}
        listDayAltFormat={false}
        allDayText={t('calendar:all-day')}
        timedText={t('calendar:timed')}
        noEventsText={t('calendar:no-events')}
        moreLinkContent={info => t('calendar:more', { n: info.num })}
        moreLinkHint={n => t('calendar:more-hint', { n })}
        navLinkHint={day => t('calendar:go-to', { day })}
        closeHint={t('calendar:close')}
        eventsHint={t('calendar:events')}
        datesSet={({ start: first, end, view }) => {
          const days = whenOf(first, end, true);
          onSeen({ view: viewNamed(view.type), from: addDays(days.day, -1), to: addDays(days.endDay, 1), first: view.currentStart, end: view.currentEnd });
        }}
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
