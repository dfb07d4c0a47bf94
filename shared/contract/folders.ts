/** Messages about a client's folder: files go in by dropped or chosen paths, and are named by their attachment row ever after. */
import { z } from 'zod';
import { rowIdSchema } from '../commands/command';
import type { RowId } from '../id';
import type { Problem } from '../problem';
import type { Result } from '../result';
import { reply } from './reply';

/** `altered`: the content is no longer what was filed. */
export type FileState = 'there' | 'missing' | 'altered';

export interface FiledAttachment {
  readonly attachment: RowId;
  readonly state: FileState;
}
export interface FolderListing {
  /** The folder's name to show; null until something is filed. */
  readonly folder: string | null;
  readonly files: readonly FiledAttachment[];
}
/** What became of several files: those filed, as one undo, and why each other was not. */
export interface FilingReceipt {
  readonly added: readonly RowId[];
  readonly refused: readonly Problem[];
}

const client = rowIdSchema.refine(id => id.startsWith('client:'));
const attachment = rowIdSchema.refine(id => id.startsWith('attachment:'));

export const folderRequests = {
  /** Paths as the preload gave them for dropped files. */
  'folder:add': {
    input: z.strictObject({ client, paths: z.array(z.string().min(1).max(4_096)).min(1).max(5_000) }),
    output: reply<Result<FilingReceipt>>(),
  },
  /** Asks for files with the system's dialog; nothing chosen files nothing. */
  'folder:choose': { input: z.strictObject({ client }), output: reply<Result<FilingReceipt>>() },
  /** The state on disk of these attachments, which must be the client's. */
  'folder:list': {
    input: z.strictObject({ client, attachments: z.array(attachment).max(20_000) }),
    output: reply<Result<FolderListing>>(),
  },
  /** Shows the folder in the file manager, making it if need be. */
  'folder:open': { input: z.strictObject({ client }), output: reply<Result<null>>() },
  /** Shows one file in the file manager. */
  'folder:reveal': { input: z.strictObject({ attachment }), output: reply<Result<null>>() },
  /** Opens with the system's program; false if the user thought better of it. */
  'attachment:open': { input: z.strictObject({ attachment }), output: reply<Result<boolean>>() },
  /** Takes the row away and the file into the book's trash; undo brings back both. */
  'attachment:remove': { input: z.strictObject({ attachment }), output: reply<Result<null>>() },
} as const;
