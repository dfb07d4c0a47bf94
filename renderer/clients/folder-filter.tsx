/** Narrows the list of files by words and by category; only categories that are there are offered, with how many. */
import { textCell, type Row } from '../../shared/cell';
import { usePreferences } from '../app-state';
import { columnLabel } from '../data/row-names';
import { useWords } from '../words';
import type { FileFilter } from './file-list';
import { categoryLabel, fileCategories } from './file-categories';

interface FolderFilterProps {
  readonly rows: readonly Row[];
  readonly filter: FileFilter;
  readonly onFilter: (filter: FileFilter) => void;
}

export function FolderFilter({ rows, filter, onFilter }: FolderFilterProps) {
  const t = useWords();
  const { language } = usePreferences();
  const counts = new Map<string, number>();
  for (const row of rows) {
    const category = textCell(row, 'category') ?? '';
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  const offered = fileCategories.filter(id => counts.has(id) || filter.category === id);
  return (
    <div className="folder-filter">
      <input
        type="search"
        value={filter.text}
        placeholder={t('folder:search')}
        aria-label={t('folder:search')}
        spellCheck={false}
        onChange={event => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <select
        value={filter.category ?? ''}
        aria-label={columnLabel('attachment', 'category')}
        onChange={({ currentTarget: { value } }) => onFilter({ ...filter, category: value === '' ? null : value })}
      >
        <option value="">{t('folder:all-categories')}</option>
        {offered.map(id => (
          <option key={id} value={id}>
            {t('folder:category-count', {
              category: categoryLabel(language, id),
              n: counts.get(id) ?? 0,
            })}
          </option>
        ))}
      </select>
    </div>
  );
}
