/** What files in the book hold, by place, size and time of change: a file that lies still is read once a session. */
import type { FilePort, Look, Place } from './file-port';

interface Known {
  readonly size: number;
  readonly modified: number;
  readonly sha256: string;
}

export class Digests {
  readonly #files: FilePort;
  readonly #known = new Map<string, Known>();

  constructor(files: FilePort) {
    this.#files = files;
  }

  /** What it was when it was read last, if it has not been touched since; undefined if it was never read. */
  known(place: Place, look: Look): string | undefined {
    const known = this.#known.get(place.join('/'));
    return known?.size === look.size && known.modified === look.modified ? known.sha256 : undefined;
  }

  /** It was read, at some time: what it holds now is not what was known then, or has to be read again. */
  seen(place: Place): boolean {
    return this.#known.has(place.join('/'));
  }

  note(place: Place, look: Look, sha256: string): void {
    this.#known.set(place.join('/'), { size: look.size, modified: look.modified, sha256 });
  }

  /** null if it cannot be read. */
  async of(place: Place, look: Look): Promise<string | null> {
    const known = this.known(place, look);
    if (known !== undefined) return known;
    const read = await this.#files.digest(place);
    if (!read.ok) return null;
    this.note(place, look, read.value);
    return read.value;
  }
}
