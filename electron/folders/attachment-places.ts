/** Where the file of an attachment row should be: in its client's folder, or in the trash; and where what was replaced is kept. */
import { textCell, type Row } from '../../shared/cell';
import { isRowId, type RowId } from '../../shared/id';
import type { Place } from './file-port';
import { safeName } from './safe-name';

export const trashFolder = 'trash';

/** One folder per attachment, so that names never meet. */
const ownFolder = (attachment: RowId): string => safeName(attachment.slice('attachment:'.length), '_');

export const trashOf = (attachment: RowId): Place => [trashFolder, ownFolder(attachment)];
/** Says since when a file whose row is gone waits in the trash. */
export const sinceFile = '.since';

export const versionsFolder = 'versions';
/** Stands there while files are being moved: found at the start of a session, the one before ended among them. */
export const movingFile = '.moving';

export const versionsOf = (attachment: RowId): Place => [versionsFolder, ownFolder(attachment)];

/** What a row says of its file. */
export interface Stand {
  readonly client: RowId | null;
  readonly name: string;
  readonly removed: string | null;
  readonly hash: string | null;
  readonly size: string | null;
}

export function standOf(row: Row): Stand {
  const client = textCell(row, 'client');
  return {
    client: client !== null && isRowId(client) ? client : null,
    name: textCell(row, 'fileName') ?? '',
    removed: textCell(row, 'removed'),
    hash: textCell(row, 'hash'),
    size: textCell(row, 'size'),
  };
}

/** The columns that say where a file is and what it holds. */
export const placingColumns = ['client', 'fileName', 'removed', 'hash'] as const;
