/** One review: the client's figures now or as frozen, and beside them what is prepared for the meeting. */
import { useState, type ReactNode } from 'react';
import type { ReviewFigures } from '../../shared/analysis/review-figures';
import { frozenIn } from '../../shared/analysis/review-snapshot';
import { textCell, type Row } from '../../shared/cell';
import { isRowId, type RowId } from '../../shared/id';
import { nameOf } from '../data/row-names';
import { useOwned, useRow } from '../data/use-book';
import { openClient } from '../place/use-place';
import { useWords } from '../words';
import { AllocationPart, allocationTitle } from './allocation-part';
import { ClassPart } from './class-part';
import { CoverageTable } from './coverage-table';
import { DuesTable } from './dues-table';
import { useFigureWords } from './figure-words';
import { Headline } from './headline';
import { freezeFigures, makePaper } from './make-paper';
import { Preparation } from './preparation';
import { earlierFigures } from './review-order';
import { ReviewStatus } from './review-status';
import { Sources } from './sources';
import { useReviewFigures } from './use-review-figures';
import { WorthTable } from './worth-table';
import './review.css';

export function ReviewPage({ id }: { readonly id: RowId }) {
  const t = useWords();
  const review = useRow(id);
  const owner = review === undefined ? null : textCell(review, 'client');
  const client = useRow(owner !== null && isRowId(owner) ? owner : 'client:');
  if (review === undefined || client === undefined) return <p className="empty">{t('review:gone')}</p>;
  return <OpenReview key={id} review={review} client={client} />;
}

function OpenReview({ review, client }: { readonly review: Row; readonly client: Row }) {
  const t = useWords();
  const now = useReviewFigures(client.id);
  const frozen = frozenIn(textCell(review, 'snapshot'));
  const [live, setLive] = useState(false);
  const figures = frozen === null || live ? now : frozen;
  const earlier = earlierFigures(review, useOwned(client.id, 'review'));
  return (
    <>
      <ReviewBar review={review} client={client} now={now}>
        <Moment frozen={frozen} live={live} onLive={setLive} figures={figures} />
      </ReviewBar>
      <div className="review-page">
        <div className="review-main" role="region" aria-label={t('review:title')} tabIndex={0}>
          <Headline figures={figures} earlier={earlier} />
          <Figures figures={figures} />
        </div>
        <Preparation review={review} figures={figures} />
      </div>
    </>
  );
}

interface ReviewBarProps {
  readonly review: Row;
  readonly client: Row;
  readonly now: ReviewFigures;
  readonly children: ReactNode;
}

function ReviewBar({ review, client, now, children }: ReviewBarProps) {
  const t = useWords();
  const words = useFigureWords();
  const [making, setMaking] = useState(false);
  const name = t('review:name-of-paper', { name: nameOf(client), day: textCell(review, 'reviewDate') ?? '' });
  const make = async (): Promise<void> => {
    setMaking(true);
    await makePaper({ review, figures: now, name }, t).finally(() => setMaking(false));
  };
  return (
    <header className="bar">
      <h1>
        {t('review:title')} · {nameOf(client)}
      </h1>
      <span>{words.day(textCell(review, 'reviewDate'))}</span>
      <ReviewStatus row={review} />
      {children}
      <span className="grow" />
      <button type="button" className="btn" onClick={() => openClient(client.id)}>
        {t('review:to-client')}
      </button>
      {textCell(review, 'snapshot') === null && (
        <button
          type="button"
          className="btn"
          title={t('review:freeze-hint')}
          onClick={() => void freezeFigures(review, now)}
        >
          {t('review:freeze')}
        </button>
      )}
      <button type="button" className="btn primary" disabled={making} aria-busy={making} onClick={() => void make()}>
        {t(making ? 'review:pdf-making' : 'review:pdf')}
      </button>
    </header>
  );
}

interface MomentProps {
  readonly frozen: ReviewFigures | null;
  readonly live: boolean;
  readonly onLive: (live: boolean) => void;
  readonly figures: ReviewFigures;
}

/** Which day's figures are shown; a frozen review can be held against today. */
function Moment({ frozen, live, onLive, figures }: MomentProps) {
  const t = useWords();
  const words = useFigureWords();
  if (frozen === null) return <span className="muted">{t('review:as-of', { day: words.day(figures.asOf) })}</span>;
  return (
    <>
      <button type="button" className="chip" aria-pressed={!live} onClick={() => onLive(false)}>
        {t('review:show-frozen', { day: words.day(frozen.asOf) })}
      </button>
      <button type="button" className="chip" aria-pressed={live} onClick={() => onLive(true)}>
        {t('review:show-now')}
      </button>
    </>
  );
}

function Figures({ figures }: { readonly figures: ReviewFigures }) {
  const t = useWords();
  return (
    <>
      <div className="review-pair">
        <section className="card wide">
          <h2>{t('review:worth')}</h2>
          <WorthTable figures={figures} />
        </section>
        <section className="card">
          <h2>{t('review:class')}</h2>
          <ClassPart figures={figures} />
          <h2 className="second">{allocationTitle(figures, t)}</h2>
          <AllocationPart figures={figures} width={360} />
        </section>
      </div>
      <section className="card">
        <h2>{t('review:coverage')}</h2>
        <CoverageTable figures={figures} />
      </section>
      <section className="card">
        <h2>{t('review:dues')}</h2>
        <DuesTable figures={figures} />
      </section>
      <section className="card">
        <h2>{t('review:sources')}</h2>
        <Sources figures={figures} />
      </section>
    </>
  );
}
