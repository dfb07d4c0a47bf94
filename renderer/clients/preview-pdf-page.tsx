/** One page of a PDF: a picture drawn when it comes near, and its text for those who hear it. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useWords } from '../words';

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  /** From 1. */
  readonly at: number;
  /** In CSS pixels. */
  readonly width: number;
}

/** A4, until the page itself is known. */
const usualShape = 297 / 210;
/** Pixels of one drawing; closer zoom is drawn coarser. */
const most = 16_000_000;

export function PdfPage({ pdf, at, width }: PdfPageProps) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const near = useNear(box);
  const page = usePage(pdf, at, near);
  const text = useText(page);
  const view = page?.getViewport({ scale: 1 });
  const height = view === undefined ? width * usualShape : (width * view.height) / view.width;
  useDrawing(canvas, near ? page : null, width);
  return (
    <div
      ref={box}
      className="pdf-page"
      data-page={at}
      role="group"
      aria-label={t('preview:page', { page: at })}
      style={{ width: Math.round(width), height: Math.round(height) }}
    >
      {near && <canvas ref={canvas} aria-hidden="true" />}
      {text !== '' && <p className="unseen">{text}</p>}
    </div>
  );
}

/** Whether the element is within a screenful of what is seen. */
function useNear(box: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watcher = new IntersectionObserver(entries => setNear(entries.at(-1)?.isIntersecting === true), {
      root: element.closest('.preview-scroll'),
      rootMargin: '100% 0px',
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [box]);
  return near;
}

function usePage(pdf: PDFDocumentProxy, at: number, wanted: boolean): PDFPageProxy | null {
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let watching = true;
    pdf.getPage(at).then(
      got => watching && setPage(got),
      () => undefined,
    );
    return () => {
      watching = false;
    };
  }, [pdf, at, wanted]);
  return page;
}

function useText(page: PDFPageProxy | null): string {
  const [text, setText] = useState('');
  useEffect(() => {
    let watching = true;
    page?.getTextContent().then(
      ({ items }) =>
        watching && setText(items.map(item => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')),
      () => undefined,
    );
    return () => {
      watching = false;
    };
  }, [page]);
  return text;
}

/** Draws anew when the width has stood still for a moment; a drawing that is not wanted any more is stopped. */
function useDrawing(canvas: RefObject<HTMLCanvasElement | null>, page: PDFPageProxy | null, width: number): void {
  useEffect(() => {
    const element = canvas.current;
    if (page === null || element === null) return;
    let stop = (): void => undefined;
    const timer = setTimeout(() => {
      const plain = page.getViewport({ scale: 1 });
      const fitted = (width / plain.width) * window.devicePixelRatio;
      const scale = Math.min(fitted, Math.sqrt(most / (plain.width * plain.height)));
      const viewport = page.getViewport({ scale });
      element.width = Math.max(1, Math.floor(viewport.width));
      element.height = Math.max(1, Math.floor(viewport.height));
      const task = page.render({ canvas: element, viewport, background: '#fff' });
      stop = () => task.cancel();
      task.promise.catch(() => undefined);
    }, 60);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [canvas, page, width]);
}
