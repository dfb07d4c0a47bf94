/** The screen of a place. */
import { CalendarPage } from '../calendar/calendar-page';
import { ClientPage } from '../clients/client-page';
import { ImportPage } from '../import/import-page';
import type { Place } from '../place/place';
import { ReviewPage } from '../reviews/review-page';
import { ReviewsPage } from '../reviews/reviews-page';
import { SettingsPage } from '../settings/settings-page';
import { SheetPage } from '../sheets/sheet-page';

export function PlaceView({ place }: { readonly place: Place }) {
  if (place.page === 'sheet') return <SheetPage sheet={place.sheet} />;
  if (place.page === 'client') return <ClientPage id={place.id} />;
  if (place.page === 'review') return <ReviewPage id={place.id} />;
  if (place.page === 'calendar') return <CalendarPage />;
  if (place.page === 'reviews') return <ReviewsPage />;
  return place.page === 'import' ? <ImportPage /> : <SettingsPage />;
}
