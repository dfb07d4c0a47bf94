/** A PDF page below page, fitted to the width and zoomed from there; only pages near the eye are drawn. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useWords } from '../words';
import { openPdf, type OpenedPdf } from './pdf-document';
import { PdfPage } from './preview-pdf-page';
import { PreviewScroll } from './preview-scroll';
import { PreviewTrouble } from './preview-trouble';
import { ZoomButtons, useZoom } from './preview-zoom';

export function PreviewPdf({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }) {
  const t = useWords();
  const opened = useOpened(bytes);
  if (opened === null) return <p className="preview-wait">{t('preview:opening')}</p>;
  if ('trouble' in opened) return <PreviewTrouble text={t(`preview:${opened.trouble}`, { file: name })} />;
  return <Pages pdf={opened.pdf} />;
}

function useOpened(bytes: Uint8Array): OpenedPdf | null {
  const [opened, setOpened] = useState<OpenedPdf | null>(null);
  useEffect(() => {
    let wanted = true;
    let close = (): void => undefined;
    void openPdf(bytes).then(answer => {
      if ('close' in answer) close = answer.close;
      if (wanted) setOpened(answer);
      else close();
    });
    return () => {
      wanted = false;
      close();
    };
  }, [bytes]);
  return opened;
}

/** What stays free beside a page. */
const margin = 48;

function Pages({ pdf }: { readonly pdf: PDFDocumentProxy }) {
  const t = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(1);
  const { zoom, ...zooming } = useZoom();
  const width = useWidth(scroller);
  const pages = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  const turn = (to: number): void => {
    const wanted = Math.min(pdf.numPages, Math.max(1, to));
    scroller.current?.querySelector(`[data-page="${wanted}"]`)?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      <div className="preview-tools" role="group" aria-label={t('preview:pages')}>
        <button type="button" className="btn" disabled={page <= 1} onClick={() => turn(page - 1)}>
          {t('preview:page-before')}
        </button>
        <span className="muted">{t('preview:page-of', { page, of: pdf.numPages })}</span>
        <button type="button" className="btn" disabled={page >= pdf.numPages} onClick={() => turn(page + 1)}>
          {t('preview:page-after')}
        </button>
        <ZoomButtons zoom={zoom} {...zooming} />
      </div>
      <PreviewScroll
        kind="pages"
        label={t('preview:content')}
        ref={scroller}
        onScroll={() => setPage(pageAt(scroller))}
      >
        {width > 0 && pages.map(at => <PdfPage key={at} pdf={pdf} at={at} width={(width - margin) * zoom} />)}
      </PreviewScroll>
    </>
  );
}

/** The page that stands across the upper third. */
function pageAt(scroller: RefObject<HTMLDivElement | null>): number {
  const element = scroller.current;
  if (element === null) return 1;
  const line = element.scrollTop + element.clientHeight / 3;
  const pages = [...element.querySelectorAll<HTMLElement>('[data-page]')];
  const above = pages.findLast(page => page.offsetTop - element.offsetTop <= line);
  return Number(above?.dataset['page'] ?? 1);
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, [element]);
  return width;
}
