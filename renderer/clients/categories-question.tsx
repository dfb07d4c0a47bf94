/** The guessed categories of files that were added together, confirmed by one press or changed in one place. */
import { useState } from 'react';
import { textCell, type Row } from '../../shared/cell';
import type { RowId } from '../../shared/id';
import { usePreferences } from '../app-state';
import { replica, useSheetVersion } from '../data/use-book';
import { grouped } from '../ui/grouped';
import { listed, useWords } from '../words';
import { CategorySelect } from './category-select';
import { fileName } from './file-acts';
import { categoryLabel, fileCategories, setCategory } from './file-categories';
import { categoriesConfirmed } from './filing';

export function CategoriesQuestion({ added }: { readonly added: readonly RowId[] }) {
  const t = useWords();
  useSheetVersion('attachment');
  const [open, setOpen] = useState(false);
  const rows = added.flatMap(id => replica.get(id) ?? []);
  if (rows.length === 0) return null;
  return (
    <fieldset className="folder-questions">
      <legend>{t('folder:guessed', { count: rows.length })}</legend>
      <Counts rows={rows} />
      {open && <OneByOne rows={rows} />}
      <div className="folder-answers">
        <button type="button" className="btn primary" onClick={categoriesConfirmed}>
          {t('folder:guessed-right')}
        </button>
        <button type="button" className="btn" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'folder:less' : 'folder:guessed-change')}
        </button>
        <CategorySelect
          label={t('folder:guessed-all')}
          value={null}
          onChoose={category => void setCategory(rows, category)}
        />
      </div>
    </fieldset>
  );
}

function Counts({ rows }: { readonly rows: readonly Row[] }) {
  const { language } = usePreferences();
  const counts = fileCategories.flatMap(id => {
    const count = rows.filter(row => textCell(row, 'category') === id).length;
    return count === 0 ? [] : [`${categoryLabel(language, id)} ${grouped(count)}`];
  });
  return <p>{listed(counts)}</p>;
}

/** Lines with a list each; of more files the rest is changed in the folder's own list. */
const most = 200;

function OneByOne({ rows }: { readonly rows: readonly Row[] }) {
  const t = useWords();
  return (
    <ul className="folder-categories">
      {rows.slice(0, most).map(row => (
        <li key={row.id}>
          <span title={fileName(row)}>{fileName(row)}</span>
          <CategorySelect
            label={t('folder:category-of', { file: fileName(row) })}
            value={textCell(row, 'category') ?? ''}
            onChoose={category => void setCategory([row], category)}
          />
        </li>
      ))}
      {rows.length > most && <li>{t('folder:and-more', { count: rows.length - most })}</li>}
    </ul>
  );
}
