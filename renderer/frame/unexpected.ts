/** What nobody caught is said, once for each kind, so that no press of a button goes unanswered. */
import { complainOf } from '../toasts/toasts';

const longest = 160;

/** Called once, before the first render. */
export function watchForTheUnexpected(): void {
  window.addEventListener('unhandledrejection', ({ reason }) => {
    complainOf({ code: 'unexpected', text: wordsOf(reason).slice(0, longest) });
  });
}

/** Electron names the channel before the words of an error in the main process. */
const wordsOf = (reason: unknown): string =>
  (reason instanceof Error ? reason.message : String(reason)).replace(
    /^Error invoking remote method '([^']*)': (Error: )?/,
    '$1: ',
  );
