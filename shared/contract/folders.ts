/** Messages about a client's folder: files go in by dropped or chosen paths or as pasted bytes, and are named by their attachment row ever after. */
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
  /** missing: a stranger in the folder with the very content, which was renamed outside. */
  readonly renamedTo?: string;
  /** missing, altered: what was filed is still kept and can be put back. */
  readonly kept?: true;
}
/** A file in the folder that the book does not know. */
export interface Stranger {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}
export interface FolderListing {
  /** The folder's name to show; null until something is filed. */
  readonly folder: string | null;
  readonly files: readonly FiledAttachment[];
  readonly strangers: readonly Stranger[];
}
/** A file whose content is in this client's folder already: filed again only if the user says so. */
export interface Twin {
  /** As it was given, to be given again. */
  readonly path: string;
  readonly name: string;
  readonly sameAs: RowId;
}
/** What became of several files: those filed, as one undo, those that wait for an answer, and why each other was not. */
export interface FilingReceipt {
  readonly added: readonly RowId[];
  readonly twins: readonly Twin[];
  readonly refused: readonly Problem[];
  /** Some were left when the user stopped it; what was filed before is filed. */
  readonly stopped?: true;
}
/** A file in the inbox folder, newest first. */
export interface InboxFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  /** The local day it was last changed, `YYYY-MM-DD`. */
  readonly day: string;
}
export interface Inbox {
  /** The folder's path; null until one is chosen. */
  readonly folder: string | null;
  readonly files: readonly InboxFile[];
}
/** An earlier content of a replaced file. */
export interface FileVersion {
  readonly hash: string;
  readonly name: string;
  readonly size: number;
  /** The local day it was replaced, `YYYY-MM-DD`. */
  readonly day: string;
}

/** Something changed on disk in the folder that was listed last; or, with `problem`, a file of the client could not follow its row. */
export interface FolderNews {
  readonly client: RowId;
  readonly problem?: Problem;
}

/** The bytes of a file to be shown, or a table or text made of them; never anything that runs. */
export type Preview =
  | { readonly is: 'image' | 'pdf'; readonly type: string; readonly bytes: Uint8Array }
  | { readonly is: 'text'; readonly text: string; readonly cut: boolean }
  | { readonly is: 'mail'; readonly bytes: Uint8Array }
  | { readonly is: 'tables'; readonly tables: readonly PreviewTable[] }
  /** Of a kind that only another program can show. */
  | { readonly is: 'none' };
export interface PreviewTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Rows or columns were left out. */
  readonly cut: boolean;
}

const client = rowIdSchema.refine(id => id.startsWith('client:'));
const attachment = rowIdSchema.refine(id => id.startsWith('attachment:'));
const name = z.string().min(1).max(255);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const paths = z.array(z.string().min(1).max(4_096)).min(1).max(5_000);

export const folderRequests = {
  /** Paths of files and folders as the preload gave them; `again` files what is there already once more. One at a time; `job:progress` of job `files`. */
  'folder:add': {
    input: z.strictObject({ client, paths, again: z.boolean() }),
    output: reply<Result<FilingReceipt>>(),
  },
  /** A pasted picture or file that has no path. */
  'folder:paste': {
    input: z.strictObject({ client, name, bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= 64 << 20) }),
    output: reply<Result<FilingReceipt>>(),
  },
  /** Asks for files with the system's dialog; nothing chosen files nothing. */
  'folder:choose': { input: z.strictObject({ client }), output: reply<Result<FilingReceipt>>() },
  /** Ends an adding that is under way behind the file it is at. */
  'folder:stop': { input: z.strictObject({}), output: reply<Result<null>>() },
  /** What lies in the inbox folder; `choose` asks for another one. */
  'folder:inbox': { input: z.strictObject({ choose: z.boolean() }), output: reply<Result<Inbox>>() },
  /** The state on disk of the client's attachments, and what else lies in their folder; from then on `folder:news` tells of changes there. */
  'folder:list': { input: z.strictObject({ client }), output: reply<Result<FolderListing>>() },
  /** Shows the folder in the file manager, making it if need be. */
  'folder:open': { input: z.strictObject({ client }), output: reply<Result<null>>() },
  /** Shows one file in the file manager. */
  'folder:reveal': { input: z.strictObject({ attachment }), output: reply<Result<null>>() },
  /** Takes files that were put there outside into the book where they lie. */
  'folder:adopt': {
    input: z.strictObject({ client, names: z.array(name).min(1).max(5_000) }),
    output: reply<Result<FilingReceipt>>(),
  },
  /** Opens with the system's program; false if the user thought better of it. */
  'attachment:open': { input: z.strictObject({ attachment }), output: reply<Result<boolean>>() },
  'attachment:preview': { input: z.strictObject({ attachment }), output: reply<Result<Preview>>() },
  /** Gives the file another name; its type stays unless the name brings one. */
  'attachment:rename': { input: z.strictObject({ attachment, name }), output: reply<Result<null>>() },
  /** Moves files, with what is known of them, to another client. */
  'attachment:move': {
    input: z.strictObject({ attachments: z.array(attachment).min(1).max(5_000), client }),
    output: reply<Result<null>>(),
  },
  /** Asks for a file to stand in this one's place; the content before it is kept as a version. False if none was chosen. */
  'attachment:replace': { input: z.strictObject({ attachment }), output: reply<Result<boolean>>() },
  'attachment:versions': { input: z.strictObject({ attachment }), output: reply<Result<readonly FileVersion[]>>() },
  /** Puts back what was filed, or an earlier version of it; what stands there now is kept as a version. */
  'attachment:restore': {
    input: z.strictObject({ attachment, hash: digest.optional() }),
    output: reply<Result<null>>(),
  },
  /** Takes an altered file as it is now for what is filed. */
  'attachment:accept': { input: z.strictObject({ attachment }), output: reply<Result<null>>() },
  /** Follows a file that was renamed outside. */
  'attachment:relink': { input: z.strictObject({ attachment, name }), output: reply<Result<null>>() },
  /** Throws files into the book's trash, where they wait for thirty days. */
  'attachment:remove': {
    input: z.strictObject({ attachments: z.array(attachment).min(1).max(5_000) }),
    output: reply<Result<null>>(),
  },
  /** Takes files out of the trash again. */
  'attachment:bring-back': {
    input: z.strictObject({ attachments: z.array(attachment).min(1).max(5_000) }),
    output: reply<Result<null>>(),
  },
  /** Takes the row of a file that is gone away. */
  'attachment:forget': { input: z.strictObject({ attachment }), output: reply<Result<null>>() },
} as const;
