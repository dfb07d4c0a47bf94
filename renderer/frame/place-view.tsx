/** The screen of a place. Only the sheets are there from the start; the other pages are fetched when the window is idle. */
import { lazy, Suspense } from 'react';
import type { Place } from '../place/place';
import { SheetPage } from '../sheets/sheet-page';
import { whenIdle } from './when-idle';

const calendar = () => import('../calendar/calendar-page');
const client = () => import('../clients/client-page');
const imports = () => import('../import/import-page');
const review = () => import('../reviews/review-page');
const reviews = () => import('../reviews/reviews-page');
const settings = () => import('../settings/settings-page');

const CalendarPage = lazy(async () => ({ default: (await calendar()).CalendarPage }));
const ClientPage = lazy(async () => ({ default: (await client()).ClientPage }));
const ImportPage = lazy(async () => ({ default: (await imports()).ImportPage }));
const ReviewPage = lazy(async () => ({ default: (await review()).ReviewPage }));
const ReviewsPage = lazy(async () => ({ default: (await reviews()).ReviewsPage }));
const SettingsPage = lazy(async () => ({ default: (await settings()).SettingsPage }));

whenIdle([client, review, reviews, imports, settings, calendar]);

export function PlaceView({ place }: { readonly place: Place }) {
  if (place.page === 'sheet') return <SheetPage sheet={place.sheet} at={place.at} />;
  return (
    <Suspense>
      <LaterPage place={place} />
    </Suspense>
  );
}

function LaterPage({ place }: { readonly place: Exclude<Place, { readonly page: 'sheet' }> }) {
  if (place.page === 'client') return <ClientPage id={place.id} />;
  if (place.page === 'review') return <ReviewPage id={place.id} />;
  if (place.page === 'calendar') return <CalendarPage />;
  if (place.page === 'reviews') return <ReviewsPage />;
  return place.page === 'import' ? <ImportPage /> : <SettingsPage />;
}
