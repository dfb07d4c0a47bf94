/** Everything expected that can go wrong in front of the user, as data: the screen chooses the words (i18n key `problem.<code>`). */
import type { CellRef, ColumnId } from './id';

/** Why a text could not be read as a value of a column. */
export type ReadingProblem =
  | {
      readonly code: 'not-a-number' | 'ambiguous-separator' | 'too-many-decimals' | 'number-too-large';
      readonly text: string;
    }
  | { readonly code: 'not-a-date' | 'no-such-day' | 'ambiguous-date' | 'two-digit-year'; readonly text: string }
  | {
      readonly code: 'not-a-lunar-date' | 'not-a-term' | 'not-a-flag' | 'not-a-phone' | 'not-an-email';
      readonly text: string;
    }
  | { readonly code: 'not-an-option'; readonly text: string }
  | { readonly code: 'no-such-row' | 'several-rows'; readonly text: string }
  | { readonly code: 'too-long'; readonly text: string; readonly limit: number }
  | { readonly code: 'precision-lost' | 'approximate' | 'other-currency' | 'formula-error'; readonly text: string }
  /** A telephone number in a number cell without its first zero; characters that a wrong encoding has already destroyed. */
  | { readonly code: 'zero-lost' | 'damaged-text'; readonly text: string };

/** Why a well-formed value is doubtful or wrong beside its row. */
export type ValidationProblem =
  | { readonly code: 'required' }
  | { readonly code: 'checksum'; readonly text: string }
  | { readonly code: 'out-of-range'; readonly min: string | null; readonly max: string | null }
  | { readonly code: 'not-unique'; readonly text: string }
  | { readonly code: 'wrong-form' | 'not-a-phone' | 'not-an-email' | 'precision-lost'; readonly text: string }
  | { readonly code: 'before'; readonly other: ColumnId }
  | { readonly code: 'disagrees'; readonly other: ColumnId };

/** Why a command was refused; nothing of it happened. */
export type CommandProblem =
  | { readonly code: 'stale'; readonly cells: readonly CellRef[] }
  | { readonly code: 'unknown-row'; readonly row: string }
  | { readonly code: 'unknown-column'; readonly column: string }
  | { readonly code: 'computed-column'; readonly column: ColumnId }
  | { readonly code: 'nothing-to-undo' | 'nothing-to-redo' | 'nothing-changed' }
  | { readonly code: 'no-book' }
  | { readonly code: 'malformed'; readonly channel: string }
  /** A bug; `text` is what the program says of itself. */
  | { readonly code: 'unexpected'; readonly text: string };

/** Why the disk or the book folder said no. `file` is a name to show, never a path to open. */
export type StoreProblem =
  | {
      readonly code: 'disk-full' | 'no-permission' | 'disk-error' | 'file-missing' | 'read-only';
      readonly file: string;
    }
  | { readonly code: 'book-in-use'; readonly file: string; readonly holder: string }
  | { readonly code: 'not-a-book' | 'book-newer'; readonly file: string }
  | { readonly code: 'damaged-journal'; readonly file: string; readonly line: number }
  /** Got over while the book opened: the journal made up for a snapshot; its own last line cannot be read and is kept beside. */
  | { readonly code: 'damaged-snapshot' | 'damaged-tail'; readonly file: string }
  /** What was settled when a workbook was linked cannot be read any more. */
  | { readonly code: 'damaged-link'; readonly file: string }
  | { readonly code: 'folder-not-empty'; readonly file: string };

/** Why a file could not be imported, exported or filed. */
export type FileProblem =
  | {
      readonly code:
        'encrypted-workbook' | 'legacy-xls' | 'binary-xlsb' | 'open-document' | 'web-page' | 'pdf' | 'not-a-workbook';
      readonly file: string;
    }
  | { readonly code: 'empty-file' | 'damaged-file' | 'hostile-file'; readonly file: string }
  | { readonly code: 'file-too-big'; readonly file: string; readonly limit: string }
  | { readonly code: 'too-many-rows'; readonly file: string; readonly sheet: string; readonly limit: number }
  | { readonly code: 'no-sheets' | 'empty-sheet' | 'no-header'; readonly file: string }
  | { readonly code: 'unknown-encoding'; readonly file: string }
  | { readonly code: 'timed-out' | 'out-of-memory' | 'worker-gone' | 'cancelled'; readonly file: string }
  | { readonly code: 'file-locked' | 'file-changed' | 'being-written'; readonly file: string }
  /** Filing: a link, a folder or a device where a plain file was meant; a place that would leave the book's folder. */
  | { readonly code: 'link-refused' | 'not-a-file' | 'outside-book'; readonly file: string }
  /** Another file stands where one should go; a dropped folder holds more files than are taken at once. */
  | { readonly code: 'name-taken'; readonly file: string }
  | { readonly code: 'too-many-files'; readonly file: string; readonly limit: number }
  | { readonly code: 'not-opened'; readonly file: string };

export type Problem = ReadingProblem | ValidationProblem | CommandProblem | StoreProblem | FileProblem;
export type ProblemCode = Problem['code'];
