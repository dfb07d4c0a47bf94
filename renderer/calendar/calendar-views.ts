/** The ways of looking at time: the library's names and our words. */
export const calendarViews = [
  { id: 'dayGridMonth', word: 'calendar:month' },
  { id: 'timeGridWeek', word: 'calendar:week' },
  { id: 'timeGridDay', word: 'calendar:day' },
  { id: 'listMonth', word: 'calendar:list' },
] as const;
export type CalendarView = (typeof calendarViews)[number]['id'];

export const viewNamed = (name: string): CalendarView =>
  calendarViews.find(view => view.id === name)?.id ?? 'dayGridMonth';
