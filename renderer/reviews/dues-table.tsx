/** What comes due within a year, soonest first: money coming in, premiums and loans. */
import type { DueFigure, ReviewFigures } from '../../shared/analysis/review-figures';
import { useWords, type Say } from '../words';
import { DuesLadder } from './dues-ladder';
import { useFigureWords } from './figure-words';

export const dueWords = (daysLeft: number, t: Say): string =>
  daysLeft === 0
    ? t('review:today')
    : daysLeft > 0
      ? t('review:days-left', { count: daysLeft })
      : t('review:overdue', { count: -daysLeft });

export function DuesTable({ figures }: { readonly figures: ReviewFigures }) {
  const t = useWords();
  if (figures.dues.length === 0) return <p className="muted">{t('review:dues-empty')}</p>;
  return (
    <>
      <DuesLadder figures={figures} />
      <table className="figures-table dues">
        <thead>
          <tr>
            <th scope="col">{t('review:day')}</th>
            <th scope="col">{t('review:what')}</th>
            <th scope="col">{t('review:kind')}</th>
            <th scope="col">{t('review:place')}</th>
            <th scope="col" className="n">
              {t('review:amount')} ({figures.currency})
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.dues.map((due, at) => (
            <DueLine key={at} due={due} currency={figures.currency} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function DueLine({ due, currency }: { readonly due: DueFigure; readonly currency: string }) {
  const t = useWords();
  const words = useFigureWords();
  const left = due.daysLeft ?? 0;
  return (
    <tr>
      <td>
        {words.day(due.day)}{' '}
        <span className={`tag ${left < 0 ? 'bad' : left <= 30 ? 'warn' : 'plain'}`}>{dueWords(left, t)}</span>
      </td>
      <td>{due.kind === 'loan' || due.kind === 'graceEnd' ? (due.place ?? due.name) : due.name}</td>
      <td>
        {t(`review:due_kind.${due.kind}`)}
        {due.autoRenew && ` · ${t('review:renews')}`}
      </td>
      <td>{due.place ?? '—'}</td>
      <td className="n">{due.amount === null ? '—' : words.money(due.amount, currency)}</td>
    </tr>
  );
}
