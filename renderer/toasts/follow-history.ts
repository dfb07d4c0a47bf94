/** Says what was just done and offers to take it back, when it is large or out of sight; undo and redo say so themselves. */
import { replica } from '../data/use-book';
import { forgetDone, sayDone } from './toasts';

/** Called once. A history that grows by something new is what was just done. */
export function followHistory(): void {
  let last = replica.history;
  let ready = replica.state.is === 'open';
  replica.subscribe(() => {
    const { history } = replica;
    if (history === last) return;
    const undid = history.redo !== null && history.redo === last.undo;
    const redid = last.redo !== null && history.undo === last.redo;
    const again = undid || redid;
    const grew = ready && history.redo === null && !again && history.undo !== last.undo;
    last = history;
    ready = replica.state.is === 'open';
    if (grew && history.undo !== null) sayDone(history.undo);
    else if (!again) forgetDone();
  });
}
