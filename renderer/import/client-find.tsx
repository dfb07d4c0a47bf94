/** Looks for a client of the book or of the file, as one types. */
import { Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ClientChoice } from '../../shared/contract/excel';
import { bridge } from '../bridge';
import { useWords } from '../words';

interface ClientFindProps {
  readonly label: string;
  readonly autoFocus?: boolean;
  readonly onFound: (client: string) => void;
  readonly onLeave?: () => void;
}

export function ClientFind({ label, autoFocus = false, onFound, onLeave }: ClientFindProps) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(autoFocus);
  const found = useFound(open ? typed : null);
  return (
    <Select
      size="xs"
      w={200}
      searchable
      autoFocus={autoFocus}
      aria-label={label}
      placeholder={t('asking:find')}
      nothingFoundMessage={t('asking:find-none')}
      data={found.map(({ id, label: name, detail }) => ({
        value: id,
        label: detail === '' ? name : `${name} · ${detail}`,
      }))}
      filter={({ options }) => options}
      value={null}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpen(true)}
      onChange={client => {
        if (client !== null) onFound(client);
      }}
      {...(onLeave === undefined ? {} : { onBlur: onLeave })}
    />
  );
}

/** null: nobody looks yet. */
function useFound(text: string | null): readonly ClientChoice[] {
  const [found, setFound] = useState<readonly ClientChoice[]>([]);
  useEffect(() => {
    if (text === null) return;
    let wanted = true;
    const later = setTimeout(() => {
      void bridge.request['import:clients']({ text: text.slice(0, 100) }).then(answer => {
        if (wanted && answer.ok) setFound(answer.value);
      });
    }, 120);
    return () => {
      wanted = false;
      clearTimeout(later);
    };
  }, [text]);
  return found;
}
