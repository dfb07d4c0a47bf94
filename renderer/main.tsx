/** The window starts here: what the program remembers, then the words, then the first paint, then the book. */
import './ui/mantine-parts.css';
import './ui/tokens.css';
import './ui/mantine.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { listenForActions } from './actions';
import { App } from './app';
import { appState, isDark, startAppState } from './app-state';
import type { BookState } from './data/replica';
import { connect, replica } from './data/use-book';
import { complainTo } from './data/run';
import { beginIdle, whenIdle } from './frame/when-idle';
import { watchForTheUnexpected } from './frame/unexpected';
import { begin } from './place/use-place';
import { printedReview } from './reviews/printed-review';
import { complainOf } from './toasts/toasts';
import { followHistory } from './toasts/follow-history';

/** The book of last time starts where it was left; another one with its clients. News may have come before anybody listened. */
function resumeOnOpen(): void {
  let was: BookState['is'] = 'none';
  let last = appState().recent[0]?.path;
  const look = (): void => {
    const { state } = replica;
    if (state.is !== 'none' && (was === 'none' || (state.is === 'loading' && was === 'open'))) {
      begin(state.book.path === last);
      last = state.book.path;
    }
    was = state.is;
  };
  look();
  replica.subscribe(look);
}

/** A small book is there at once: its sheet is then the first thing painted. A large one shows how far it is after this time. */
const patience = 200;
/** A first screen that is no sheet says nothing of itself; by this time it stands. */
const idleAtLast = 3_000;

/** The book of last time is there, or not to be had, or takes a while. */
const firstSight = (): Promise<void> =>
  new Promise(resolve => {
    const look = (): void => {
      if (replica.state.is === 'open' || replica.trouble !== null) see();
    };
    const see = (): void => {
      stop();
      resolve();
    };
    const stop = replica.subscribe(look);
    setTimeout(see, patience);
    look();
  });

/** The grid paints everything anew once the page's fonts are loaded; there are none but the system's. A page that is printed waits for them. */
function paintOnceForFonts(): void {
  Object.defineProperty(document.fonts, 'ready', { value: new Promise(() => undefined) });
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('main: index.html has no root');
  const state = startAppState();
  connect();
  await state;
  const printed = printedReview(location.hash);
  if (printed !== null) {
    const { PrintPage } = await import('./reviews/print-page');
    createRoot(root).render(<PrintPage id={printed} />);
    return;
  }
  paintOnceForFonts();
  watchForTheUnexpected();
  complainTo(complainOf);
  resumeOnOpen();
  followHistory();
  listenForActions();
  document.documentElement.dataset['mantineColorScheme'] = isDark() ? 'dark' : 'light';
  if (appState().bookComing) await firstSight();
  createRoot(root).render(<App />);
  whenIdle(async () => (await import('./palette/client-index')).keepClientIndex());
  if (appState().bookComing) setTimeout(beginIdle, idleAtLast);
  else requestIdleCallback(beginIdle);
}

void start();
