/** The client's folder: its files with category, day and size; a file that is gone or altered is shown as such. */
import { Menu } from '@mantine/core';
import { numberCell, textCell, type Row } from '../../shared/cell';
import type { FileState } from '../../shared/contract/folders';
import type { RowId } from '../../shared/id';
import type { Result } from '../../shared/result';
import { sheetNamed } from '../../shared/sheets/index';
import { usePreferences } from '../app-state';
import { bridge } from '../bridge';
import { labelOf } from '../data/run';
import { columnLabel } from '../data/row-names';
import { complainOf, sayDone } from '../toasts/toasts';
import { CellField } from '../ui/cell-field';
import { useWords } from '../words';
import { sizeText } from './file-size';
import { sectionElement } from './section-links';
import { tellFiling, useFolder } from './use-folder';

export function FolderSection({ client }: { readonly client: RowId }) {
  const t = useWords();
  const { rows, states } = useFolder(client);
  const choose = async (): Promise<void> => tellFiling(await bridge.request['folder:choose']({ client }));
  return (
    <section id={sectionElement('attachment')} tabIndex={-1} className="folder" aria-label={t('folder:title')}>
      <h2>
        {t('folder:title')} <i>{rows.length}</i>
        <span className="grow" />
        <button type="button" className="btn quiet" onClick={() => void choose()}>
          {t('folder:add')}
        </button>
      </h2>
      {rows.length === 0 && <p className="folder-empty">{t('folder:empty')}</p>}
      <ul className="files">
        {rows.toReversed().map(row => (
          <FileLine key={row.id} row={row} state={states.get(row.id) ?? 'there'} />
        ))}
      </ul>
    </section>
  );
}

async function asked(answer: Promise<Result<unknown>>): Promise<boolean> {
  const done = await answer;
  if (!done.ok) complainOf(done.problem);
  return done.ok;
}

interface FileLineProps {
  readonly row: Row;
  readonly state: FileState;
}

function FileLine({ row, state }: FileLineProps) {
  const t = useWords();
  const name = nameOfFile(row);
  const category = sheetNamed('attachment').columns['category'];
  const label = columnLabel('attachment', 'category');
  return (
    <li data-state={state}>
      <button type="button" className="file-name" title={name} disabled={state === 'missing'} onClick={() => open(row)}>
        {name}
      </button>
      {state !== 'there' && (
        <span className={`tag ${state === 'missing' ? 'bad' : 'warn'}`} title={t(`folder:${state}Hint`)}>
          {t(`folder:${state}`)}
        </span>
      )}
      {category !== undefined && <CellField row={row} id="category" column={category} label={label} currency="" bare />}
      <small className="muted">
        <FileSize row={row} /> · {textCell(row, 'date')}
      </small>
      <FileMenu row={row} state={state} />
    </li>
  );
}

const nameOfFile = (row: Row): string => textCell(row, 'fileName') ?? '';

const open = (row: Row): void => void asked(bridge.request['attachment:open']({ attachment: row.id }));
const reveal = (row: Row): void => void asked(bridge.request['folder:reveal']({ attachment: row.id }));

async function remove(row: Row): Promise<void> {
  if (await asked(bridge.request['attachment:remove']({ attachments: [row.id] })))
    sayDone(labelOf('attachment-remove', { file: nameOfFile(row) }));
}

function FileMenu({ row, state }: FileLineProps) {
  const t = useWords();
  const gone = state === 'missing';
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className="btn quiet more" aria-label={t('folder:actions', { file: nameOfFile(row) })}>
          ⋯
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={gone} onClick={() => open(row)}>
          {t('folder:openFile')}
        </Menu.Item>
        <Menu.Item disabled={gone} onClick={() => reveal(row)}>
          {t('folder:reveal')}
        </Menu.Item>
        <Menu.Item onClick={() => void remove(row)}>{t('folder:remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function FileSize({ row }: { readonly row: Row }) {
  const { language } = usePreferences();
  const size = Number(textCell(row, 'size') ?? numberCell(row, 'size') ?? Number.NaN);
  return <>{Number.isFinite(size) ? sizeText(size, language) : ''}</>;
}
