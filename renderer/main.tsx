/** The window starts here: what the program remembers, then the words, then the first paint, then the book. */
import './ui/mantine-parts.css';
import './ui/tokens.css';
import './ui/mantine.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { listenForActions } from './actions';
import { App } from './app';
import { appState, startAppState } from './app-state';
import { connect, replica } from './data/use-book';
import { complainTo } from './data/run';
import { beginIdle, whenIdle } from './frame/when-idle';
import { watchForTheUnexpected } from './frame/unexpected';
import { begin } from './place/use-place';
import { printedReview } from './reviews/printed-review';
import { complainOf } from './toasts/toasts';
import { followHistory } from './toasts/follow-history';

/** The book of last time starts where it was left; another one with its clients. */
function resumeOnOpen(): void {
  let was = replica.state.is;
  let last = appState().recent[0]?.path;
  replica.subscribe(() => {
    const { state } = replica;
    if (state.is === 'loading' && was !== 'loading') {
      begin(state.book.path === last);
      last = state.book.path;
    }
    was = state.is;
  });
}

/** A small book is there at once: its sheet is then the first thing painted. A large one shows how far it is after this time. */
const patience = 200;
/** A first screen that is no sheet says nothing of itself; by this time it stands. */
const idleAtLast = 3_000;

/** The book of last time is there, or not to be had, or takes a while. */
const firstSight = (): Promise<void> =>
  new Promise(resolve => {
    const see = (): void => {
      stop();
      resolve();
    };
    const stop = replica.subscribe(() => {
      if (replica.state.is === 'open' || replica.trouble !== null) see();
    });
    setTimeout(see, patience);
  });

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('main: index.html has no root');
  await startAppState();
  const printed = printedReview(location.hash);
  if (printed !== null) {
    const { PrintPage } = await import('./reviews/print-page');
    connect();
    createRoot(root).render(<PrintPage id={printed} />);
    return;
  }
  watchForTheUnexpected();
  complainTo(complainOf);
  resumeOnOpen();
  followHistory();
  listenForActions();
  connect();
  if (appState().bookComing) await firstSight();
  createRoot(root).render(<App />);
  whenIdle(async () => (await import('./palette/client-index')).keepClientIndex());
  if (appState().bookComing) setTimeout(beginIdle, idleAtLast);
  else requestIdleCallback(beginIdle);
}

void start();
