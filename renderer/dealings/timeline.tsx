/** All that passed between the RM and one client: a line to log by, what waits, what is coming, and what has been, by months. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { monthsOf, timelineSorts, type TimelineItem, type TimelineSort } from '../../shared/analysis/timeline';
import type { RowId } from '../../shared/id';
import { sectionElement } from '../clients/section-links';
import { grouped } from '../ui/grouped';
import { useWords } from '../words';
import { ContactLine } from './contact-line';
import { OpenDealings } from './open-dealings';
import { SayingProvider, useSaying } from './saying';
import { TimelineEntry } from './timeline-entry';
import { useTimeline, type ClientTimeline } from './use-timeline';
import './timeline.css';

type Shown = TimelineSort | 'all';

export function Timeline({ client }: { readonly client: RowId }) {
  const t = useWords();
  const timeline = useTimeline(client);
  const [shown, setShown] = useState<Shown>('all');
  const total = timeline.past.length + timeline.upcoming.length;
  return (
    <SayingProvider>
      <section id={sectionElement('timeline')} tabIndex={-1} className="timeline" aria-label={t('dealings:title')}>
        <h2>
          {t('dealings:title')} <i>{grouped(total)}</i>
        </h2>
        <ContactLine key={client} client={client} />
        <OpenDealings rows={timeline.open} />
        {total === 0 && timeline.olderWorth === null ? (
          <p className="timeline-empty">{t('dealings:empty')}</p>
        ) : (
          <>
            <Filter timeline={timeline} shown={shown} onShow={setShown} />
            <div className="timeline-held" tabIndex={0} role="group" aria-label={t('dealings:title')}>
              <Coming timeline={timeline} shown={shown} />
              <Past key={`${client} ${shown}`} timeline={timeline} shown={shown} />
            </div>
          </>
        )}
      </section>
    </SayingProvider>
  );
}

interface ShownProps {
  readonly timeline: ClientTimeline;
  readonly shown: Shown;
}

const those = (items: readonly TimelineItem[], shown: Shown): readonly TimelineItem[] =>
  shown === 'all' ? items : items.filter(({ sort }) => sort === shown);

function Filter({ timeline, shown, onShow }: ShownProps & { readonly onShow: (shown: Shown) => void }) {
  const t = useWords();
  const count = (sort: Shown): number => those(timeline.past, sort).length + those(timeline.upcoming, sort).length;
  const sorts = (['all', ...timelineSorts] as const).filter(sort => sort === shown || count(sort) > 0);
  return (
    <div className="timeline-filter" role="group" aria-label={t('dealings:filter')}>
      {sorts.map(sort => (
        <button key={sort} type="button" className="chip" aria-pressed={sort === shown} onClick={() => onShow(sort)}>
          {t(`dealings:sort.${sort}`)}
          {sort !== 'all' && <i>{grouped(count(sort))}</i>}
        </button>
      ))}
    </div>
  );
}

function Coming({ timeline, shown }: ShownProps) {
  const t = useWords();
  const items = those(timeline.upcoming, shown);
  if (items.length === 0) return null;
  return (
    <>
      <h3>{t('dealings:upcoming')}</h3>
      <ul className="timeline-list" data-coming="">
        {items.map(item => (
          <EntryOf key={item.key} item={item} timeline={timeline} />
        ))}
      </ul>
    </>
  );
}

interface EntryOfProps {
  readonly item: TimelineItem;
  readonly timeline: ClientTimeline;
}

const EntryOf = ({ item: { day, time, sort, row, seq }, timeline }: EntryOfProps) => (
  <TimelineEntry
    day={day}
    time={time}
    sort={sort}
    row={row === null ? undefined : timeline.rows.get(row)}
    past={seq === null ? undefined : timeline.worth.get(seq)}
  />
);

/** So many are drawn at first, and more as one scrolls to their end. */
const slice = 40;

function Past({ timeline, shown }: ShownProps) {
  const { t, words } = useSaying();
  const [most, setMost] = useState(slice);
  const more = useCallback(() => setMost(now => now + slice), []);
  const items = those(timeline.past, shown);
  const left = items.length - most;
  return (
    <>
      {monthsOf(items.slice(0, most)).map(({ month, items: held }) => (
        <div key={month ?? ''} className="timeline-month">
          <h3>{month === null ? t('dealings:undated') : words.month(month)}</h3>
          <ul className="timeline-list">
            {held.map(item => (
              <EntryOf key={item.key} item={item} timeline={timeline} />
            ))}
          </ul>
        </div>
      ))}
      {left > 0 && <Older left={left} onMore={more} />}
      {left <= 0 && timeline.olderWorth !== null && (shown === 'all' || shown === 'worth') && (
        <button type="button" className="btn quiet" onClick={timeline.olderWorth}>
          {t('dealings:older-values')}
        </button>
      )}
    </>
  );
}

/** A button for the keys, which presses itself when it comes into sight. */
function Older({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  const t = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    const watcher = new IntersectionObserver(
      seen => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) latest.current();
      },
      { rootMargin: '400px' },
    );
    if (button.current !== null) watcher.observe(button.current);
    return () => watcher.disconnect();
  }, [left]);
  return (
    <button ref={button} type="button" className="btn quiet" onClick={onMore}>
      {t('dealings:older', { count: left })}
    </button>
  );
}
