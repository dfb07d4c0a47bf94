/** The linked workbook among the settings: which it is, another one, or none. */
import { go } from '../place/use-place';
import { SettingsHead } from '../settings/setting-line';
import { useWords } from '../words';
import { LinkDetails } from './link-status';
import { useLinked } from './linked';
import './fill.css';

export function LinkSetting() {
  const t = useWords();
  const linked = useLinked();
  return (
    <section className="card">
      <SettingsHead title={t('filling:link.title')} hint={t('filling:link.hint')} />
      {linked !== null && <LinkDetails linked={linked} close={() => undefined} />}
      <p>
        <button type="button" className="btn" onClick={() => go({ page: 'fill' })}>
          {linked === null ? t('filling:link.choose') : t('filling:link.another')}
        </button>
      </p>
    </section>
  );
}
