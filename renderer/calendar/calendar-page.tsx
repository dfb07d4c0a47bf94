/** The calendar page; what draws it is large and comes only when it is first opened. */
import { lazy, Suspense } from 'react';

const Screen = lazy(async () => ({ default: (await import('./calendar-screen')).CalendarScreen }));

export function CalendarPage() {
  return (
    <Suspense fallback={<section className="main" aria-busy="true" />}>
      <Screen />
    </Suspense>
  );
}
