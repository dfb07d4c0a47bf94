/** The layouts of files whose answers the book remembers; each can be forgotten, and that can be undone. */
import { textCell, type Row } from '../../shared/cell';
import { labelOf, run } from '../data/run';
import { useRows } from '../data/use-book';
import { SettingLine, SettingsHead } from '../settings/setting-line';
import { useWords } from '../words';

export function LayoutSettings({ readOnly }: { readonly readOnly: boolean }) {
  const t = useWords();
  const layouts = useRows('layout');
  if (layouts.length === 0) return null;
  return (
    <section className="card">
      <SettingsHead title={t('importing:layouts.title')} hint={t('importing:layouts.hint')} />
      {layouts.map(row => (
        <LayoutLine key={row.id} row={row} readOnly={readOnly} />
      ))}
    </section>
  );
}

function LayoutLine({ row, readOnly }: { readonly row: Row; readonly readOnly: boolean }) {
  const t = useWords();
  const name = textCell(row, 'name') ?? '';
  const forget = (): void => void run([{ type: 'remove-rows', rows: [row.id] }], labelOf('forget-layout'));
  return (
    <SettingLine label={textCell(row, 'learned') ?? ''} hint={textCell(row, 'tab') ?? ''}>
      {name}{' '}
      <button
        type="button"
        className="btn quiet"
        aria-label={`${name}: ${t('importing:table.forget')}`}
        disabled={readOnly}
        onClick={forget}
      >
        {t('importing:table.forget')}
      </button>
    </SettingLine>
  );
}
