/** The first cells of a column's line, wherever columns are matched: its letters, its header, some of its cells, and what it is taken for. */
import { Select } from '@mantine/core';
import type { DraftColumnView, DraftView } from '../../shared/contract/excel';
import type { GridSheetId } from '../../shared/sheets/index';
import { useWords } from '../words';
import { targetChoices } from './target-words';

interface ColumnCellsProps {
  readonly sheet: GridSheetId;
  readonly column: DraftColumnView;
  readonly ownColumns: DraftView['ownColumns'];
  readonly onTarget: (target: string) => void;
}

/** The heads of those cells. */
export function ColumnHeads() {
  const t = useWords();
  return (
    <>
      <th className="import-letters">{t('importing:table.column')}</th>
      <th>{t('importing:table.name')}</th>
      <th>{t('importing:table.samples')}</th>
      <th className="import-target">{t('importing:table.target')}</th>
    </>
  );
}

export function ColumnCells({ sheet, column, ownColumns, onTarget }: ColumnCellsProps) {
  const t = useWords();
  const { letters, header, samples, target, others } = column;
  const choose = (value: string | null): void => {
    if (value !== null && value !== target) onTarget(value);
  };
  return (
    <>
      <td className="import-letters">{letters}</td>
      <td title={header}>{header}</td>
      <td className="import-samples" title={samples.join('\n')}>
        {samples.join('　')}
      </td>
      <td className="import-target">
        <Select
          size="xs"
          searchable
          allowDeselect={false}
          aria-label={`${header}: ${t('importing:table.target')}`}
          value={target}
          onChange={choose}
          data={targetChoices(sheet, [target, ...others], { t, ownColumns })}
        />
      </td>
    </>
  );
}
