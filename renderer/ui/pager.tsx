/** Turns the pages of a long list. */
import { grouped } from './grouped';
import { useWords } from '../words';

interface PagerProps {
  readonly total: number;
  readonly offset: number;
  readonly size: number;
  readonly onTurn: (offset: number) => void;
}

export function Pager({ total, offset, size, onTurn }: PagerProps) {
  const t = useWords();
  const last = Math.min(total, offset + size);
  return (
    <div className="import-pager">
      <button
        type="button"
        className="btn"
        aria-label={t('shell:page-before')}
        disabled={offset === 0}
        onClick={() => onTurn(offset - size)}
      >
        ‹
      </button>
      <span className="muted">{`${grouped(offset + 1)}–${grouped(last)} / ${grouped(total)}`}</span>
      <button
        type="button"
        className="btn"
        aria-label={t('shell:page-after')}
        disabled={last === total}
        onClick={() => onTurn(offset + size)}
      >
        ›
      </button>
    </div>
  );
}
