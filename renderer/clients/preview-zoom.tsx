/** Steps of zoom, from fitted on; `+`, `-` and `0` while the preview has the keys. */
import { useEffect, useState } from 'react';
import { shortPercent } from '../ui/amounts';
import { useWords } from '../words';
import { isTyping } from './is-typing';

const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;
const stepAfter = (zoom: number): number => steps.find(step => step > zoom) ?? zoom;
const stepBefore = (zoom: number): number => steps.findLast(step => step < zoom) ?? zoom;

export interface Zooming {
  readonly zoom: number;
  readonly closer: () => void;
  readonly farther: () => void;
  readonly fit: () => void;
}

export function useZoom(): Zooming {
  const [zoom, setZoom] = useState(1);
  const closer = (): void => setZoom(stepAfter);
  const farther = (): void => setZoom(stepBefore);
  const fit = (): void => setZoom(1);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.altKey) return;
      const does = { '+': stepAfter, '=': stepAfter, '-': stepBefore, '0': () => 1 }[event.key];
      if (does === undefined) return;
      event.preventDefault();
      setZoom(does);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return { zoom, closer, farther, fit };
}

export function ZoomButtons({ zoom, closer, farther, fit }: Zooming) {
  const t = useWords();
  return (
    <>
      <button
        type="button"
        className="btn"
        aria-label={t('preview:farther')}
        onClick={farther}
        disabled={zoom <= steps[0]}
      >
        −
      </button>
      <button type="button" className="btn" title={t('preview:fit')} onClick={fit}>
        {shortPercent(String(zoom))}
      </button>
      <button type="button" className="btn" aria-label={t('preview:closer')} onClick={closer} disabled={zoom >= 4}>
        +
      </button>
    </>
  );
}
