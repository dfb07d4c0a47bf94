/** Chooses a client of the book, as one types. */
import { Select } from '@mantine/core';
import { useState } from 'react';
import { isRowId, type RowId } from '../../shared/id';
import { nameIndex } from '../data/contexts';
import { nameOfId } from '../data/row-names';
import { useWords } from '../words';

interface ChooseClientProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onChoose: (client: RowId) => void;
}

const most = 12;

export function ChooseClient({ label, placeholder, onChoose }: ChooseClientProps) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const offered = open ? nameIndex.containing('client', typed, most) : [];
  return (
    <Select
      size="xs"
      w={200}
      searchable
      aria-label={label}
      placeholder={placeholder}
      nothingFoundMessage={t('shell:no-client')}
      data={offered.map(id => ({ value: id, label: nameOfId(id) }))}
      filter={({ options }) => options}
      value={null}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onChange={chosen => {
        if (chosen !== null && isRowId(chosen)) onChoose(chosen);
      }}
    />
  );
}
