/** The menu of a group of columns: fold it to its first column, unfold it, hide it, pick it. */
import { useWords } from '../words';
import { closePanel } from './act-panels';
import { Anchored } from './anchored';
import { isHidden, withHidden } from './column-view';
import type { GridDesk } from './desk';
import type { Place } from './grid-state';
import { Line } from './header-menu';

export function GroupMenu({ desk, group, place }: { readonly desk: GridDesk; readonly group: string; readonly place: Place }) {
  const t = useWords();
  const { frame, now } = desk;
  const all = frame.props.columns.filter(column => column.groupLabel === group);
  const shown = all.filter(column => !isHidden(column, now.view));
  const close = (): void => closePanel(desk);
  const setHidden = (ids: readonly string[], hidden: boolean) => (): void => {
    now.setView(withHidden(frame.props.columns, now.view, ids, hidden));
    close();
  };
  const pick = (): void => {
    const cols = frame.columns.flatMap((column, col) => (column.groupLabel === group ? [col] : []));
    const [anchor, corner] = [{ col: cols[0] ?? 0, row: 0 }, { col: cols.at(-1) ?? 0, row: 0 }];
    desk.state.set({ selection: { active: anchor, anchor, corner, whole: 'columns', more: [] } });
    close();
  };
  return (
    <Anchored place={place} label={group} onClose={close} width={200}>
      <div className="grid-menu">
        <Line label={t('grid:group.select')} onClick={pick} />
        {shown.length > 1 && <Line label={t('grid:group.collapse')} onClick={setHidden(shown.slice(1).map(({ id }) => id), true)} />}
        {shown.length < all.length && <Line label={t('grid:group.expand')} onClick={setHidden(all.map(({ id }) => id), false)} />}
        <Line label={t('grid:group.hide')} onClick={setHidden(all.map(({ id }) => id), true)} />
      </div>
    </Anchored>
  );
}
