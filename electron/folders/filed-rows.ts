/** Attachment rows as acts see them: where their files are, which names are free, and how an edit of theirs is made. */
import type { Cell } from '../../shared/cell';
import type { Command } from '../../shared/commands/command';
import type { Receipt } from '../../shared/contract/book';
import type { RowId } from '../../shared/id';
import { fail, ok, type Result } from '../../shared/result';
import { sinceFile, standOf, trashOf, type Stand } from './attachment-places';
import type { BookForFolders } from './book-for-folders';
import type { ClientFolders } from './client-folder';
import type { FilePort, Place } from './file-port';
import type { Follower } from './follow';
import { inParts } from './in-parts';
import { foldName } from './safe-name';

export interface FiledParts {
  readonly files: FilePort;
  readonly folders: ClientFolders;
  readonly book: BookForFolders;
  readonly follower: Follower;
}

export type Edit = readonly [attachment: RowId, cells: Readonly<Record<string, Cell>>];

export class FiledRows {
  readonly #parts: FiledParts;

  constructor(parts: FiledParts) {
    this.#parts = parts;
  }

  stand(attachment: RowId): Result<Stand> {
    const row = this.#parts.book.rows.get(attachment);
    return row === undefined ? fail({ code: 'unknown-row', row: attachment }) : ok(standOf(row));
  }

  /** The place of an attachment's file, which must be there. */
  async placeOf(attachment: RowId): Promise<Result<Place>> {
    const { files, follower } = this.#parts;
    const stand = this.stand(attachment);
    if (!stand.ok) return stand;
    const place = await follower.settled(() => this.#placeFor(attachment, stand.value));
    const there = place !== null && (await files.look(place)) !== null;
    return there ? ok(place) : fail({ code: 'file-missing', file: stand.value.name });
  }

  async folderOf(client: RowId | null): Promise<Place | null> {
    return client === null ? null : this.#parts.folders.find(client);
  }

  /** Names that rows of the client speak of. */
  names(client: RowId | null): ReadonlySet<string> {
    const names = new Set<string>();
    for (const id of client === null ? [] : this.#parts.book.attachmentsOf(client)) {
      const stand = this.stand(id);
      if (stand.ok && stand.value.removed === null) names.add(stand.value.name);
    }
    return names;
  }

  /** Names taken in a client's folder, on disk or by rows, in the form in which they are compared; `own` are left out. */
  async taken(client: RowId | null, own: readonly string[]): Promise<Set<string>> {
    const folder = await this.folderOf(client);
    const there = folder === null ? [] : await this.#parts.files.names(folder);
    return new Set([...there, ...this.names(client)].filter(name => !own.includes(name)).map(foldName));
  }

  /** One change and one undo; if a file cannot follow, nothing has happened. */
  edit(edits: readonly Edit[], label: Readonly<Record<string, string | number>>): Promise<Result<null>> {
    const { book, follower } = this.#parts;
    const cellOf = (row: RowId, column: string): Cell => book.rows.get(row)?.cells[column] ?? null;
    const cells = edits.flatMap(([row, now]) =>
      Object.entries(now).map(([column, cell]) => ({ row, column, now: cell, was: cellOf(row, column) })),
    );
    if (cells.length === 0) return Promise.resolve(ok(null));
    const commands = inParts(cells).map(part => ({ type: 'edit-cells' as const, cells: part }));
    let back: readonly Command[] = [];
    return follower.act({
      attachments: edits.map(([attachment]) => attachment),
      run: async () => {
        const done = await book.run(commands, JSON.stringify(label));
        const inverse = cells.map(({ row, column, was }) => ({ row, column, now: was, was: cellOf(row, column) }));
        back = inParts(inverse).map(part => ({ type: 'edit-cells' as const, cells: part }));
        return done;
      },
      putBack: done => this.#putBack(done, back),
    });
  }

  /** The same, with the words of one file or of several. */
  several(edits: readonly Edit[], act: 'move' | 'remove' | 'bring-back'): Promise<Result<null>> {
    const [first] = edits;
    const stand = first === undefined ? null : this.stand(first[0]);
    const file = stand?.ok === true ? stand.value.name : '';
    const label =
      edits.length === 1 ? { key: `attachment-${act}`, file } : { key: `attachments-${act}`, count: edits.length };
    return this.edit(edits, label);
  }

  remove(attachment: RowId, label: Readonly<Record<string, string>>): Promise<Result<null>> {
    const { book, follower } = this.#parts;
    return follower.act({
      attachments: [attachment],
      run: () => book.run([{ type: 'remove-rows', rows: [attachment] }], JSON.stringify(label)),
      putBack: done => this.#putBack(done, []),
    });
  }

  /** Undone, if nothing came behind it; else those cells alone are what they were, and what else was done meanwhile stays. */
  async #putBack({ seq }: Receipt, back: readonly Command[]): Promise<Result<Receipt>> {
    const { book } = this.#parts;
    const undone = await book.takeBack(seq);
    if (undone.ok || back.length === 0) return undone;
    return book.run(back, JSON.stringify({ key: 'attachment-put-back' }));
  }

  async #placeFor(attachment: RowId, { client, name, removed }: Stand): Promise<Place | null> {
    if (removed === null) {
      const folder = await this.folderOf(client);
      return folder === null ? null : [...folder, name];
    }
    const [waiting] = (await this.#parts.files.names(trashOf(attachment))).filter(there => there !== sinceFile);
    return waiting === undefined ? null : [...trashOf(attachment), waiting];
  }
}
