/** Exports the whole book as a workbook: asks where, shows how far it is, can be stopped. */
import { bridge } from '../bridge';
import { complainOf, endJob, say, showJob } from '../toasts/toasts';
import { wordsNow } from '../words';

let running = false;

const cancel = {
  label: () => wordsNow('shell:cancel'),
  run: () => void bridge.request['job:cancel']({ job: 'export' }),
};

/** One at a time; a second wish while it runs is the same wish. */
export async function exportBook(): Promise<void> {
  if (running) return;
  running = true;
  const stop = bridge.on['job:progress'](({ job, done }) => {
    if (job !== 'export') return;
    const share = done === null ? '' : ` ${Math.round(done * 100)}%`;
    showJob('export', `${wordsNow('shell:exporting')}${share}`, { label: cancel.label(), run: cancel.run });
  });
  const written = await bridge.request['export:workbook'](null);
  stop();
  running = false;
  endJob('export');
  if (!written.ok) {
    if (written.problem.code !== 'cancelled') complainOf(written.problem);
  } else if (written.value !== null) say(wordsNow('shell:exported', { file: written.value.file }));
}
