/** The net-worth statement: every class at the own bank and elsewhere, loans below, then what is left. */
import type { ReviewFigures } from '../../shared/analysis/review-figures';
import type { Split } from '../../shared/analysis/net-worth';
import { useWords } from '../words';
import { useFigureWords, type FigureWords } from './figure-words';

export function WorthTable({ figures }: { readonly figures: ReviewFigures }) {
  const t = useWords();
  const words = useFigureWords();
  const { worth, currency } = figures;
  const shared = { words, currency };
  const share = (total: number): string =>
    worth.assets.total > 0 ? words.percent(String(total / worth.assets.total)) : '—';
  return (
    <table className="figures-table">
      <Head currency={currency} />
      <tbody>
        {worth.classes.map(({ assetClass, ...split }) => {
          const name = words.option('assetClass', assetClass);
          return <Line key={assetClass} {...shared} name={name} split={split} share={share(split.total)} />;
        })}
        <Line {...shared} name={t('review:assets')} split={worth.assets} share={share(worth.assets.total)} strong />
        {worth.loans.map(({ loanType, ...split }) => (
          <Line key={loanType} {...shared} name={words.option('loanType', loanType)} split={split} debt />
        ))}
        {worth.loans.length > 0 && (
          <Line {...shared} name={t('review:liabilities')} split={worth.liabilities} debt strong />
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('review:net-worth')}</th>
          <td colSpan={2} />
          <td>{words.money(worth.netWorth, currency)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function Head({ currency }: { readonly currency: string }) {
  const t = useWords();
  const heads = [
    t('review:class'),
    t('review:own'),
    t('review:other'),
    `${t('review:total')} (${currency})`,
    t('review:share'),
  ];
  return (
    <thead>
      <tr>
        {heads.map(head => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface LineProps {
  readonly name: string;
  readonly split: Split;
  readonly share?: string;
  readonly debt?: boolean;
  readonly strong?: boolean;
  readonly words: FigureWords;
  readonly currency: string;
}

/** Debts are kept positive and shown negative. */
function Line({ name, split, share = '', debt = false, strong = false, words, currency }: LineProps) {
  const text = (amount: number): string => (amount === 0 ? '—' : words.money(debt ? -amount : amount, currency));
  return (
    <tr className={strong ? 'strong' : undefined}>
      <th scope="row">{name}</th>
      <td>{text(split.own)}</td>
      <td>{text(split.other)}</td>
      <td>{text(split.total)}</td>
      <td>{share}</td>
    </tr>
  );
}
