/** A line of the file beside those it may be: what differs first. */
import type { SideLine } from '../../shared/contract/excel';
import { useState } from 'react';
import { useWords } from '../words';

interface SidesTableProps {
  /** The file, then one for each of the others. */
  readonly heads: readonly string[];
  readonly lines: readonly SideLine[];
}

/** Lines shown before all are asked for. */
const few = 6;

const differs = ({ file, book }: SideLine): boolean => book.some(text => text !== file);

export function SidesTable({ heads, lines }: SidesTableProps) {
  const t = useWords();
  const [all, setAll] = useState(false);
  const rest = lines.length - few;
  return (
    <div className="sides">
      <table>
        <thead>
          <tr>
            <th scope="col" aria-label={t('importing:table.column')} />
            {heads.map((head, at) => (
              <th key={at} scope="col" title={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, all ? lines.length : few).map(line => (
            <tr key={line.column} data-differs={differs(line) || undefined}>
              <th scope="row">{line.label}</th>
              {[line.file, ...line.book].map((text, at) => (
                <td key={at} title={text}>
                  {text === '' ? <span className="muted">{t('asking:no-value')}</span> : text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && !all && (
        <button type="button" className="btn quiet" onClick={() => setAll(true)}>
          {t('importing:review.more', { count: rest })}
        </button>
      )}
    </div>
  );
}
