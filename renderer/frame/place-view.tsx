/** The screen of a place. Only the sheets are there from the start; the other pages are fetched when the window is idle. */
import type { Place } from '../place/place';
import { SheetPage } from '../sheets/sheet-page';
import { later } from '../ui/later';

const ClientPage = later(async () => (await import('../clients/client-page')).ClientPage);
const ReviewPage = later(async () => (await import('../reviews/review-page')).ReviewPage);
const ReviewsPage = later(async () => (await import('../reviews/reviews-page')).ReviewsPage);
const TasksPage = later(async () => (await import('../dealings/tasks-page')).TasksPage);
const ImportPage = later(async () => (await import('../import/import-page')).ImportPage);
const FillPage = later(async () => (await import('../fill/fill-page')).FillPage);
const ParkedPage = later(async () => (await import('../parked/parked-page')).ParkedPage);
const SettingsPage = later(async () => (await import('../settings/settings-page')).SettingsPage);
const CalendarPage = later(async () => (await import('../calendar/calendar-page')).CalendarPage);

export function PlaceView({ place }: { readonly place: Place }) {
  if (place.page === 'sheet') return <SheetPage sheet={place.sheet} at={place.at} />;
  if (place.page === 'client') return <ClientPage id={place.id} />;
  if (place.page === 'review') return <ReviewPage id={place.id} />;
  if (place.page === 'calendar') return <CalendarPage />;
  if (place.page === 'reviews') return <ReviewsPage />;
  if (place.page === 'tasks') return <TasksPage />;
  if (place.page === 'parked') return <ParkedPage />;
  if (place.page === 'fill') return <FillPage />;
  return place.page === 'import' ? <ImportPage /> : <SettingsPage />;
}
