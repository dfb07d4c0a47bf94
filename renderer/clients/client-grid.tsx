/** The rows of one sheet that are the client's, or the household's, in the same grid as the sheet, as tall as its rows up to a limit. */
import type { ReactNode } from 'react';
import type { RowId } from '../../shared/id';
import { pickSummary } from '../frame/selection';
import { BookGrid } from '../sheets/book-grid';
import { useWords, type WordKey } from '../words';
import { sectionElement } from './section-links';

export interface ClientGridProps {
  /** The client, or all clients of the household, the client first. */
  readonly owners: readonly [RowId, ...RowId[]];
  readonly sheet: 'member' | 'policy' | 'holding' | 'liability';
  readonly count: number;
  /** Stands between the heading and the grid. */
  readonly lead?: ReactNode;
}

const titles = {
  member: 'client:household',
  policy: 'client:policies',
  holding: 'client:holdings',
  liability: 'client:liabilities',
} as const satisfies Readonly<Record<ClientGridProps['sheet'], WordKey>>;

/** Header and scroll bar; then the rows and the line for a new one, 28 px each. */
const frame = { around: 44, row: 28, most: 10 };
const heightFor = (rows: number): number => frame.around + frame.row * Math.min(frame.most, rows + 1);

export function ClientGrid({ owners, sheet, count, lead }: ClientGridProps) {
  const t = useWords();
  const title = t(titles[sheet]);
  return (
    <section id={sectionElement(sheet)} tabIndex={-1} className="client-section" aria-label={title}>
      <h2>
        {title} <i>{count}</i>
      </h2>
      {lead}
      <div className="client-grid" style={{ height: heightFor(count) }}>
        <BookGrid
          sheet={sheet}
          place={`${owners.length === 1 ? 'client' : 'household'}-${sheet}`}
          label={title}
          owners={owners}
          bar={false}
          onSummary={pickSummary}
        />
      </div>
    </section>
  );
}
