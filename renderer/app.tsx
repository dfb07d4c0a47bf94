/** The whole window: the start screen, the book being opened, or the book. */
import { MantineProvider } from '@mantine/core';
import { useEffect } from 'react';
import { useDark, usePreferences } from './app-state';
import { useBook } from './data/use-book';
import { Frame } from './frame/frame';
import { LoadingScreen } from './frame/loading-screen';
import { useIdle } from './frame/when-idle';
import { later } from './ui/later';
import { theme } from './ui/theme';
import { useWords } from './words';

const Notices = later(async () => (await import('./toasts/notices')).Notices);
const ShortcutsList = later(async () => (await import('./frame/shortcuts-list')).ShortcutsList);
const StartScreen = later(async () => (await import('./start/start-screen')).StartScreen);

export function App() {
  const { language, gainColor } = usePreferences();
  const t = useWords();
  const dark = useDark();
  const idle = useIdle();
  const gain = gainColor === 'language' ? (language === 'en' ? 'green' : 'red') : gainColor;
  useEffect(() => {
    document.documentElement.dataset['gain'] = gain;
  }, [gain]);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={dark ? 'dark' : 'light'}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <Screen />
      <section className="notices" aria-label={t('shell:notices')}>
        {idle && <Notices />}
      </section>
    </MantineProvider>
  );
}

function Screen() {
  const book = useBook();
  if (book.is === 'open') return <Frame />;
  if (book.is === 'loading') return <LoadingScreen name={book.book.name} loaded={book.loaded} total={book.total} />;
  return (
    <>
      <StartScreen />
      <ShortcutsList />
    </>
  );
}
