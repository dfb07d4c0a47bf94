/** What a table of the file is taken for, or that it is left out. */
import { Select } from '@mantine/core';
import type { DraftTableView } from '../../shared/contract/excel';
import { gridSheetIds, type GridSheetId } from '../../shared/sheets/index';
import { useWords } from '../words';
import { sheetWords } from './target-words';

interface SheetChoiceProps {
  readonly table: DraftTableView;
  /** How leaving it out is called. */
  readonly leaveOut: string;
  readonly onSheet: (sheet: GridSheetId | null) => void;
}

const nothing = 'none';

export function SheetChoice({ table, leaveOut, onSheet }: SheetChoiceProps) {
  const t = useWords();
  const choose = (value: string | null): void => {
    const sheet = gridSheetIds.find(known => known === value) ?? null;
    if (sheet !== table.sheet) onSheet(sheet);
  };
  return (
    <Select
      size="xs"
      w={150}
      aria-label={`${table.tab}: ${t('importing:table.as')}`}
      allowDeselect={false}
      value={table.sheet ?? nothing}
      onChange={choose}
      data={[
        ...gridSheetIds.map(sheet => ({ value: sheet, label: sheetWords(sheet) })),
        { value: nothing, label: leaveOut },
      ]}
    />
  );
}
