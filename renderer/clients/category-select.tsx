/** A list of the categories of files: of one that has one, or, under a word for it, one to be given to several. */
import { usePreferences } from '../app-state';
import { categoryLabel, fileCategories } from './file-categories';

interface CategorySelectProps {
  readonly label: string;
  /** null: several files; the list shows what choosing does. */
  readonly value: string | null;
  readonly onChoose: (category: string) => void;
}

export function CategorySelect({ label, value, onChoose }: CategorySelectProps) {
  const { language } = usePreferences();
  return (
    <select
      value={value ?? ''}
      aria-label={label}
      onChange={({ currentTarget }) => {
        onChoose(currentTarget.value);
      }}
    >
      {(value === null || value === '') && (
        <option value="" disabled>
          {value === null ? label : '—'}
        </option>
      )}
      {fileCategories.map(id => (
        <option key={id} value={id}>
          {categoryLabel(language, id)}
        </option>
      ))}
    </select>
  );
}
