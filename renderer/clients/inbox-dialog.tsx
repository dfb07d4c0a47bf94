/** Files that wait in a folder chosen once, such as that of a scanner: those that are ticked are filed with this client. */
import { useEffect, useState } from 'react';
import type { Inbox } from '../../shared/contract/folders';
import type { RowId } from '../../shared/id';
import type { Problem } from '../../shared/problem';
import { usePreferences } from '../app-state';
import { bridge } from '../bridge';
import { problemWords } from '../toasts/problem-words';
import { Dialog } from '../ui/dialog';
import { useWords } from '../words';
import { sizeText } from './file-size';
import { addFiles } from './filing';

interface InboxDialogProps {
  readonly client: RowId;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function InboxDialog({ client, opened, onClose }: InboxDialogProps) {
  const t = useWords();
  return (
    <Dialog opened={opened} onClose={onClose} label={t('folder:inbox')} size={640} titled>
      {opened && <InboxFiles client={client} onClose={onClose} />}
    </Dialog>
  );
}

function InboxFiles({ client, onClose }: Omit<InboxDialogProps, 'opened'>) {
  const t = useWords();
  const { inbox, problem, choose } = useInbox();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const files = inbox?.files ?? [];
  const chosen = files.filter(({ path }) => ticked.has(path));
  const file = (): void => {
    onClose();
    void addFiles(
      client,
      chosen.map(({ path }) => path),
    );
  };
  const tick = (path: string): void => {
    const next = new Set(ticked);
    if (!next.delete(path)) next.add(path);
    setTicked(next);
  };
  return (
    <div className="inbox">
      <p className="inbox-folder">
        <span className="muted">{inbox?.folder ?? t('folder:inbox-none')}</span>
        <button type="button" className="btn" onClick={choose}>
          {t('folder:inbox-choose')}
        </button>
      </p>
      {problem !== null && <p className="folder-note bad">{problemWords(problem, t, 'attachment')}</p>}
      {typeof inbox?.folder === 'string' && files.length === 0 && (
        <p className="folder-empty">{t('folder:inbox-empty')}</p>
      )}
      {files.length > 0 && <InboxList files={files} ticked={ticked} onTick={tick} onAll={setTicked} />}
      <div className="folder-answers">
        <button type="button" className="btn primary" disabled={chosen.length === 0} onClick={file}>
          {t('folder:inbox-file', { count: chosen.length })}
        </button>
      </div>
    </div>
  );
}

function useInbox() {
  const [inbox, setInbox] = useState<Inbox | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = (answer: Awaited<ReturnType<(typeof bridge.request)['folder:inbox']>>): void => {
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setInbox(answer.value);
  };
  useEffect(() => {
    let wanted = true;
    void bridge.request['folder:inbox']({ choose: false }).then(answer => wanted && take(answer));
    return () => {
      wanted = false;
    };
  }, []);
  return { inbox, problem, choose: () => void bridge.request['folder:inbox']({ choose: true }).then(take) };
}

interface InboxListProps {
  readonly files: Inbox['files'];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (path: string) => void;
  readonly onAll: (ticked: ReadonlySet<string>) => void;
}

function InboxList({ files, ticked, onTick, onAll }: InboxListProps) {
  const t = useWords();
  const { language } = usePreferences();
  const all = ticked.size === files.length;
  return (
    <ul className="inbox-files" aria-label={t('folder:inbox')}>
      <li>
        <label>
          <input
            type="checkbox"
            checked={all}
            onChange={() => onAll(all ? new Set() : new Set(files.map(({ path }) => path)))}
          />
          <span className="muted">{t('folder:pick-all')}</span>
        </label>
      </li>
      {files.map(({ path, name, size, day }) => (
        <li key={path}>
          <label>
            <input type="checkbox" checked={ticked.has(path)} onChange={() => onTick(path)} />
            <span title={name}>{name}</span>
            <small className="muted">{`${day} · ${sizeText(size, language)}`}</small>
          </label>
        </li>
      ))}
    </ul>
  );
}
