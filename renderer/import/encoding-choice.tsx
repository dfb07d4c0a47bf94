/** How a text file was read, and the other ways to read it; choosing one reads the file again. */
import { encodingNames, type EncodingName } from '../../shared/import/encoding-names';
import { useWords } from '../words';
import { importFile } from './importer';

export function EncodingChoice({ now }: { readonly now: string }) {
  const t = useWords();
  return (
    <label className="import-encoding">
      <span className="muted">{t('importing:encoding')}</span>
      <select
        className="row-choice"
        value={now}
        onChange={event => {
          const chosen = encodingNames.find(name => name === event.currentTarget.value);
          if (chosen !== undefined) void importFile(null, chosen);
        }}
      >
        {now === '' && <option value="">—</option>}
        {encodingNames.map(name => (
          <option key={name} value={name}>
            {called[name]}
          </option>
        ))}
      </select>
    </label>
  );
}

const called: Readonly<Record<EncodingName, string>> = {
  'utf-8': 'UTF-8',
  big5: 'Big5',
  gb18030: 'GB18030',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
};
