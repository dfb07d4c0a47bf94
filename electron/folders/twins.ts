/** Which contents a client's folder holds already, by size first: only a file of the same size as another is read for it. */
import { textCell } from '../../shared/cell';
import type { RowId } from '../../shared/id';
import type { BookForFolders } from './book-for-folders';
import type { Filed, FilePort, Place } from './file-port';

interface Known {
  readonly id: RowId;
  readonly sha256: string;
}

export class Twins {
  readonly #bySize = new Map<number, Known[]>();

  /** Of rows whose files are there. */
  static async of(
    { files, book }: { readonly files: FilePort; readonly book: BookForFolders },
    client: RowId,
    folder: Place,
  ): Promise<Twins> {
    const twins = new Twins();
    const there = await files.looks(folder);
    for (const id of book.attachmentsOf(client)) {
      const row = book.rows.get(id);
      const look = row === undefined ? undefined : there.get(textCell(row, 'fileName') ?? '');
      const sha256 = row === undefined ? null : textCell(row, 'hash');
      if (row === undefined || look === undefined || sha256 === null || textCell(row, 'removed') !== null) continue;
      if (textCell(row, 'size') === String(look.size)) twins.note({ id, size: look.size, sha256 });
    }
    return twins;
  }

  note({ id, size, sha256 }: { readonly id: RowId } & Pick<Filed, 'size' | 'sha256'>): void {
    const same = this.#bySize.get(size);
    if (same === undefined) this.#bySize.set(size, [{ id, sha256 }]);
    else same.push({ id, sha256 });
  }

  /** Whether anything of this size is known. Empty files are no twins. */
  has(size: number): boolean {
    return size > 0 && this.#bySize.has(size);
  }

  /** The attachment of the same content. */
  find(size: number, sha256: string): RowId | null {
    return this.#bySize.get(size)?.find(known => known.sha256 === sha256)?.id ?? null;
  }
}
