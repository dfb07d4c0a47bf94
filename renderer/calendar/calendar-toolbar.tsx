/** Where in time the calendar stands, how it is shown, and what it shows. */
import { useWords } from '../words';
import { calendarGroups, groupColours, type CalendarGroup } from './calendar-groups';
import { calendarViews, type CalendarView } from './calendar-views';

interface ToolbarProps {
  readonly title: string;
  readonly view: CalendarView;
  readonly shown: ReadonlySet<CalendarGroup>;
  readonly onView: (view: CalendarView) => void;
  readonly onMove: (where: 'back' | 'today' | 'forward') => void;
  readonly onToggle: (group: CalendarGroup) => void;
  readonly onNew: () => void;
}

export function CalendarToolbar({ title, view, shown, onView, onMove, onToggle, onNew }: ToolbarProps) {
  const t = useWords();
  return (
    <div className="bar cal-bar">
      <h1 aria-live="polite">{title}</h1>
      <button type="button" className="chip" aria-label={t('calendar:previous')} onClick={() => onMove('back')}>
        ‹
      </button>
      <button type="button" className="chip" onClick={() => onMove('today')}>
        {t('calendar:today')}
      </button>
      <button type="button" className="chip" aria-label={t('calendar:next')} onClick={() => onMove('forward')}>
        ›
      </button>
      <ViewChips view={view} onView={onView} />
      <span className="grow" />
      <GroupChips shown={shown} onToggle={onToggle} />
      <button type="button" className="btn primary" onClick={onNew}>
        {t('calendar:new')} <kbd>N</kbd>
      </button>
    </div>
  );
}

function ViewChips({ view, onView }: Pick<ToolbarProps, 'view' | 'onView'>) {
  const t = useWords();
  return (
    <div className="cal-set" role="group" aria-label={t('calendar:views')}>
      {calendarViews.map(({ id, word }) => (
        <button key={id} type="button" className="chip" aria-pressed={view === id} onClick={() => onView(id)}>
          {t(word)}
        </button>
      ))}
    </div>
  );
}

function GroupChips({ shown, onToggle }: Pick<ToolbarProps, 'shown' | 'onToggle'>) {
  const t = useWords();
  return (
    <div className="cal-set cal-filters" role="group" aria-label={t('calendar:show')}>
      {calendarGroups.map(group => (
        <button
          key={group}
          type="button"
          className="chip"
          aria-pressed={shown.has(group)}
          onClick={() => onToggle(group)}
        >
          <i
            className="cal-dot"
            style={{ background: groupColours[group].color, borderColor: groupColours[group].contrastColor }}
          />
          {t(`calendar:group.${group}`)}
        </button>
      ))}
    </div>
  );
}
