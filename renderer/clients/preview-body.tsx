/** What is shown of a file, by what came of it: pages, a picture, text, tables, a mail, or why not. */
import type { Preview } from '../../shared/contract/folders';
import type { Result } from '../../shared/result';
import { problemWords } from '../toasts/problem-words';
import { useWords } from '../words';
import { PreviewImage } from './preview-image';
import { PreviewMail } from './preview-mail';
import { PreviewPdf } from './preview-pdf';
import { PreviewScroll } from './preview-scroll';
import { PreviewTables } from './preview-tables';
import { PreviewTrouble } from './preview-trouble';

interface PreviewBodyProps {
  readonly name: string;
  /** null while it is read. */
  readonly read: Result<Preview> | null;
}

export function PreviewBody({ name, read }: PreviewBodyProps) {
  const t = useWords();
  if (read === null) return <p className="preview-wait">{t('preview:opening')}</p>;
  if (!read.ok) return <PreviewTrouble text={problemWords(read.problem, t, 'attachment')} />;
  const shown = read.value;
  switch (shown.is) {
    case 'image':
      return <PreviewImage bytes={shown.bytes} type={shown.type} name={name} />;
    case 'pdf':
      return <PreviewPdf bytes={shown.bytes} name={name} />;
    case 'mail':
      return <PreviewMail bytes={shown.bytes} name={name} />;
    case 'tables':
      return <PreviewTables tables={shown.tables} name={name} />;
    case 'text':
      return <PreviewText text={shown.text} cut={shown.cut} />;
    case 'none':
      return <PreviewTrouble text={t('preview:none')} />;
  }
}

function PreviewText({ text, cut }: { readonly text: string; readonly cut: boolean }) {
  const t = useWords();
  return (
    <>
      {cut && (
        <div className="preview-tools">
          <span className="tag warn">{t('preview:text-cut')}</span>
        </div>
      )}
      <PreviewScroll kind="text" label={t('preview:content')}>
        <pre className="preview-text">{text}</pre>
      </PreviewScroll>
    </>
  );
}
