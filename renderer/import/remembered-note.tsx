/** Says that answers of an earlier file were used, and lets them be forgotten. */
import type { DraftTableView } from '../../shared/contract/excel';
import { useWords } from '../words';
import { forgetLayouts } from './answering';
import type { Importing } from './importer';

type Remembered = NonNullable<DraftTableView['remembered']>;

export function RememberedNote({ importing }: { readonly importing: Importing }) {
  const t = useWords();
  const used = (importing.draft?.tables ?? []).flatMap(({ remembered }) => remembered ?? []);
  const layouts = [...new Map(used.map((layout): [string, Remembered] => [layout.id, layout])).values()];
  const [first] = layouts;
  if (first === undefined) return null;
  return (
    <span className="import-remembered">
      <span className="tag good">{t('importing:table.remembered', { file: first.file, day: first.day })}</span>
      <button
        type="button"
        className="btn quiet"
        disabled={importing.busy !== null}
        onClick={() => void forgetLayouts(layouts.map(({ id }) => id))}
      >
        {t('importing:table.forget')}
      </button>
    </span>
  );
}
