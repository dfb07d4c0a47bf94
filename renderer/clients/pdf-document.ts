/** Opens a PDF for drawing: the library and its worker come when the first is opened; nothing of the file runs, nothing is fetched but our own files. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Why a PDF is not shown. */
export type PdfTrouble = 'encrypted' | 'damaged';
export type OpenedPdf =
  { readonly pdf: PDFDocumentProxy; readonly close: () => void } | { readonly trouble: PdfTrouble };

const ours = (file: string): string => new URL(`pdf/${file}`, document.baseURI).href;

type FileKind = 'cMapUrl' | 'standardFontDataUrl' | 'wasmUrl';
const folderOf: Readonly<Record<FileKind, string>> = {
  cMapUrl: 'cmaps',
  standardFontDataUrl: 'fonts',
  wasmUrl: 'wasm',
};

/** The library's own way knows web addresses only; our pages have a scheme of their own. */
class OurFiles {
  async fetch({ kind, filename }: { readonly kind: FileKind; readonly filename: string }): Promise<Uint8Array> {
    const answer = await fetch(ours(`${folderOf[kind]}/${filename}`));
    if (!answer.ok) throw new Error(`pdf: ${filename} is not there`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

/** A picture inside a page may have so many pixels; a bigger one is left out rather than shown. */
const most = 100_000_000;

/** A worker that only computes hears no farewell: it is ended all the same. */
const patience = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 1_000));

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const { getDocument, PDFWorker, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const port = new Worker(ours('worker.js'), { type: 'module' });
  const worker = PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS });
  const loading = getDocument({
    data: bytes.slice(),
    worker,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: ours('cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: ours('fonts/'),
    wasmUrl: ours('wasm/'),
    BinaryDataFactory: OurFiles,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: true,
    maxImageSize: most,
  });
  const close = (): void => {
    void Promise.race([loading.destroy(), patience()]).finally(() => {
      worker.destroy();
      port.terminate();
    });
  };
  try {
    return { pdf: await loading.promise, close };
  } catch (error) {
    close();
    return { trouble: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' };
  }
}
