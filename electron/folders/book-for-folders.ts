/** What clients' folders need of the open book. */
import type { RowSource } from '../../shared/change';
import type { Command } from '../../shared/commands/command';
import type { Receipt } from '../../shared/contract/book';
import type { RowId } from '../../shared/id';
import type { Result } from '../../shared/result';

export interface BookForFolders {
  /** null while none is open. */
  readonly bookFolder: () => string | null;
  readonly rows: RowSource;
  /** The attachments of a client, those thrown away as well. */
  readonly attachmentsOf: (client: RowId) => readonly RowId[];
  /** All there are, of whichever client. */
  readonly attachments: () => Iterable<RowId>;
  readonly run: (commands: readonly Command[], label: string) => Promise<Result<Receipt>>;
  /** Does what is no act of the user's: it is no step of undo, and takes none away. */
  readonly tidy: (commands: readonly Command[], label: string) => Promise<Result<Receipt>>;
  /** Undoes an entry if nothing came behind it. */
  readonly takeBack: (seq: number) => Promise<Result<Receipt>>;
}
