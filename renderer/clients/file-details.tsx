/** What is known of a file beside its content: category, day, note, tags, what it belongs to, and its earlier versions. */
import { useId } from 'react';
import { textCell, type Row } from '../../shared/cell';
import { isRowId, type RowId, type SheetId } from '../../shared/id';
import { sheetNamed } from '../../shared/sheets/index';
import { usePreferences } from '../app-state';
import { columnLabel, nameOf } from '../data/row-names';
import { useOwned } from '../data/use-book';
import { CellField } from '../ui/cell-field';
import { writeCell } from '../ui/write-cell';
import { useWords } from '../words';
import { sizeText } from './file-size';
import { FileVersions } from './file-versions';

const fields = ['category', 'date', 'tags', 'note'] as const;

export function FileDetails({ row }: { readonly row: Row }) {
  const t = useWords();
  const { language } = usePreferences();
  const size = Number(textCell(row, 'size') ?? Number.NaN);
  const client = textCell(row, 'client');
  return (
    <aside className="file-details" aria-label={t('folder:details')}>
      {fields.map(id => {
        const column = sheetNamed('attachment').columns[id];
        if (column === undefined) return null;
        const label = columnLabel('attachment', id);
        return <CellField key={id} row={row} id={id} column={column} label={label} currency="" />;
      })}
      {client !== null && isRowId(client) && <FileSubject row={row} client={client} />}
      <p className="muted">{Number.isFinite(size) ? sizeText(size, language) : ''}</p>
      <FileVersions row={row} />
    </aside>
  );
}

const subjects = ['policy', 'holding', 'liability', 'review'] as const satisfies readonly SheetId[];

/** The policy, asset, debt or review of this client that the file belongs to. */
function FileSubject({ row, client }: { readonly row: Row; readonly client: RowId }) {
  const t = useWords();
  const field = useId();
  const owned = useSubjects(client);
  const groups = {
    policy: t('client:policies'),
    holding: t('client:holdings'),
    liability: t('client:liabilities'),
    review: t('client:reviews'),
  };
  const subject = textCell(row, 'subject') ?? '';
  const known = subjects.some(sheet => owned[sheet].some(({ id }) => id === subject));
  return (
    <div className="cell-field">
      <label htmlFor={field}>{columnLabel('attachment', 'subject')}</label>
      <select
        id={field}
        value={subject}
        data-empty={subject === '' ? '' : undefined}
        onChange={({ currentTarget: { value } }) => void writeCell(row, 'subject', value === '' ? null : value)}
      >
        <option value="">—</option>
        {!known && subject !== '' && <option value={subject}>{t('folder:subject-gone')}</option>}
        {subjects.map(sheet =>
          owned[sheet].length === 0 ? null : (
            <optgroup key={sheet} label={groups[sheet]}>
              {owned[sheet].map(one => (
                <option key={one.id} value={one.id}>
                  {nameOf(one)}
                </option>
              ))}
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}

function useSubjects(client: RowId): Readonly<Record<(typeof subjects)[number], readonly Row[]>> {
  return {
    policy: useOwned(client, 'policy'),
    holding: useOwned(client, 'holding'),
    liability: useOwned(client, 'liability'),
    review: useOwned(client, 'review'),
  };
}
