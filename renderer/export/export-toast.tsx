/** What a running export says in the corner: how far it is, and the way to stop it. */
import { notifications } from '@mantine/notifications';
import { bridge } from '../bridge';
import { wordsNow } from '../words';

const id = 'job-export';
let shown = false;

/** Shown once, then brought up to date, until `hideExporting`. */
export function showExporting(done: number | null): void {
  const share = done === null ? '' : ` ${Math.round(done * 100)}%`;
  const toast = {
    id,
    autoClose: false as const,
    loading: true,
    withCloseButton: false,
    message: (
      <div className="toast">
        <span>{wordsNow('importing:step.writing') + share}</span>
        <button type="button" className="btn" onClick={() => void bridge.request['job:cancel']({ job: 'export' })}>
          {wordsNow('importing:cancel')}
        </button>
      </div>
    ),
  };
  if (shown) notifications.update(toast);
  else notifications.show(toast);
  shown = true;
}

export function hideExporting(): void {
  notifications.hide(id);
  shown = false;
}
