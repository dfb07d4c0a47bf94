/** What the book notes before it is written into a workbook of the RM's own, and when one is linked: as of an export, and no value. */
import path from 'node:path';
import type { FillView } from '../../shared/contract/fill';
import type { SensitiveWay } from '../../shared/export/wish';

/** `fill`: written once. `link`: from now on written after every change. */
export interface FillNote {
  readonly key: 'fill' | 'link';
  /** The name of the file, without its folder. */
  readonly files: readonly string[];
  readonly who: string;
  readonly sheets: readonly string[];
  readonly cells: number;
  /** Lines put behind those of the file. */
  readonly rows: number;
  /** Sensitive columns that go out, masked or not: `client.idNumber`. */
  readonly columns: readonly string[];
  readonly sensitive: SensitiveWay;
}

/** What was planned last, and what was said of its sensitive columns. */
export interface PlannedFill {
  readonly view: FillView;
  readonly sensitive: SensitiveWay | null;
}
export interface SettledFill extends PlannedFill {
  readonly sensitive: SensitiveWay;
}
export interface FillNoting extends SettledFill {
  readonly key: FillNote['key'];
  readonly file: string;
  readonly who: string;
}

/** null: it is not said yet what becomes of columns that would go out. A link writes later what it does not write now. */
export function wayOf({ key, view, sensitive }: PlannedFill & Pick<FillNote, 'key'>): SensitiveWay | null {
  return sensitive ?? (goingOut(key, view).length === 0 ? 'include' : null);
}

const goingOut = (key: FillNote['key'], { sensitive }: FillView): FillView['sensitive'] =>
  sensitive.filter(({ written }) => written || key === 'link');

export function fillNote({ key, view, sensitive, file, who }: FillNoting): FillNote {
  const columns = sensitive === 'leave-out' ? [] : goingOut(key, view);
  return {
    key,
    files: [path.basename(file)],
    who,
    sheets: [...new Set(view.tables.map(({ sheet }) => sheet))],
    cells: view.changeCount,
    rows: view.addedCount,
    columns: columns.map(({ sheet, column }) => `${sheet}.${column}`),
    sensitive,
  };
}
