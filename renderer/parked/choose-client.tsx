/** Chooses a client of the book, as one types. */
import { Select } from '@mantine/core';
import { useState } from 'react';
import { isRowId, type RowId } from '../../shared/id';
import { nameIndex } from '../data/contexts';
import { nameOfId } from '../data/row-names';
import { useWords } from '../words';

interface ChooseClientProps {
  readonly label: string;
  readonly onChoose: (client: RowId) => void;
}

const most = 12;

export function ChooseClient({ label, onChoose }: ChooseClientProps) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  return (
    <Select
      size="xs"
      w={200}
      searchable
      aria-label={label}
      placeholder={t('parked:choose')}
      nothingFoundMessage={t('parked:none')}
      data={nameIndex.containing('client', typed, most).map(id => ({ value: id, label: nameOfId(id) }))}
      filter={({ options }) => options}
      value={null}
      onSearchChange={setTyped}
      onChange={chosen => {
        if (chosen !== null && isRowId(chosen)) onChoose(chosen);
      }}
    />
  );
}
