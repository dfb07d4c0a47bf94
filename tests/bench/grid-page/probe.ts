/** What a test may look at and turn in the grid's page. */
import type { Command } from '../../../shared/commands/command';
import type { ColumnTable } from '../../../renderer/data/sheet-table';

export interface Probe {
  readonly commands: Command[][];
  readonly labels: string[];
  readonly notices: string[];
  readonly table: ColumnTable;
  /** How long the disk takes, in milliseconds. */
  delay: number;
  /** The disk refuses. */
  full: boolean;
}
