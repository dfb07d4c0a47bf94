/** Short notices in the corner: what was done, with undo; what was refused, with the reason. */
import { notifications } from '@mantine/notifications';
import type { Problem } from '../../shared/problem';
import { bridge } from '../bridge';
import { wordsNow } from '../words';
import { historyKeyOf, historyWords } from './history-words';
import { problemWords } from './problem-words';

const [shortly, longer] = [4_000, 12_000];

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

interface Toast {
  readonly id: string;
  readonly text: string;
  readonly action: ToastAction | null;
  readonly milliseconds: number;
}

function show({ id, text, action, milliseconds }: Toast): void {
  const choose = (): void => {
    notifications.hide(id);
    action?.run();
  };
  const toast = {
    id,
    autoClose: milliseconds,
    message: (
      <div className="toast">
        <span>{text}</span>
        {action !== null && (
          <button type="button" className="btn" onClick={choose}>
            {action.label}
          </button>
        )}
      </div>
    ),
    closeButtonProps: { 'aria-label': wordsNow('shell:dismiss') },
  };
  notifications.hide(id);
  notifications.show(toast);
}

/** A plain word that something is done. */
export const say = (text: string, action: ToastAction | null = null): void => {
  show({ id: `said-${text}`, text, action, milliseconds: action === null ? shortly : longer });
};

/** Why something was not done. It stays until read. */
export function complainOf(problem: Problem): void {
  const id = `problem-${problem.code}`;
  notifications.hide(id);
  notifications.show({
    id,
    autoClose: false,
    color: 'red',
    role: 'alert',
    title: wordsNow('shell:not-done'),
    message: problemWords(problem, wordsNow),
    closeButtonProps: { 'aria-label': wordsNow('shell:dismiss') },
  });
}

/** What is large or far from the eye says that it was done, and offers to take it back. */
const worthSaying: ReadonlySet<string> = new Set([
  'import',
  'merge',
  'remove-rows',
  'replace',
  'client-new',
  'attachment-remove',
  'contact-remove',
  'task-remove',
  'ticket-remove',
  'ticket-close',
  'attachments-remove',
  'attachment-move',
  'attachments-move',
]);

/** The notice's undo is of the last thing done: when something else was, it goes. */
export const forgetDone = (): string => notifications.hide('history');

export function sayDone(label: string): void {
  forgetDone();
  if (!worthSaying.has(historyKeyOf(label))) return;
  const text = wordsNow('shell:done', { what: historyWords(label, wordsNow) });
  show({ id: 'history', text, action: undoing(), milliseconds: longer });
}

const undoing = (): ToastAction => ({ label: wordsNow('actions:undo'), run: () => void undo() });
const redoing = (): ToastAction => ({ label: wordsNow('actions:redo'), run: () => void redo() });

export async function undo(): Promise<void> {
  const done = await bridge.request['book:undo'](null);
  if (!done.ok) {
    complainOf(done.problem);
    return;
  }
  const text = wordsNow('shell:undone', { what: historyWords(done.value.label, wordsNow) });
  show({ id: 'history', text, action: redoing(), milliseconds: shortly });
}

export async function redo(): Promise<void> {
  const done = await bridge.request['book:redo'](null);
  if (!done.ok) {
    complainOf(done.problem);
    return;
  }
  const text = wordsNow('shell:redone', { what: historyWords(done.value.label, wordsNow) });
  show({ id: 'history', text, action: undoing(), milliseconds: shortly });
}
