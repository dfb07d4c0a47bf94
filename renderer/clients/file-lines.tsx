/** The list of files: one line each, walked with the arrows, picked with Shift and Ctrl, opened with Space or Enter. */
import {
  useEffect,
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
import { useWords } from '../words';
import { removeFiles } from './file-acts';
import { FileLine, type LineActs } from './file-line';
import { noPicks, pickAll, stretch, toggle, type Picks } from './file-picks';
import { isTyping } from './is-typing';
import { useKeepingKeys } from './use-keeping-keys';

interface FileLinesProps {
  readonly files: readonly Row[];
  /** Their ids. */
  readonly order: readonly RowId[];
  readonly states: ReadonlyMap<RowId, FileState>;
  readonly picks: Picks;
  readonly onPicks: Dispatch<SetStateAction<Picks>>;
  readonly onShow: (file: RowId) => void;
}

/** Drawn at first, and how many more when they are asked for: thousands of lines would make every press slow. */
const slice = 100;

export function FileLines({ files, order, states, picks, onPicks, onShow }: FileLinesProps) {
  const t = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<Current>({ file: null, at: 0 });
  const [renaming, setRenaming] = useState<RowId | null>(null);
  const [most, setMost] = useState(slice);
  const drawn = order.slice(0, most);
  const stop = stopOf(current, drawn);
  useKeepingKeys(list, () => (stop === undefined ? null : lineIn(list, stop)));
  const acts = useLineActs({ list, order, onPicks, onShow, setCurrent, setRenaming });
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const does = stop === undefined || isTyping(event.target) ? null : keyOf(event, { stop, order: drawn, picks });
    if (does === null || stop === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (does.picks !== undefined) onPicks(does.picks);
    if (does.all) onPicks(pickAll(order));
    if (does.rename) setRenaming(stop);
    if (does.remove) void removeFiles(removedBy(files, picks, stop)).then(done => done && onPicks(noPicks));
    if (does.to !== undefined) lineIn(list, does.to)?.focus();
  };
  return (
    <>
      <ul className="files" ref={list} aria-label={t('folder:files')} onKeyDown={press}>
        {files.slice(0, most).map(row => (
          <FileLine key={row.id} {...lineOf(row, { stop, picks, states, renaming })} acts={acts} />
        ))}
      </ul>
      <MoreLines left={files.length - drawn.length} onMore={() => setMost(most + slice)} />
    </>
  );
}

interface ActParts extends Pick<FileLinesProps, 'order' | 'onPicks' | 'onShow'> {
  readonly list: RefObject<HTMLElement | null>;
  readonly setCurrent: (current: Current) => void;
  readonly setRenaming: (file: RowId | null) => void;
}

/** The same from the first, so that a line is drawn again only for what changed of it. */
function useLineActs({ list, order, onPicks, onShow, setCurrent, setRenaming }: ActParts): LineActs {
  const latest = useRef(order);
  useEffect(() => {
    latest.current = order;
  });
  return useMemo(
    () => ({
      show: onShow,
      rename: setRenaming,
      renamed: file => {
        setRenaming(null);
        requestAnimationFrame(() => lineIn(list, file)?.focus());
      },
      here: file => setCurrent({ file, at: latest.current.indexOf(file) }),
      pick: (file, how) => onPicks(now => (how === 'stretch' ? stretch(now, file, latest.current) : toggle(now, file))),
    }),
    [list, onPicks, onShow, setCurrent, setRenaming],
  );
}

function MoreLines({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  const t = useWords();
  if (left <= 0) return null;
  return (
    <button type="button" className="btn quiet" onClick={onMore}>
      {t('folder:more', { count: Math.min(left, slice) })}
    </button>
  );
}

interface Current {
  readonly file: RowId | null;
  /** Where it stood: when it has gone, the one that stands there now is the current one. */
  readonly at: number;
}

const stopOf = ({ file, at }: Current, order: readonly RowId[]): RowId | undefined =>
  file !== null && order.includes(file) ? file : order[Math.min(Math.max(0, at), order.length - 1)];

interface Seen {
  readonly stop: RowId | undefined;
  readonly picks: Picks;
  readonly states: ReadonlyMap<RowId, FileState>;
  readonly renaming: RowId | null;
}

const lineOf = (row: Row, { stop, picks, states, renaming }: Seen) => ({
  row,
  state: states.get(row.id) ?? 'there',
  picked: picks.picked.has(row.id),
  reachable: row.id === stop,
  renaming: row.id === renaming,
});

/** Where the keys stand on a line; once they do it is the current one. */
const lineIn = (list: RefObject<HTMLElement | null>, file: RowId): HTMLElement | null =>
  list.current?.querySelector<HTMLElement>(`[data-file="${CSS.escape(file)}"] .file-name`) ?? null;

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
  readonly all?: true;
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
  if (control && event.key.toLowerCase() === 'a') return { all: true };
  if (control && event.key === 'Enter') return { picks: toggle(picks, stop) };
  if (event.key === 'Escape' && picks.picked.size > 0) return { picks: noPicks };
  if (event.key === 'F2') return { rename: true };
  return event.key === 'Delete' ? { remove: true } : null;
}
