/** Prints one of our own pages to A4 in a hidden window: fed by the same news as the main window, selectable text, header and page numbers. */
import type { BrowserWindow } from 'electron';
import type { RowId } from '../shared/id';
import { fail, ok, type Result } from '../shared/result';
import { origin } from './trust';
import { pageWindow } from './window';

/** What the print page says once it has its final shape. */
export interface PrintReady {
  readonly review: RowId;
  readonly header: string;
  readonly footer: string;
}
export interface Printer {
  /** The PDF of a review. */
  print(review: RowId, name: string): Promise<Result<Uint8Array>>;
  /** The hidden page's word; false if nobody waits for it. */
  ready(window: number, lines: PrintReady): boolean;
}

/** A page that says nothing for this long never will. */
const patience = 60_000;

export function printer(): Printer {
  const waiting = new Map<number, { readonly review: RowId; readonly tell: (lines: PrintReady | null) => void }>();

  const linesOf = (window: BrowserWindow, review: RowId): Promise<PrintReady | null> =>
    new Promise(tell => {
      waiting.set(window.webContents.id, { review, tell });
      const giveUp = (): void => {
        tell(null);
      };
      setTimeout(giveUp, patience);
      window.webContents.once('render-process-gone', giveUp);
    });

  return {
    ready: (id, lines) => {
      const wait = waiting.get(id);
      if (wait?.review !== lines.review) return false;
      wait.tell(lines);
      return true;
    },
    print: async (review, name) => {
      const window = pageWindow({ width: 794, height: 1_123, skipTaskbar: true });
      const { id } = window.webContents;
      try {
        const lines = linesOf(window, review);
        await window.loadURL(`${origin}/index.html#print/${review}`);
        const said = await lines;
        if (said === null) return fail({ code: 'timed-out', file: name });
        return ok(new Uint8Array(await window.webContents.printToPDF(paper(said))));
      } finally {
        waiting.delete(id);
        window.destroy();
      }
    },
  };
}

/** A4 with room for the lines above and below; margins in inches. */
const paper = ({ header, footer }: PrintReady): Electron.PrintToPDFOptions => ({
  pageSize: 'A4',
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  margins: { top: 0.75, bottom: 0.7, left: 0.6, right: 0.6 },
  displayHeaderFooter: true,
  headerTemplate: line(`<span>${escaped(header)}</span>`),
  footerTemplate: line(
    `<span>${escaped(footer)}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span>`,
  ),
});

const line = (content: string): string =>
  `<div style="width:100%;padding:0 15mm;display:flex;justify-content:space-between;font:8px 'Noto Sans TC','Noto Sans CJK TC','PingFang TC','Microsoft JhengHei',sans-serif;color:#5f636a">${content}</div>`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/gu, mark => entities[mark] ?? '');
