/** The cells and lines of one part of the preview. */
import type { FillChange, FillLeft, FillView } from '../../shared/contract/fill';
import { useWords } from '../words';

interface FillRowsProps {
  readonly view: FillView;
  readonly part: 'changes' | 'added' | 'left';
}

export function FillRows({ view, part }: FillRowsProps) {
  const t = useWords();
  const [shown, total] = {
    changes: [view.changes.length, view.changeCount] as const,
    added: [view.added.length, view.addedCount] as const,
    left: [view.left.length, view.leftCount] as const,
  }[part];
  return (
    <div className="import-scroll" tabIndex={0} role="region" aria-label={t(`filling:part.${part}`)}>
      {total === 0 ? (
        <p className="muted fill-note">{t(`filling:none.${part}`)}</p>
      ) : (
        <table className="fill-rows">
          <thead>
            <tr>
              <th>{t('filling:where')}</th>
              <th>{t('filling:whose')}</th>
              {part !== 'added' && <th>{t('filling:column')}</th>}
              {part === 'changes' && <th>{t('filling:was-now')}</th>}
              {part === 'left' && <th>{t('filling:reason')}</th>}
            </tr>
          </thead>
          <tbody>
            {part === 'changes' && view.changes.map(line => <Change key={`${line.tab} ${line.cell}`} line={line} />)}
            {part === 'added' &&
              view.added.map((line, at) => (
                <tr key={at}>
                  <td>{line.tab}</td>
                  <td>{line.title}</td>
                </tr>
              ))}
            {part === 'left' &&
              view.left.map(line => <Left key={`${line.tab} ${line.cell} ${line.why}`} line={line} />)}
          </tbody>
        </table>
      )}
      {total > shown && <p className="muted fill-note">{t('filling:more', { count: total - shown })}</p>}
    </div>
  );
}

function Change({ line }: { readonly line: FillChange }) {
  const t = useWords();
  return (
    <tr>
      <td className="num">
        {line.tab} {line.cell}
      </td>
      <td>{line.title}</td>
      <td>{line.header}</td>
      <td>
        {line.was === '' ? <span className="muted">{t('filling:empty')}</span> : <s className="muted">{line.was}</s>}
        {' → '}
        {line.now === '' ? <span className="muted">{t('filling:empty')}</span> : <b>{line.now}</b>}
      </td>
    </tr>
  );
}

function Left({ line }: { readonly line: FillLeft }) {
  const t = useWords();
  return (
    <tr>
      <td className="num">
        {line.tab} {line.cell}
      </td>
      <td>{line.title}</td>
      <td>{line.header}</td>
      <td>{t(`filling:why.${line.why}`)}</td>
    </tr>
  );
}
