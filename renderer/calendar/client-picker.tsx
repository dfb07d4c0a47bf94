/** Chooses a client by name or number: the first few that match, as one types. */
import { Select } from '@mantine/core';
import { useState } from 'react';
import { isRowId, type RowId } from '../../shared/id';
import { nameIndex } from '../data/contexts';
import { nameOfId } from '../data/row-names';
import { useWords } from '../words';

interface ClientPickerProps {
  readonly value: RowId | null;
  readonly onChange: (client: RowId | null) => void;
}

const most = 12;

export function ClientPicker({ value, onChange }: ClientPickerProps) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const found = nameIndex.containing('client', value !== null && typed === nameOfId(value) ? '' : typed, most);
  const ids = value === null || found.includes(value) ? found : [value, ...found];
  return (
    <Select
      label={t('calendar:form.client')}
      placeholder={t('calendar:form.client-search')}
      nothingFoundMessage={t('shell:no-client')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('calendar:form.client'), tabIndex: -1 }}
      data={ids.map(id => ({ value: id, label: nameOfId(id) }))}
      filter={({ options }) => options}
      value={value}
      onSearchChange={setTyped}
      onChange={chosen => onChange(chosen !== null && isRowId(chosen) ? chosen : null)}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
