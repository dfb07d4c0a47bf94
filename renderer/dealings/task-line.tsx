/** Adds a task by one line: a day, if any, and what is to be done; a client if it is for one. */
import { Select } from '@mantine/core';
import { useRef, useState } from 'react';
import { isRowId, type RowId } from '../../shared/id';
import { nameIndex } from '../data/contexts';
import { nameOfId } from '../data/row-names';
import { useWords } from '../words';
import { writeLine } from './dealing-acts';
import { LineField } from './line-field';
import { useLineRead } from './use-line-read';
import { useNextContact } from './use-next-contact';

const task = { is: 'task' } as const;

export function TaskLine() {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [client, setClient] = useState<RowId | null>(null);
  const read = useLineRead(text, task);
  const next = useNextContact(read, client);
  const nobody = client === null && read.entry !== null && read.entry.is !== 'task';
  const write = async (): Promise<void> => {
    if (!nobody && (await writeLine(read, client))) setText('');
  };
  return (
    <div className="task-line">
      <LineField
        label={t('dealings:task-add')}
        hint={t('dealings:task-hint')}
        text={text}
        read={read}
        onText={setText}
        onWrite={() => void write()}
        onLeave={() => field.current?.blur()}
        field={field}
        also={nobody ? t('dealings:choose-client') : next}
      />
      <ForClient client={client} onChoose={setClient} />
    </div>
  );
}

const most = 12;

interface ForClientProps {
  readonly client: RowId | null;
  readonly onChoose: (client: RowId | null) => void;
}

function ForClient({ client, onChoose }: ForClientProps) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const offered = open ? nameIndex.containing('client', typed, most) : [];
  const ids = client === null || offered.includes(client) ? offered : [client, ...offered];
  return (
    <Select
      size="xs"
      w={200}
      searchable
      clearable
      clearButtonProps={{ 'aria-hidden': true, tabIndex: -1 }}
      aria-label={t('dealings:task-client')}
      placeholder={t('dealings:task-client')}
      nothingFoundMessage={t('shell:no-client')}
      data={ids.map(id => ({ value: id, label: nameOfId(id) }))}
      filter={({ options }) => options}
      value={client}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onChange={chosen => onChoose(chosen !== null && isRowId(chosen) ? chosen : null)}
    />
  );
}
