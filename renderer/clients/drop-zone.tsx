/** The whole page takes dropped and pasted files for this client's folder; while files hover it says so. */
import { useEffect, useState, type DragEvent, type ReactNode } from 'react';
import type { RowId } from '../../shared/id';
import { bridge } from '../bridge';
import { useWords } from '../words';
import { addFiles } from './filing';
import { pasteInto } from './paste-files';

interface DropZoneProps {
  readonly client: RowId;
  readonly children: ReactNode;
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** The real paths of dropped files, as the preload tells them; a file without one (dragged out of a page) has none. */
const pathsOf = (event: DragEvent): string[] =>
  [...event.dataTransfer.files].map(file => bridge.pathOf(file)).filter(path => path !== '');

export function DropZone({ client, children }: DropZoneProps) {
  const t = useWords();
  const [depth, setDepth] = useState(0);
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => pasteInto(client, event);
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [client]);
  const drop = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setDepth(0);
    const paths = pathsOf(event);
    if (paths.length > 0) void addFiles(client, paths);
  };
  return (
    <div
      className="drop-zone"
      onDragEnter={event => holdsFiles(event) && setDepth(now => now + 1)}
      onDragLeave={event => holdsFiles(event) && setDepth(now => Math.max(0, now - 1))}
      onDragOver={event => holdsFiles(event) && event.preventDefault()}
      onDrop={drop}
    >
      {children}
      {depth > 0 && (
        <div className="drop-hint" role="status">
          {t('folder:drop')}
        </div>
      )}
    </div>
  );
}
