/** Gives the file back with what is wrong marked in it, for the one who keeps it. */
import { useState } from 'react';
import type { PlanView } from '../../shared/contract/excel';
import { gridSheetIds } from '../../shared/sheets/index';
import { say } from '../toasts/toasts';
import { useWords, wordsNow } from '../words';
import { writeProblems } from './importer';

async function exportProblems(): Promise<void> {
  const written = await writeProblems();
  if (written === null) return;
  const { rows: count, file } = written;
  say(wordsNow('exporting:problems.done', { count, file: file.split(/[\\/]/).at(-1) ?? file }));
}

/** Only where there is something to mark. */
export function ProblemsButton({ plan }: { readonly plan: PlanView }) {
  const t = useWords();
  const [busy, setBusy] = useState(false);
  const doubts = gridSheetIds.some(sheet => plan.counts[sheet].doubtful + plan.counts[sheet].rejected > 0);
  if (plan.flagged === 0 && !doubts) return null;
  const run = (): void => {
    setBusy(true);
    void exportProblems().finally(() => setBusy(false));
  };
  return (
    <button type="button" className="btn" title={t('exporting:problems.hint')} disabled={busy} onClick={run}>
      {t('exporting:problems.button')}
    </button>
  );
}
