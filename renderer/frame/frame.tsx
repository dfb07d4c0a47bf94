/** The window while a book is open: bars around the place one is at. */
import { lazy, Suspense } from 'react';
import { usePreferences } from '../app-state';
import { Peek } from '../peek/peek';
import { useTrail } from '../place/use-place';
import { useWords } from '../words';
import { Banner, useBanner } from './banner';
import { ErrorBoundary } from './error-boundary';
import { Navigation } from './navigation';
import { PlaceView } from './place-view';
import { ShortcutsList } from './shortcuts-list';
import { StatusBar } from './status-bar';
import { TopBar } from './top-bar';
import { placeText } from '../place/place';
import './frame.css';

const palette = () => import('../palette/palette');
const ExportDialog = lazy(async () => ({ default: (await import('../export/export-dialog')).ExportDialog }));
const Palette = lazy(async () => ({ default: (await palette()).Palette }));

export function Frame() {
  const t = useWords();
  const { now } = useTrail();
  const { peek } = usePreferences();
  const banner = useBanner();
  const peeking = peek && now.page === 'sheet';
  return (
    <div className="window" data-banner={banner === null ? undefined : ''}>
      <TopBar />
      {banner !== null && <Banner text={banner} />}
      <Navigation />
      <div className="with-peek" data-peek={peeking ? '' : undefined}>
        <main className="main" aria-label={t('shell:main')}>
          <ErrorBoundary key={placeText(now).split('/').slice(0, 2).join('/')}>
            <PlaceView place={now} />
          </ErrorBoundary>
        </main>
        {peeking && <Peek />}
      </div>
      <StatusBar />
      <Suspense>
        <Palette />
        <ExportDialog />
      </Suspense>
      <ShortcutsList />
    </div>
  );
}
