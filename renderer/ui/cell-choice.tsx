/** A closed choice or a yes/no as the system's own list; a text that is none of its options stays there, marked. */
import { cellOf, isRaw, type Cell } from '../../shared/cell';
import { optionLabel } from '../../shared/i18n/labels';
import { usePreferences } from '../app-state';
import { useWords } from '../words';
import type { CellInputProps } from './cell-field';
import { writeCell } from './write-cell';

const textOf = (cell: Cell): string =>
  cell === null ? '' : isRaw(cell) ? cell.raw : Array.isArray(cell) ? cell.join() : String(cell);

export function CellChoice({ row, id, column, field, invalid }: CellInputProps) {
  const options = useOptions(column);
  const cell = cellOf(row, id);
  const valueOf = (text: string): Cell => (text === '' ? null : column.kind === 'flag' ? text === 'true' : text);
  return (
    <select
      id={field}
      value={textOf(cell)}
      data-empty={cell === null ? '' : undefined}
      aria-invalid={invalid || undefined}
      aria-describedby={invalid ? `${field}-why` : undefined}
      onChange={event => void writeCell(row, id, valueOf(event.currentTarget.value))}
    >
      <option value="">—</option>
      {isRaw(cell) && <option value={cell.raw}>{cell.raw}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function useOptions(column: CellInputProps['column']) {
  const t = useWords();
  const { language } = usePreferences();
  if (column.kind !== 'flag')
    return (column.options ?? []).map(value => ({ value, label: optionLabel(language, column, value) }));
  return [
    { value: 'true', label: t('client:yes') },
    { value: 'false', label: t('client:no') },
  ];
}
