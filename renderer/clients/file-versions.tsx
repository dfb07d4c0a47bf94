/** The earlier contents of a file that was replaced, each to be put back. */
import { useEffect, useState } from 'react';
import { textCell, type Row } from '../../shared/cell';
import type { FileVersion } from '../../shared/contract/folders';
import { usePreferences } from '../app-state';
import { bridge } from '../bridge';
import { useWords } from '../words';
import { asked } from './file-acts';
import { sizeText } from './file-size';

export function FileVersions({ row }: { readonly row: Row }) {
  const t = useWords();
  const { language } = usePreferences();
  const versions = useVersions(row);
  const attachment = row.id;
  const replace = (): void => void asked(bridge.request['attachment:replace']({ attachment }));
  const restore = (hash: string): void => void asked(bridge.request['attachment:restore']({ attachment, hash }));
  return (
    <section className="file-versions" aria-label={t('folder:versions')}>
      <h3>{t('folder:versions')}</h3>
      {versions.length === 0 && <p className="muted">{t('folder:no-versions')}</p>}
      <ul className="list">
        {versions.map(({ hash, name, size, day }) => (
          <li key={hash}>
            <span title={name}>
              {day} · {sizeText(size, language)}
            </span>
            <button type="button" className="btn quiet" onClick={() => restore(hash)}>
              {t('folder:restore')}
            </button>
          </li>
        ))}
      </ul>
      {textCell(row, 'removed') === null && (
        <button type="button" className="btn" onClick={replace}>
          {t('folder:replace')}
        </button>
      )}
    </section>
  );
}

/** Asked anew whenever the content changes. */
function useVersions(row: Row): readonly FileVersion[] {
  const [versions, setVersions] = useState<readonly FileVersion[]>([]);
  const { id } = row;
  const hash = textCell(row, 'hash');
  useEffect(() => {
    let wanted = true;
    void bridge.request['attachment:versions']({ attachment: id }).then(answer => {
      if (wanted && answer.ok) setVersions(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [id, hash]);
  return versions;
}
