/** The ways to add files beside dropping and pasting: choosing them, taking them out of the inbox. */
import { Menu } from '@mantine/core';
import { useState } from 'react';
import type { RowId } from '../../shared/id';
import { later } from '../ui/later';
import { useWords } from '../words';
import { chooseFiles } from './filing';

const InboxDialog = later(async () => (await import('./inbox-dialog')).InboxDialog);

export function AddMenu({ client }: { readonly client: RowId }) {
  const t = useWords();
  const [inbox, setInbox] = useState(false);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <button type="button" className="btn quiet folder-add">
            {t('folder:add')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void chooseFiles(client)}>{t('folder:add-choose')}</Menu.Item>
          <Menu.Item onClick={() => setInbox(true)}>{t('folder:add-inbox')}</Menu.Item>
          <Menu.Label>{t('folder:add-hint')}</Menu.Label>
        </Menu.Dropdown>
      </Menu>
      <InboxDialog client={client} opened={inbox} onClose={() => setInbox(false)} />
    </>
  );
}
