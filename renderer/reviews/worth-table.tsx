/** The net-worth statement: every class at the own bank and elsewhere, loans below, then what is left. */
import type { ReviewFigures } from '../../shared/analysis/review-figures';
import type { Split } from '../../shared/analysis/net-worth';
import { useWords } from '../words';
import { useFigureWords, type FigureWords } from './figure-words';

export function WorthTable({ figures }: { readonly figures: ReviewFigures }) {
  const t = useWords();
  const words = useFigureWords();
  const { worth, currency } = figures;
  const share = (total: number): string =>
    worth.assets.total > 0 ? words.percent(String(total / worth.assets.total)) : '—';
  return (
    <table className="figures-table">
      <thead>
        <tr>
          <th scope="col">{t('review:class')}</th>
          <th scope="col">{t('review:own')}</th>
          <th scope="col">{t('review:other')}</th>
          <th scope="col">
            {t('review:total')} ({currency})
          </th>
          <th scope="col">{t('review:share')}</th>
        </tr>
      </thead>
      <tbody>
        {worth.classes.map(line => (
          <Line
            key={line.assetClass}
            name={words.option('assetClass', line.assetClass)}
            split={line}
            share={share(line.total)}
            {...{ words, currency }}
          />
        ))}
        <Line
          name={t('review:assets')}
          split={worth.assets}
          share={share(worth.assets.total)}
          strong
          {...{ words, currency }}
        />
        {worth.loans.map(line => (
          <Line
            key={line.loanType}
            name={words.option('loanType', line.loanType)}
            split={line}
            debt
            {...{ words, currency }}
          />
        ))}
        {worth.loans.length > 0 && (
          <Line name={t('review:liabilities')} split={worth.liabilities} debt strong {...{ words, currency }} />
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
