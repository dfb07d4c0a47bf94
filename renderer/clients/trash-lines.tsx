/** What was thrown away of a client's files, with the days that are left to bring it back. */
import type { Row } from '../../shared/cell';
import { useToday } from '../data/use-book';
import { useWords } from '../words';
import { bringBack, fileName } from './file-acts';
import { daysLeft } from './file-list';

export function TrashLines({ rows }: { readonly rows: readonly Row[] }) {
  const t = useWords();
  const today = useToday();
  if (rows.length === 0) return <p className="folder-empty">{t('folder:trash-empty')}</p>;
  return (
    <>
      <p className="folder-note">
        {t('folder:trash-hint')}
        {rows.length > 1 && (
          <button type="button" className="btn" onClick={() => void bringBack(rows)}>
            {t('folder:bring-back-all')}
          </button>
        )}
      </p>
      <ul className="files trash" aria-label={t('folder:trash-files')}>
        {rows.map(row => {
          const left = daysLeft(row, today);
          return (
            <li key={row.id}>
              <span className="file-name" title={fileName(row)}>
                {fileName(row)}
              </span>
              <small className="file-facts muted">{left === null ? '' : t('folder:days-left', { count: left })}</small>
              <button
                type="button"
                className="btn"
                aria-label={t('folder:bring-back-one', { file: fileName(row) })}
                onClick={() => void bringBack([row])}
              >
                {t('folder:bring-back')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
