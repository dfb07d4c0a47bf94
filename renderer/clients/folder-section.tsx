/** The client's folder: what lies in it, what happened to it, and what can be done with it. */
import { useMemo, useRef, useState } from 'react';
import type { RowId } from '../../shared/id';
import { isInTrash } from '../../shared/sheets/in-trash';
import { later } from '../ui/later';
import { problemWords } from '../toasts/problem-words';
import { useWords } from '../words';
import { AddMenu } from './add-menu';
import { BulkBar } from './bulk-bar';
import { FileLines } from './file-lines';
import { filesShown, inTrash, noFilter, type FileFilter } from './file-list';
import { noPicks, stillShown, type Picks } from './file-picks';
import { FilingNews } from './filing-news';
import { FolderFilter } from './folder-filter';
import { outsideChanges } from './outside-changes';
import { OutsideQuestions } from './outside-questions';
import { sectionElement } from './section-links';
import { subjectOf } from './subject-of';
import { TrashLines } from './trash-lines';
import { useFolder, type Folder } from './use-folder';
import { useKeepingKeys } from './use-keeping-keys';
import './folder.css';

const Preview = later(async () => (await import('./preview')).Preview);

export function FolderSection({ client }: { readonly client: RowId }) {
  const t = useWords();
  const folder = useFolder(client);
  const [trash, setTrash] = useState(false);
  const removed = useMemo(() => inTrash(folder.rows), [folder.rows]);
  const count = folder.rows.length - removed.length;
  const section = useRef<HTMLElement>(null);
  useKeepingKeys(section, () => section.current);
  return (
    <section
      ref={section}
      id={sectionElement('attachment')}
      tabIndex={-1}
      className="folder"
      aria-label={t('folder:title')}
    >
      <h2>
        {t('folder:title')} <i>{count}</i>
        <span className="grow" />
        {(removed.length > 0 || trash) && (
          <button type="button" className="btn quiet" aria-pressed={trash} onClick={() => setTrash(!trash)}>
            {trash ? t('folder:trash-leave') : t('folder:trash', { count: removed.length })}
          </button>
        )}
        <AddMenu client={client} />
      </h2>
      {trash ? (
        <TrashLines rows={removed} />
      ) : (
        <>
          <FilingNews client={client} />
          <FolderState client={client} folder={folder} />
          <Files client={client} folder={folder} empty={count === 0} />
        </>
      )}
    </section>
  );
}

/** What cannot be looked at, and what was changed outside. */
function FolderState({ client, folder: { problem, listing, look } }: Omit<FilesProps, 'empty'>) {
  const t = useWords();
  return (
    <>
      {problem !== null && (
        <p className="folder-note bad" role="status">
          {problemWords(problem, t, 'attachment')}
        </p>
      )}
      {listing !== null && <OutsideQuestions client={client} changes={outsideChanges(listing)} look={look} />}
    </>
  );
}

interface FilesProps {
  readonly client: RowId;
  readonly folder: Folder;
  readonly empty: boolean;
}

function Files({ client, folder: { rows, listing }, empty }: FilesProps) {
  const t = useWords();
  const [filter, setFilter] = useState<FileFilter>(noFilter);
  const [picks, setPicks] = useState<Picks>(noPicks);
  const [shown, setShown] = useState<RowId | null>(null);
  const files = useMemo(() => filesShown(rows, filter, subjectOf), [rows, filter]);
  const order = useMemo(() => files.map(({ id }) => id), [files]);
  const states = useMemo(() => new Map(listing?.files.map(file => [file.attachment, file.state])), [listing]);
  const now = stillShown(picks, order);
  if (empty) return <p className="folder-empty">{t('folder:empty')}</p>;
  return (
    <>
      <FolderFilter rows={rows.filter(row => !isInTrash(row))} filter={filter} onFilter={setFilter} />
      {now.picked.size > 0 && <BulkBar client={client} rows={files} picks={now} order={order} onPicks={setPicks} />}
      {files.length === 0 && <p className="folder-empty">{t('folder:no-match')}</p>}
      <FileLines files={files} order={order} states={states} picks={now} onPicks={setPicks} onShow={setShown} />
      <Preview files={order} shown={shown} onShow={setShown} />
    </>
  );
}
