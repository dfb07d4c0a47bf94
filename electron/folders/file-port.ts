/** The one way to the files inside a book's folder. A plain book has `plain-files.ts`; a sealed book will be one more implementation. */
import type { Result } from '../../shared/result';

/** Where something lies inside the book: path parts, never a path. Each part must be a plain name. */
export type Place = readonly string[];

export interface Filed {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** What stands at a place now. `modified` is in milliseconds and only tells two states apart. */
export interface Look {
  readonly size: number;
  readonly modified: number;
}

export interface FilePort {
  /** Copies a file from outside under the first free name; it is there whole and verified, or not at all. */
  bringIn(source: string, folder: Place, name: string): Promise<Result<Filed>>;
  /** The same for bytes we made ourselves. */
  put(bytes: Uint8Array, folder: Place, name: string): Promise<Result<Filed>>;
  makeFolder(folder: Place): Promise<Result<null>>;
  /** Names in a folder; none if it is not there. */
  names(folder: Place): Promise<readonly string[]>;
  /** null if there is no plain file. */
  look(file: Place): Promise<Look | null>;
  /** The content of a small text file of ours; null if there is none. */
  text(file: Place): Promise<string | null>;
  /** The first bytes of a file, at most so many. */
  head(file: Place, most: number): Promise<Result<Uint8Array>>;
  digest(file: Place): Promise<Result<string>>;
  /** Moves within the book under the first free name, which it answers. */
  move(from: Place, folder: Place, name: string): Promise<Result<string>>;
  /** Takes a file away for good: only for copies that were just made and not announced. */
  remove(file: Place): Promise<Result<null>>;
  /** A path that other programs may open; refused for links and for what is not there. */
  pathFor(place: Place): Promise<Result<string>>;
}
