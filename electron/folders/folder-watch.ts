/** Watches the folder of the client that was listed last. */
import type { RowId } from '../../shared/id';
import { clientsFolder } from './client-folder';
import type { FilePort, Place } from './file-port';

export class FolderWatch {
  readonly #files: FilePort;
  readonly #tell: (client: RowId) => void;
  #watched: { readonly key: string; readonly end: () => void } | null = null;
  /** Adding stirs the folder with every file: then nothing is told before its end. */
  #quiet = 0;
  #stirred: RowId | null = null;
  #wanted: RowId | null = null;

  constructor(files: FilePort, tell: (client: RowId) => void) {
    this.#files = files;
    this.#tell = tell;
  }

  /** Whose folder is being listed: a slower list of another client is not watched any more. */
  turnTo(client: RowId): void {
    this.#wanted = client;
  }

  /** null: the client has no folder yet; then the folder of all clients tells when one comes. */
  see(client: RowId, folder: Place | null): void {
    if (client !== this.#wanted) return;
    const place = folder ?? [clientsFolder];
    const key = `${client}|${place.join('/')}`;
    if (this.#watched?.key === key) return;
    this.end();
    this.#watched = { key, end: this.#files.watch(place, () => this.#stir(client)) };
  }

  end(): void {
    this.#watched?.end();
    this.#watched = null;
    this.#stirred = null;
  }

  async quietly<T>(work: () => Promise<T>): Promise<T> {
    this.#quiet += 1;
    try {
      return await work();
    } finally {
      this.#quiet -= 1;
      if (this.#quiet === 0 && this.#stirred !== null) this.#tell(this.#stirred);
      if (this.#quiet === 0) this.#stirred = null;
    }
  }

  #stir(client: RowId): void {
    if (this.#quiet > 0) this.#stirred = client;
    else this.#tell(client);
  }
}
