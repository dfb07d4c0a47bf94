/** Asks what becomes of the sensitive columns of the workbook before anything is written; nothing is chosen for the user. */
import type { FillView } from '../../shared/contract/fill';
import { sensitiveWays, type SensitiveWay } from '../../shared/export/wish';
import { columnLabel } from '../../shared/i18n/labels';
import { usePreferences } from '../app-state';
import { listed, useWords } from '../words';
import { makePlan } from './filler';

interface FillSensitiveProps {
  readonly fields: FillView['sensitive'];
  readonly chosen: SensitiveWay | null;
  /** While it is planned anew the keys stay where they are. */
  readonly writing: boolean;
}

export function FillSensitive({ fields, chosen, writing }: FillSensitiveProps) {
  const t = useWords();
  const { language } = usePreferences();
  if (fields.length === 0) return null;
  const names = [...new Set(fields.map(({ sheet, column }) => columnLabel(language, sheet, column)))];
  return (
    <fieldset className="fill-sensitive" data-open={chosen === null ? '' : undefined} disabled={writing}>
      <legend>{t('filling:sensitive.title')}</legend>
      <p>{t('exporting:dialog.sensitive-hint', { columns: listed(names) })}</p>
      <div className="fill-ways">
        {sensitiveWays.map(way => (
          <label key={way}>
            <input
              type="radio"
              name="fill-sensitive"
              checked={chosen === way}
              onChange={() => void makePlan({ sensitive: way })}
            />
            {t(`filling:sensitive.${way}`)}
          </label>
        ))}
      </div>
      <p>{t('filling:sensitive.logged')}</p>
    </fieldset>
  );
}
