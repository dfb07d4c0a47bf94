/** The items of a stretch of time, worked out again when a sheet they come from has changed. */
import type { EventInput } from '@fullcalendar/react';
import { useDeferredValue } from 'react';
import type { Occurrence, Range } from '../../shared/analysis/occurrence';
import { occurrencesIn } from '../../shared/analysis/occurrences';
import { replica, useRows, useSheetVersion } from '../data/use-book';
import { useWords } from '../words';
import { groupOf, type CalendarGroup } from './calendar-groups';
import { appointmentItem, merged, occurrenceItem } from './calendar-items';

/** Moves with any of the sheets the generated days come from; a moment late, so that typing is not held up. */
function useDaysVersion(): string {
  const [client, member] = [useSheetVersion('client'), useSheetVersion('member')];
  const [policy, holding, liability] = [
    useSheetVersion('policy'),
    useSheetVersion('holding'),
    useSheetVersion('liability'),
  ];
  return useDeferredValue([client, member, policy, holding, liability].join(' '));
}

let last: { readonly key: string; readonly found: readonly Occurrence[] } | null = null;

/** The whole book is gone through once for a range and a state of the sheets. */
function occurrencesNow(range: Range, version: string): readonly Occurrence[] {
  const key = `${range.from} ${range.to} ${version}`;
  if (last?.key !== key) last = { key, found: occurrencesIn(range, replica) };
  return last.found;
}

export function useCalendarItems(range: Range, shown: ReadonlySet<CalendarGroup>): EventInput[] {
  const t = useWords();
  const occurrences = occurrencesNow(range, useDaysVersion());
  const events = useRows('event');
  const appointments = shown.has('appointment') ? events.flatMap(row => appointmentItem(row, t)) : [];
  const generated = merged(occurrences.filter(one => shown.has(groupOf(one.type))));
  return [...appointments, ...generated.map(one => occurrenceItem(one, t))];
}
