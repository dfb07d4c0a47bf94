/** Exports the whole book as a workbook: main asks where; the corner tells how far it is and where the file is. */
import type { WrittenFile } from '../../shared/contract/excel';
import { wholeBook } from '../../shared/export/wish';
import type { Result } from '../../shared/result';
import { bridge } from '../bridge';
import { hideExporting, showExporting } from '../import/export-toast';
import { complainOf, say } from '../toasts/toasts';
import { wordsNow } from '../words';

let running = false;

/** One at a time; a second wish while it runs is the same wish. */
export async function exportBook(): Promise<void> {
  if (running) return;
  running = true;
  const stop = bridge.on['job:progress'](({ job, done }) => {
    if (job === 'export') showExporting(done);
  });
  try {
    tell(await bridge.request['export:workbook'](wholeBook));
  } finally {
    stop();
    hideExporting();
    running = false;
  }
}

function tell(written: Result<WrittenFile | null>): void {
  if (!written.ok) {
    if (written.problem.code !== 'cancelled') complainOf(written.problem);
  } else if (written.value !== null) {
    const { rows: count, file } = written.value;
    say(wordsNow('importing:exported', { count, file: file.split(/[\\/]/).at(-1) ?? file }));
  }
}
