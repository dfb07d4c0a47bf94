/** The list of files: one line each, walked with the arrows, picked with Shift and Ctrl, opened with Space or Enter. */
import {
  useMemo,
  useRef,
  useState,
  type Dispatch,
  type KeyboardEvent,
  type RefObject,
  type SetStateAction,
} from 'react';
import type { Row } from '../../shared/cell';
import type { FileState } from '../../shared/contract/folders';
import type { RowId } from '../../shared/id';
import { useGrowing } from '../ui/use-growing';
import { useWords } from '../words';
import { removeFiles } from './file-acts';
import { FileLine, type LineActs } from './file-line';
import { noPicks, pickAll, stretch, toggle, type Picks } from './file-picks';
import { isTyping } from './is-typing';

interface FileLinesProps {
  readonly files: readonly Row[];
  /** Their ids. */
  readonly order: readonly RowId[];
  readonly states: ReadonlyMap<RowId, FileState>;
  readonly picks: Picks;
  readonly onPicks: Dispatch<SetStateAction<Picks>>;
  readonly onShow: (file: RowId) => void;
}

/** Drawn at once, and how many more whenever the window is idle. */
const [first, slice] = [40, 100];

export function FileLines({ files, order, states, picks, onPicks, onShow }: FileLinesProps) {
  const t = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<RowId | null>(null);
  const [renaming, setRenaming] = useState<RowId | null>(null);
  const drawn = useGrowing(files.length, slice, first);
  const stop = current !== null && order.includes(current) ? current : order[0];
  const acts = useMemo(
    (): LineActs => ({
      show: onShow,
      rename: setRenaming,
      renamed: file => {
        setRenaming(null);
        requestAnimationFrame(() => focusLine(list, file));
      },
      here: setCurrent,
      pick: (file, how) => onPicks(now => (how === 'stretch' ? stretch(now, file, order) : toggle(now, file))),
    }),
    [order, onPicks, onShow],
  );
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const does = stop === undefined || isTyping(event.target) ? null : keyOf(event, { stop, order, picks });
    if (does === null || stop === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (does.picks !== undefined) onPicks(does.picks);
    if (does.rename) setRenaming(stop);
    if (does.remove) void removeFiles(removedBy(files, picks, stop)).then(done => done && onPicks(noPicks));
    if (does.to !== undefined) focusLine(list, does.to);
  };
  return (
    <ul className="files" ref={list} aria-label={t('folder:files')} onKeyDown={press}>
      {files.slice(0, drawn).map(row => {
        const { id } = row;
        const line = { row, picked: picks.picked.has(id), reachable: id === stop, renaming: id === renaming };
        return <FileLine key={id} {...line} state={states.get(id) ?? 'there'} acts={acts} />;
      })}
    </ul>
  );
}

/** The keys go to this line, which then becomes the current one. */
function focusLine(list: RefObject<HTMLElement | null>, file: RowId): void {
  list.current?.querySelector<HTMLElement>(`[data-file="${CSS.escape(file)}"] .file-name`)?.focus();
}

/** Those that are picked; if this one is not among them, it alone. */
const removedBy = (files: readonly Row[], { picked }: Picks, file: RowId): readonly Row[] =>
  files.filter(({ id }) => (picked.has(file) ? picked.has(id) : id === file));

interface Standing {
  readonly stop: RowId;
  readonly order: readonly RowId[];
  readonly picks: Picks;
}
interface KeyAct {
  readonly to?: RowId | undefined;
  readonly picks?: Picks;
  readonly rename?: true;
  readonly remove?: true;
}

function keyOf(event: KeyboardEvent<HTMLElement>, { stop, order, picks }: Standing): KeyAct | null {
  const control = event.ctrlKey || event.metaKey;
  const at = order.indexOf(stop);
  const to = { ArrowDown: order[at + 1], ArrowUp: order[at - 1], Home: order[0], End: order.at(-1) }[event.key];
  if (to !== undefined && !control) {
    if (!event.shiftKey) return { to };
    return { to, picks: stretch(picks.anchor === null ? { picked: new Set(), anchor: stop } : picks, to, order) };
  }
  if (control && event.key.toLowerCase() === 'a') return { picks: pickAll(order) };
  if (control && event.key === 'Enter') return { picks: toggle(picks, stop) };
  if (event.key === 'Escape' && picks.picked.size > 0) return { picks: noPicks };
  if (event.key === 'F2') return { rename: true };
  return event.key === 'Delete' ? { remove: true } : null;
}
