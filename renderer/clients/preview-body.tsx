/** What is shown of a file, by what came of it: pages, a picture, text, tables, a mail, or why not. */
import type { Preview } from '../../shared/contract/folders';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import { problemWords } from '../toasts/problem-words';
import { useWords, type Say } from '../words';
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
  if (!read.ok) return <PreviewTrouble text={whyNot(read.problem, name, t)} />;
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

/** What an import would say of a file is told in words of a preview; all else says itself. */
function whyNot(problem: Problem, file: string, t: Say): string {
  switch (problem.code) {
    case 'encrypted-workbook':
      return t('preview:encrypted', { file });
    case 'empty-file':
      return t('preview:empty', { file });
    case 'file-too-big':
    case 'too-many-rows':
    case 'timed-out':
    case 'out-of-memory':
      return t('preview:too-big', { file });
    case 'legacy-xls':
    case 'binary-xlsb':
    case 'open-document':
    case 'web-page':
    case 'pdf':
    case 'not-a-workbook':
    case 'damaged-file':
    case 'hostile-file':
    case 'no-sheets':
    case 'unknown-encoding':
      return t('preview:damaged', { file });
    default:
      return problemWords(problem, t, 'attachment');
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
