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

/** Copies into one folder, whose names are read once; without `done` the copies may not last. */
export interface Copying {
  bringIn(source: string, name: string): Promise<Result<Filed>>;
  done(): Promise<void>;
}

export interface FilePort {
  /** Copies a file from outside under the first free name; it is there whole and verified, or not at all. */
  bringIn(source: string, folder: Place, name: string): Promise<Result<Filed>>;
  /** The same for many files. */
  copying(folder: Place): Promise<Result<Copying>>;
  /** The same for bytes we made ourselves. */
  put(bytes: Uint8Array, folder: Place, name: string): Promise<Result<Filed>>;
  makeFolder(folder: Place): Promise<Result<null>>;
  /** Names in a folder; none if it is not there. */
  names(folder: Place): Promise<readonly string[]>;
  /** The plain files in a folder; none if it is not there. */
  looks(folder: Place): Promise<ReadonlyMap<string, Look>>;
  /** null if there is no plain file. */
  look(file: Place): Promise<Look | null>;
  /** The content of a small text file of ours; null if there is none, which is not the same as one that cannot be read. */
  text(file: Place): Promise<Result<string | null>>;
  /** The first bytes of a file, at most so many. */
  head(file: Place, most: number): Promise<Result<Uint8Array>>;
  digest(file: Place): Promise<Result<string>>;
  /** Moves a file within the book to just this place; refused if anything stands there. */
  move(from: Place, to: Place): Promise<Result<null>>;
  /** Keeps the content of a file a second time, so that it is still there when the first is edited or deleted (a large one only if it is not edited in place); does nothing where the disk cannot, or where something stands there. */
  keep(file: Place, to: Place): Promise<void>;
  /** Takes a file away for good: only for copies that were just made and not announced, what is there twice, and what waited its time in the trash. */
  remove(file: Place): Promise<Result<null>>;
  /** Takes a folder away if it is empty. */
  dropFolder(folder: Place): Promise<void>;
  /** A path that other programs may open; refused for links and for what is not there. */
  pathFor(place: Place): Promise<Result<string>>;
  /** Tells of changes directly in a folder, also of one that is not there yet or goes away, until it is ended. */
  watch(folder: Place, tell: () => void): () => void;
}
