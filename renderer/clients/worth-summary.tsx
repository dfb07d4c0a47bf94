/** What the client or the household has, at the own bank and elsewhere: totals, the share of wallet as a bar, and what is left out. */
import type { NetWorth } from '../../shared/analysis/net-worth';
import type { RowId } from '../../shared/id';
import { usePreferences } from '../app-state';
import { OwnOtherMeter } from '../charts/own-other-meter';
import { replica } from '../data/use-book';
import { moneyText, shortMoney, shortPercent } from '../ui/amounts';
import { useWords } from '../words';
import { useWorth } from './use-worth';

export function WorthSummary({ owners }: { readonly owners: readonly RowId[] }) {
  const t = useWords();
  const { financial, liabilities, netWorth, shareOfWallet, annualPremium, cannotValue, stale } = useWorth(owners);
  const { baseCurrency } = replica.standing;
  const figures = [
    [t('client:total-assets'), financial.total],
    [t('client:liabilities'), liabilities.total],
    [t('client:net-worth'), netWorth],
    [t('review:annual-premium'), annualPremium],
  ] as const;
  return (
    <section className="worth" aria-label={t('client:total-assets')}>
      <dl className="figures">
        {figures.map(([label, amount]) => (
          <div key={label}>
            <dt>
              {label} <small>{baseCurrency}</small>
            </dt>
            <dd>{moneyText(amount, baseCurrency)}</dd>
          </div>
        ))}
      </dl>
      <Sides financial={financial} share={shareOfWallet} />
      {cannotValue.length > 0 && (
        <span className="tag warn">{t('client:left-out', { count: cannotValue.length })}</span>
      )}{' '}
      {stale.other > 0 && <span className="tag warn">{t('client:stale', { count: stale.other })}</span>}
    </section>
  );
}

interface SidesProps {
  readonly financial: NetWorth['financial'];
  readonly share: string | null;
}

function Sides({ financial, share }: SidesProps) {
  const t = useWords();
  const { language } = usePreferences();
  const own = `${t('client:own')} ${shortMoney(financial.own, language)}${share === null ? '' : ` · ${shortPercent(share)}`}`;
  const other = `${t('client:other')} ${shortMoney(financial.other, language)}`;
  return (
    <>
      <OwnOtherMeter own={financial.own} other={financial.other} label={`${own}, ${other}`} />
      <div className="sides">
        <span>{own}</span>
        <span>{other}</span>
      </div>
    </>
  );
}
