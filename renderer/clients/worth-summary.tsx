/** What the client has, at the own bank and elsewhere: totals, the share of wallet as a bar, and what is left out. */
import type { RowId } from '../../shared/id';
import { usePreferences } from '../app-state';
import { useReviewFigures } from '../reviews/use-review-figures';
import { moneyText, shortMoney, shortPercent } from '../ui/amounts';
import { useWords } from '../words';

export function WorthSummary({ client }: { readonly client: RowId }) {
  const t = useWords();
  const { language } = usePreferences();
  const { worth, currency, cannotValue, protection } = useReviewFigures(client);
  const { financial, netWorth, shareOfWallet } = worth;
  const own = Number(shareOfWallet ?? 0) * 100;
  return (
    <section className="worth" aria-label={t('client:total-assets')}>
      <dl className="figures">
        <div>
          <dt>{t('client:total-assets')}</dt>
          <dd className="big">{moneyText(financial.total, currency)}</dd>
        </div>
        <div>
          <dt>{t('client:net-worth')}</dt>
          <dd>{moneyText(netWorth, currency)}</dd>
        </div>
        <div>
          <dt>{t('review:annual-premium')}</dt>
          <dd>{moneyText(protection.annualPremium, currency)}</dd>
        </div>
      </dl>
      <div className="meter" aria-hidden>
        <i style={{ width: `${own}%`, background: 'var(--own)' }} />
        <i style={{ width: `${shareOfWallet === null ? 0 : 100 - own}%`, background: 'var(--other)' }} />
      </div>
      <div className="sides">
        <span>
          {t('client:own')} {shortMoney(financial.own, language)}
          {shareOfWallet !== null && ` · ${shortPercent(shareOfWallet)}`}
        </span>
        <span>
          {t('client:other')} {shortMoney(financial.other, language)}
        </span>
      </div>
      <small className="muted">{currency}</small>
      {cannotValue.length > 0 && (
        <span className="tag warn">{t('client:left-out', { count: cannotValue.length })}</span>
      )}
    </section>
  );
}
