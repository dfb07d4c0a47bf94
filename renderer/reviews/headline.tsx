/** The figures one looks at first, and what has become of them since the review before. */
import type { ReactNode } from 'react';
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
  const { ciGap } = protection;
  return (
    <dl className="headline">
      <Figure label={`${t('review:net-worth')} (${currency})`} text={words.money(worth.netWorth, currency)}>
        {earlier !== null && <Change figures={figures} earlier={earlier} />}
      </Figure>
      <Figure label={t('review:financial')} text={words.money(worth.financial.total, currency)} />
      <Figure label={t('review:share-of-wallet')} text={words.percent(worth.shareOfWallet)} />
      <Figure label={t('review:life-cover')} text={words.money(protection.lifeCover, currency)} />
      <Figure label={t('review:ci-cover')} text={words.money(protection.ciCover, currency)}>
        {ciGap !== null && ciGap > 0 && (
          <dd className="since bad">{t('review:gap-of', { amount: words.short(ciGap) })}</dd>
        )}
      </Figure>
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly text: string;
  readonly children?: ReactNode;
}

const Figure = ({ label, text, children }: FigureProps) => (
  <div>
    <dt>{label}</dt>
    <dd>{text}</dd>
    {children}
  </div>
);

/** A gain or a loss in its colour and with its sign; nothing between reviews in different currencies. */
function Change({ figures, earlier }: { readonly figures: ReviewFigures; readonly earlier: ReviewFigures }) {
  const t = useWords();
  const words = useFigureWords();
  const since = changeSince(earlier, figures);
  if (since === null) return null;
  const ratio = since.ratio === null ? '' : ` (${words.percent(since.ratio)})`;
  return (
    <dd className={`since ${since.change < 0 ? 'down' : 'up'}`}>
      {words.signed(since.change, figures.currency)}
      {ratio}
      <small className="muted"> {t('review:since', { day: words.day(since.from) })}</small>
    </dd>
  );
}
