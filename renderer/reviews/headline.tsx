/** The figures one looks at first, and what has become of them since the review before. */
import type { ReviewFigures } from '../../shared/analysis/review-figures';
import { changeSince } from '../../shared/analysis/review-snapshot';
import { useWords } from '../words';
import { useFigureWords } from './figure-words';

interface HeadlineProps {
  readonly figures: ReviewFigures;
  /** Those of the review before this one, if it was frozen. */
  readonly earlier: ReviewFigures | null;
}

export function Headline({ figures, earlier }: HeadlineProps) {
  const t = useWords();
  const words = useFigureWords();
  const { worth, protection, currency } = figures;
  const since = earlier === null ? null : changeSince(earlier, figures);
  return (
    <dl className="headline">
      <div>
        <dt>
          {t('review:net-worth')} ({currency})
        </dt>
        <dd>{words.money(worth.netWorth, currency)}</dd>
        {since !== null && (
          <dd className={`since ${since.change < 0 ? 'down' : 'up'}`}>
            {words.signed(since.change, currency)} {since.ratio !== null && `(${words.percent(since.ratio)})`}
            <small className="muted"> {t('review:since', { day: words.day(since.from) })}</small>
          </dd>
        )}
      </div>
      <div>
        <dt>{t('review:financial')}</dt>
        <dd>{words.money(worth.financial.total, currency)}</dd>
      </div>
      <div>
        <dt>{t('review:share-of-wallet')}</dt>
        <dd>{words.percent(worth.shareOfWallet)}</dd>
      </div>
      <div>
        <dt>{t('review:life-cover')}</dt>
        <dd>{words.money(protection.lifeCover, currency)}</dd>
      </div>
      <div>
        <dt>{t('review:ci-cover')}</dt>
        <dd>{words.money(protection.ciCover, currency)}</dd>
        {protection.ciGap !== null && protection.ciGap > 0 && (
          <dd className="since bad">{t('review:gap-of', { amount: words.short(protection.ciGap) })}</dd>
        )}
      </div>
    </dl>
  );
}
