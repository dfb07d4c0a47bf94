/** The past of one cell, as the page shows it, at the cell. */
import { useWords } from '../words';
import { closePanel } from './act-panels';
import { Anchored } from './anchored';
import type { NotePanelProps } from './note-panel';

export function HistoryPanel({ desk, spot, place }: NotePanelProps) {
  const t = useWords();
  const column = desk.frame.column(spot.col);
  const row = desk.frame.idAt(spot.row);
  const Past = desk.frame.props.history;
  if (column === undefined || row === null || Past === undefined) return null;
  const close = (): void => closePanel(desk, 'history');
  const currency = desk.frame.currencyAt(spot.row, column.column);
  return (
    <Anchored place={place} label={t('grid:history', { column: column.label })} onClose={close}>
      <Past row={row} column={column} currency={currency} onDone={close} />
    </Anchored>
  );
}
