/** What covers each insured person: amount and what is missing to the target, in words and not by colour alone. */
import { coverColumns, type CoverColumn } from '../../shared/analysis/benefits';
import type { CoverFigure, InsuredFigures, ReviewFigures } from '../../shared/analysis/review-figures';
import { useWords, type Say } from '../words';
import { useFigureWords, type FigureWords } from './figure-words';

export function CoverageTable({ figures }: { readonly figures: ReviewFigures }) {
  const t = useWords();
  const words = useFigureWords();
  const shown = coverColumns.filter(column => figures.coverage.some(person => isWorthShowing(person.covers[column])));
  return (
    <>
      <table className="figures-table coverage">
        <thead>
          <tr>
            <th scope="col">{t('review:insured')}</th>
            {shown.map(column => (
              <th key={column} scope="col">
                {t(`review:cover.${column}`)}
              </th>
            ))}
            <th scope="col">{t('review:annual-premium')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.coverage.map((person, at) => (
            <Person key={at} person={person} columns={shown} currency={figures.currency} {...{ t, words }} />
          ))}
        </tbody>
      </table>
      <p className="note">{t('review:coverage-note')}</p>
    </>
  );
}

/** A cover nobody has and nobody is expected to have needs no column. */
const isWorthShowing = (cover: CoverFigure): boolean => cover.state !== 'none' || (cover.target ?? 0) > 0;

interface PersonProps {
  readonly person: InsuredFigures;
  readonly columns: readonly CoverColumn[];
  readonly currency: string;
  readonly t: Say;
  readonly words: FigureWords;
}

function Person({ person, columns, currency, t, words }: PersonProps) {
  const relation =
    person.relation === 'self'
      ? t('review:self')
      : person.relation === null
        ? ''
        : words.option('relation', person.relation);
  return (
    <tr>
      <th scope="row">
        {person.name} <small className="muted">{relation}</small>
      </th>
      {columns.map(column => (
        <Cover key={column} cover={person.covers[column]} t={t} words={words} />
      ))}
      <td>{person.annualPremium === 0 ? '—' : words.money(person.annualPremium, currency)}</td>
    </tr>
  );
}

const looks: Readonly<Record<CoverFigure['state'], string>> = {
  none: 'gap',
  below: 'thin',
  atOrAbove: 'ok',
  unknown: 'unknown',
};

function Cover({ cover, t, words }: { readonly cover: CoverFigure; readonly t: Say; readonly words: FigureWords }) {
  const expected = (cover.target ?? 0) > 0;
  const gap =
    expected && cover.gap !== null && cover.gap > 0 ? t('review:gap-of', { amount: words.short(cover.gap) }) : '';
  const has =
    cover.state === 'none'
      ? ''
      : cover.state === 'unknown' && cover.amount === 0
        ? t('review:unknown')
        : words.short(cover.amount);
  const look = cover.state === 'none' && !expected ? 'none' : looks[cover.state];
  return (
    <td className={look}>
      {has}
      {gap !== '' && <small>{gap}</small>}
      {has === '' && gap === '' && '—'}
    </td>
  );
}
