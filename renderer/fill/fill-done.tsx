/** After writing: what was written, where the version before is, and the way on. */
import type { FilledFile } from '../../shared/contract/fill';
import { useWords } from '../words';
import { forget } from './filler';

export function FillDone({ done }: { readonly done: FilledFile }) {
  const t = useWords();
  return (
    <div className="import-middle">
      <h2>{t('filling:done', { file: done.file, cells: done.cells, lines: done.lines })}</h2>
      <p className="muted">{t('filling:before')}</p>
      <p>
        <button type="button" className="btn primary" onClick={forget}>
          {t('filling:again')}
        </button>
      </p>
    </div>
  );
}
