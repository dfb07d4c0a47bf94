/** A review as paper: the hidden window shows this and nothing else, then says that it may be printed. */
import { useEffect } from 'react';
import type { ReviewFigures } from '../../shared/analysis/review-figures';
import { frozenIn } from '../../shared/analysis/review-snapshot';
import { settingsRow } from '../../shared/sheets/book-settings';
import { textCell, type Row } from '../../shared/cell';
import { isRowId, type RowId } from '../../shared/id';
import { bridge } from '../bridge';
import { columnLabel, nameOf } from '../data/row-names';
import { replica, useBook, useOwned, useRow } from '../data/use-book';
import { useWords } from '../words';
import { AllocationPart, allocationTitle } from './allocation-part';
import { Caveats } from './caveats';
import { ClassPart } from './class-part';
import { CoverageTable } from './coverage-table';
import { DuesTable } from './dues-table';
import { useFigureWords } from './figure-words';
import { Headline } from './headline';
import { earlierFigures } from './review-order';
import { Sources } from './sources';
import { useReviewFigures } from './use-review-figures';
import { WorthTable } from './worth-table';
import './review.css';
import './print.css';

export function PrintPage({ id }: { readonly id: RowId }) {
  const book = useBook();
  const review = useRow(id);
  const owner = review === undefined ? null : textCell(review, 'client');
  const client = useRow(owner !== null && isRowId(owner) ? owner : 'client:');
  if (book.is !== 'open' || review === undefined || client === undefined) return null;
  return <Paper review={review} client={client} />;
}

function Paper({ review, client }: { readonly review: Row; readonly client: Row }) {
  const t = useWords();
  const words = useFigureWords();
  const now = useReviewFigures(client.id);
  const figures = frozenIn(textCell(review, 'snapshot')) ?? now;
  const earlier = earlierFigures(review, useOwned(client.id, 'review'));
  const day = words.day(textCell(review, 'reviewDate'));
  const setting = replica.get(settingsRow);
  const rm = (setting && textCell(setting, 'rmName')) ?? '';
  const header = t('review:header-of-paper', { name: nameOf(client), day });
  useReady({ review: review.id, header, footer: t('review:footer-of-paper', { rm }) });
  return (
    <main className="paper">
      <header>
        <p className="muted">
          {t('review:title')} · {t('review:confidential')}
        </p>
        <h1>{nameOf(client)}</h1>
        <p className="muted">
          {[day, t('review:as-of', { day: words.day(figures.asOf) }), rm].filter(part => part !== '').join(' · ')}
        </p>
      </header>
      <h2>{t('review:summary')}</h2>
      <Headline figures={figures} earlier={earlier} />
      <Written review={review} />
      <PaperFigures figures={figures} />
    </main>
  );
}

/** What the RM wrote for the client to see; the talking points are the RM's own and stay off the paper. */
function Written({ review }: { readonly review: Row }) {
  const texts = ['agenda', 'notes', 'actions'].flatMap(id => {
    const text = textCell(review, id);
    return text === null ? [] : [{ id, text }];
  });
  return texts.map(({ id, text }) => (
    <section key={id} className="written">
      <h2>{columnLabel('review', id)}</h2>
      <p>{text}</p>
    </section>
  ));
}

function PaperFigures({ figures }: { readonly figures: ReviewFigures }) {
  const t = useWords();
  return (
    <>
      <section>
        <h2>{t('review:worth')}</h2>
        <WorthTable figures={figures} />
      </section>
      <section>
        <h2>{allocationTitle(figures, t)}</h2>
        <div className="paper-pair">
          <ClassPart figures={figures} />
          <div>
            <AllocationPart figures={figures} width={310} />
          </div>
        </div>
      </section>
      <section>
        <h2>{t('review:coverage')}</h2>
        <CoverageTable figures={figures} />
      </section>
      <section>
        <h2>{t('review:dues')}</h2>
        <DuesTable figures={figures} />
      </section>
      <section>
        <h2>{t('review:sources')}</h2>
        <Caveats figures={figures} />
        <Sources figures={figures} />
      </section>
    </>
  );
}

interface Lines {
  readonly review: RowId;
  readonly header: string;
  readonly footer: string;
}

/** Once the fonts are there nothing on the page moves any more. */
function useReady({ review, header, footer }: Lines): void {
  useEffect(() => {
    document.documentElement.classList.add('printed');
    document.title = header;
    void document.fonts.ready.then(() => bridge.request['print:ready']({ review, header, footer }));
  }, [review, header, footer]);
}
