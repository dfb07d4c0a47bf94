/** The items of a stretch of time, worked out again when a sheet they come from has changed. */
import type { EventInput } from '@fullcalendar/react';
import { useDeferredValue, useMemo } from 'react';
import { occurrencesIn } from '../../shared/analysis/occurrences';
import type { Range } from '../../shared/analysis/occurrence';
import { replica, useSheetVersion } from '../data/use-book';
import { useWords } from '../words';
import { groupOf, type CalendarGroup } from './calendar-groups';
import { appointmentItem, occurrenceItem } from './calendar-items';

const sheetsOfDays = ['client', 'member', 'policy', 'holding', 'liability'] as const;

/** One number that moves with any of the sheets the generated days come from. */
function useDaysVersion(): string {
  const [client, member, policy, holding, liability] = [
    useSheetVersion(sheetsOfDays[0]),
    useSheetVersion(sheetsOfDays[1]),
    useSheetVersion(sheetsOfDays[2]),
    useSheetVersion(sheetsOfDays[3]),
    useSheetVersion(sheetsOfDays[4]),
  ];
  return useDeferredValue(`${client} ${member} ${policy} ${holding} ${liability}`);
}

export function useCalendarItems(range: Range, shown: ReadonlySet<CalendarGroup>): EventInput[] {
  const t = useWords();
  const [days, events, names] = [useDaysVersion(), useSheetVersion('event'), useSheetVersion('client')];
  const occurrences = useMemo(() => {
    void days;
    return occurrencesIn(range, replica);
  }, [range, days]);
  return useMemo(() => {
    void [events, names];
    const appointments = shown.has('appointment') ? [...replica.rows('event')].flatMap(row => appointmentItem(row, t)) : [];
    const generated = occurrences.filter(one => shown.has(groupOf(one.type))).map(one => occurrenceItem(one, t));
    return [...appointments, ...generated];
  }, [occurrences, events, names, shown, t]);
}
