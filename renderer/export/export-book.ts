/** Exports what is wished: main asks where; the corner tells how far it is and where the file is. */
import type { WrittenFile } from '../../shared/contract/excel';
import type { ExportWish } from '../../shared/export/wish';
import type { Result } from '../../shared/result';
import { bridge } from '../bridge';
import { complainOf, say } from '../toasts/toasts';
import { wordsNow } from '../words';
import { hideExporting, showExporting } from './export-toast';

let running = false;

/** One at a time; a second wish while it runs is the same wish. */
export async function exportBook(wish: ExportWish): Promise<void> {
  if (running) return;
  running = true;
  const stop = bridge.on['job:progress'](({ job, done }) => {
    if (job === 'export') showExporting(done);
  });
  try {
    tell(await bridge.request['export:workbook'](wish));
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
    const { rows: count, file, more = [] } = written.value;
    const [first = '', ...others] = [file, ...more].map(path => path.split(/[\\/]/).at(-1) ?? path);
    if (others.length === 0) say(wordsNow('importing:exported', { count, file: first }));
    else say(wordsNow('importing:exported-files', { count, files: [first, ...others].join(' · ') }));
  }
}
