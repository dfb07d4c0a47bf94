/** The window while a book is open: bars around the place one is at. */
import { useState } from 'react';
import { usePreferences } from '../app-state';
import { useTrail } from '../place/use-place';
import { useWords } from '../words';
import { Banner, useBanner } from './banner';
import { ErrorBoundary } from './error-boundary';
import { Navigation } from './navigation';
import { PlaceView } from './place-view';
import { StatusBar } from './status-bar';
import { TopBar } from './top-bar';
import { useIdle } from './when-idle';
import { placeText } from '../place/place';
import { later } from '../ui/later';
import { useOverlay } from './overlay';
import './frame.css';

const Peek = later(async () => (await import('../peek/peek')).Peek);
const Palette = later(async () => (await import('../palette/palette')).Palette);
const ExportDialog = later(async () => (await import('../export/export-dialog')).ExportDialog);
const ShortcutsList = later(async () => (await import('./shortcuts-list')).ShortcutsList);

export function Frame() {
  const t = useWords();
  const { now } = useTrail();
  const { peek } = usePreferences();
  const banner = useBanner();
  const idle = useIdle();
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
        {peeking && (idle ? <Peek /> : <aside className="peek" aria-busy />)}
      </div>
      <StatusBar />
      <Overlays />
    </div>
  );
}

/** What opens over the window; nothing of it is there before the first wish. */
function Overlays() {
  const wished = useOverlay() !== null;
  const [used, setUsed] = useState(false);
  if (wished && !used) setUsed(true);
  return (
    used && (
      <>
        <Palette />
        <ExportDialog />
        <ShortcutsList />
      </>
    )
  );
}
