/** A lowdb adapter for small JSON documents that survives a power cut and a full disk, which lowdb's own does not. */
import type { Adapter } from 'lowdb';
import { isMissing, realDisk, replaceFile, type Disk } from './disk';

export class DurableJson<T> implements Adapter<T> {
  readonly #path: string;
  readonly #disk: Disk;

  constructor(path: string, disk: Disk = realDisk) {
    this.#path = path;
    this.#disk = disk;
  }

  /** null where there is no file yet, or none that can be read as JSON: then it is kept beside as `.bad`. */
  async read(): Promise<T | null> {
    try {
      const text = await this.#disk.readFile(this.#path, 'utf8');
      return JSON.parse(text) as T;
    } catch (error) {
      if (isMissing(error)) return null;
      if (!(error instanceof SyntaxError)) throw error;
      await this.#disk.rename(this.#path, `${this.#path}.bad`);
      return null;
    }
  }

  async write(data: T): Promise<void> {
    await replaceFile(this.#disk, this.#path, [Buffer.from(`${JSON.stringify(data, null, 2)}\n`, 'utf8')]);
  }
}
