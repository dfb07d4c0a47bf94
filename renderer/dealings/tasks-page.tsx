/** What is to be done for all clients, by how soon: tasks and tickets, ended by one key. */
import { useEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import { inDueGroups, type DueGroup } from '../../shared/analysis/due-groups';
import { openOf } from '../../shared/analysis/timeline';
import type { Row } from '../../shared/cell';
import { useRows, useToday } from '../data/use-book';
import { grouped } from '../ui/grouped';
import { useGrowing } from '../ui/use-growing';
import { useWords } from '../words';
import { OpenDealing } from './open-dealings';
import { SayingProvider } from './saying';
import { TaskLine } from './task-line';
import './timeline.css';

export function TasksPage() {
  const t = useWords();
  const tasks = useRows('task');
  const tickets = useRows('ticket');
  const today = useToday();
  const open = useMemo(() => openOf(tasks, tickets), [tasks, tickets]);
  const drawn = useGrowing(open.length, 100, 60);
  const groups = useMemo(() => inDueGroups(open, today), [open, today]);
  const list = useRef<HTMLDivElement>(null);
  useKeptFocus(list, open.length);
  return (
    <>
      <header className="bar">
        <h1>{t('dealings:tasks')}</h1>
        <span className="muted">{grouped(open.length)}</span>
      </header>
      <div className="page tasks-page">
        <TaskLine />
        {groups.length === 0 && <p className="empty">{t('dealings:tasks-empty')}</p>}
        <SayingProvider>
          <div ref={list} onKeyDown={moveFocus}>
            {cut(groups, drawn).map(([group, rows]) => (
              <Group
                key={group}
                group={group}
                rows={rows}
                total={groups.find(([id]) => id === group)?.[1].length ?? 0}
              />
            ))}
          </div>
        </SayingProvider>
      </div>
    </>
  );
}

type Groups = ReturnType<typeof inDueGroups>;

/** The first so many rows over all groups. */
function cut(groups: Groups, most: number): Groups {
  let left = most;
  return groups.flatMap(([group, rows]) => {
    const some = rows.slice(0, left);
    left -= some.length;
    return some.length === 0 ? [] : [[group, some] as const];
  });
}

interface GroupProps {
  readonly group: DueGroup;
  readonly rows: readonly Row[];
  readonly total: number;
}

function Group({ group, rows, total }: GroupProps) {
  const t = useWords();
  return (
    <section aria-label={t(`dealings:group.${group}`)} data-group={group}>
      <h2>
        {t(`dealings:group.${group}`)} <i>{grouped(total)}</i>
      </h2>
      <ul className="timeline-list open-dealings">
        {rows.map(row => (
          <OpenDealing key={row.id} row={row} named />
        ))}
      </ul>
    </section>
  );
}

/** What ends a line: its box, or the button of a ticket. */
const firstOf = (root: HTMLElement): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('li > .tick, li > .chip'),
];

/** Up and down go from line to line. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const { target } = event;
  if (step === 0 || !(target instanceof HTMLElement) || !target.matches('.tick, .chip')) return;
  const marks = firstOf(event.currentTarget);
  const next = marks[marks.indexOf(target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** The keys stay in the list when the line they stood in is done: they go to the one that takes its place. */
function useKeptFocus(list: RefObject<HTMLDivElement | null>, count: number): void {
  const at = useRef(-1);
  useEffect(() => {
    const root = list.current;
    if (root === null) return;
    if (document.activeElement === document.body && at.current >= 0) {
      const marks = firstOf(root);
      marks[Math.min(at.current, marks.length - 1)]?.focus();
    }
    const note = (event: FocusEvent): void => {
      if (event.target instanceof HTMLElement) at.current = firstOf(root).indexOf(event.target);
    };
    root.addEventListener('focusin', note);
    return () => root.removeEventListener('focusin', note);
  }, [list, count]);
}
