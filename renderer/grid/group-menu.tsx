/** The menu of a group of columns: fold it to its first column, unfold it, hide it, pick it. */
import { useWords } from '../words';
import { closePanel } from './act-panels';
import { Anchored } from './anchored';
import { withHidden } from './column-view';
import type { GridDesk } from './desk';
import type { Place } from './grid-state';
import { Line } from './header-menu';

export interface GroupMenuProps {
  readonly desk: GridDesk;
  readonly group: string;
  readonly place: Place;
}

export function GroupMenu({ desk, group, place }: GroupMenuProps) {
  const t = useWords();
  const { frame, now } = desk;
  const all = frame.props.columns.filter(column => column.groupLabel === group).map(({ id }) => id);
  const shown = frame.columns.filter(column => column.groupLabel === group).map(({ id }) => id);
  const close = (): void => closePanel(desk);
  const hide = (ids: readonly string[], hidden: boolean) => (): void => {
    now.setView(withHidden(frame.props.columns, now.view, { ids, hidden }));
    close();
  };
  const pick = (): void => {
    pickGroup(desk, group);
    close();
  };
  return (
    <Anchored place={place} label={group} onClose={close} width={200}>
      <div className="grid-menu">
        <Line label={t('grid:group.select')} onClick={pick} />
        {shown.length > 1 && <Line label={t('grid:group.collapse')} onClick={hide(shown.slice(1), true)} />}
        {shown.length < all.length && <Line label={t('grid:group.expand')} onClick={hide(all, false)} />}
        <Line label={t('grid:group.hide')} onClick={hide(all, true)} />
      </div>
    </Anchored>
  );
}

function pickGroup(desk: GridDesk, group: string): void {
  const cols = desk.frame.columns.flatMap((column, col) => (column.groupLabel === group ? [col] : []));
  const [anchor, corner] = [
    { col: cols[0] ?? 0, row: 0 },
    { col: cols.at(-1) ?? 0, row: 0 },
  ];
  desk.state.set({ selection: { active: anchor, anchor, corner, whole: 'columns', more: [] } });
}
