/** The window starts here: what the program remembers, then the words, then the first paint, then the book. */
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/tokens.css';
import './ui/mantine.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { listenForActions } from './actions';
import { App } from './app';
import { appState, startAppState } from './app-state';
import { connect, replica } from './data/use-book';
import { complainTo } from './data/run';
import { whenIdle } from './frame/when-idle';
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
  complainTo(complainOf);
  resumeOnOpen();
  followHistory();
  listenForActions();
  connect();
  createRoot(root).render(<App />);
  whenIdle([async () => (await import('./palette/client-index')).keepClientIndex()]);
}

void start();
