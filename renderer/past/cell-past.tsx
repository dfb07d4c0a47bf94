/** The history of a field, as a grid asks for it. */
import type { CellPastProps } from '../grid/grid-props';
import { FieldHistory } from './field-history';

export function CellPast({ row, column: { id, column, label }, currency, onDone }: CellPastProps) {
  return <FieldHistory cell={{ row, id, column, label, currency }} onDone={onDone} />;
}
