/** One file over the page, as it is, with what is known of it; the arrows go to the next one, Escape goes back to the list. */
import { useEffect, useState, type KeyboardEvent } from 'react';
import { textCell, type Row } from '../../shared/cell';
import type { Preview as PreviewOf } from '../../shared/contract/folders';
import type { RowId } from '../../shared/id';
import type { Result } from '../../shared/result';
import { isInTrash } from '../../shared/sheets/in-trash';
import { bridge } from '../bridge';
import { useRow } from '../data/use-book';
import { Dialog } from '../ui/dialog';
import { useWords } from '../words';
import { openFile, revealFile } from './file-acts';
import { FileDetails } from './file-details';
import { isTyping } from './is-typing';
import { PreviewBody } from './preview-body';
import './preview.css';

interface PreviewProps {
  /** The files of the list, in its order. */
  readonly files: readonly RowId[];
  /** The one that is shown; null while none is. */
  readonly shown: RowId | null;
  readonly onShow: (file: RowId | null) => void;
}

const size = 1_400;

export function Preview({ files, shown, onShow }: PreviewProps) {
  const t = useWords();
  const close = (): void => onShow(null);
  const there = useStill(shown);
  return (
    <Dialog opened={there} onClose={close} label={t('preview:title')} size={size} titled={false}>
      {there && shown !== null && <Shown files={files} file={shown} onShow={onShow} />}
    </Dialog>
  );
}

/** Whether it is still a file of the folder: an undo may have taken it away. */
function useStill(file: RowId | null): boolean {
  const row = useRow(file ?? 'attachment:');
  return file !== null && row !== undefined && !isInTrash(row);
}

interface ShownProps {
  readonly files: readonly RowId[];
  readonly file: RowId;
  readonly onShow: (file: RowId | null) => void;
}

function Shown({ files, file, onShow }: ShownProps) {
  const row = useRow(file);
  const at = files.indexOf(file);
  const turn = (by: number): void => {
    const next = files[at + by];
    if (next !== undefined) onShow(next);
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined || isTyping(event.target) || scrollsOn(event.target, by)) return;
    event.preventDefault();
    turn(by);
  };
  if (row === undefined) return null;
  return (
    <div className="preview" onKeyDown={press}>
      <PreviewHead row={row} at={at} of={files.length} turn={turn} close={() => onShow(null)} />
      <div className="preview-columns">
        <PreviewOfRow key={`${row.id}|${textCell(row, 'hash') ?? ''}`} row={row} />
        <FileDetails row={row} />
      </div>
    </div>
  );
}

/** As long as what is shown can scroll further that way, the arrow belongs to it. */
function scrollsOn(target: EventTarget | null, by: number): boolean {
  if (!(target instanceof HTMLElement) || !target.matches('.preview-scroll')) return false;
  const { scrollLeft, scrollWidth, clientWidth } = target;
  return by < 0 ? scrollLeft > 0 : scrollLeft + clientWidth < scrollWidth - 1;
}

interface PreviewHeadProps {
  readonly row: Row;
  readonly at: number;
  readonly of: number;
  readonly turn: (by: number) => void;
  readonly close: () => void;
}

function PreviewHead({ row, at, of, turn, close }: PreviewHeadProps) {
  const t = useWords();
  return (
    <div className="preview-head">
      <h2>{textCell(row, 'fileName')}</h2>
      {of > 1 && (
        <>
          <button
            type="button"
            className="btn quiet"
            aria-label={t('preview:before')}
            disabled={at <= 0}
            onClick={() => turn(-1)}
          >
            ‹
          </button>
          <span className="muted">{t('preview:of', { at: at + 1, of })}</span>
          <button
            type="button"
            className="btn quiet"
            aria-label={t('preview:after')}
            disabled={at >= of - 1}
            onClick={() => turn(1)}
          >
            ›
          </button>
        </>
      )}
      <button type="button" className="btn" onClick={() => openFile(row.id)}>
        {t('preview:open')}
      </button>
      <button type="button" className="btn" onClick={() => revealFile(row.id)}>
        {t('folder:reveal')}
      </button>
      <button type="button" className="btn quiet" aria-label={t('shell:dismiss')} onClick={close}>
        ✕
      </button>
    </div>
  );
}

function PreviewOfRow({ row }: { readonly row: Row }) {
  const read = useRead(row.id);
  return (
    <div className="preview-body">
      <PreviewBody name={textCell(row, 'fileName') ?? ''} read={read} />
    </div>
  );
}

function useRead(attachment: RowId): Result<PreviewOf> | null {
  const [read, setRead] = useState<Result<PreviewOf> | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge.request['attachment:preview']({ attachment }).then(answer => wanted && setRead(answer));
    return () => {
      wanted = false;
      void bridge.request['preview:end'](null);
    };
  }, [attachment]);
  return read;
}
