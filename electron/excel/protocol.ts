/** What main and the workbook process say to each other: calls by name, answers by number, progress in between. */
import type { Change } from '../../shared/change';
import type { Answers } from '../../shared/import/answers';
import type {
  ClientChoice,
  DraftView,
  PastedBlock,
  PlanView,
  ReviewFilter,
  ReviewPage,
  WrittenFile,
} from '../../shared/contract/excel';
import type { CameBack, MergeAnswer, MergeFilter, MergePage, MergeView } from '../../shared/contract/merge';
import type { ExportWish } from '../../shared/export/wish';
import type { EncodingName } from '../../shared/import/encoding-names';
import type { Step } from '../../shared/import/steps';
import type { Language } from '../../shared/kinds/kind';
import type { Result } from '../../shared/result';
import type { FillCalls } from './fill-calls';
import type { LinkCalls } from './link-calls';
import type { PreviewCalls } from './preview-desk';

export type { Step };

/** How things stand in the app when a call is made. */
export interface Here {
  /** The folder of the open book: its entries are only read; a fill or link keeps the versions before in it, a link notes in it what it is about to write. */
  readonly book: string;
  /** The newest entry of the book: when it has grown, the rows are read again. */
  readonly seq: number;
  readonly language: Language;
  readonly today: string;
}

export interface Calls extends FillCalls, LinkCalls, PreviewCalls {
  /** The RM is about to choose a file. */
  prepare: { input: { here: Here }; output: null };
  read: { input: { file: string; encoding: EncodingName | null; here: Here }; output: DraftView };
  paste: { input: { block: PastedBlock; name: string; here: Here }; output: DraftView };
  remap: { input: { answers: Answers; here: Here }; output: DraftView };
  plan: { input: { here: Here }; output: PlanView };
  page: { input: { filter: ReviewFilter; offset: number; count: number }; output: ReviewPage };
  /** Clients of the book and of the file whose name or number holds the text. */
  clients: { input: { text: string }; output: readonly ClientChoice[] };
  /** Writes what could not be read into a copy of the file; `source` is where it lies, null for a pasted block. */
  problems: {
    input: { target: string; exportId: string; source: string | null; here: Here };
    output: WrittenFile;
  };
  /** Holds the planned change fast, whatever is answered or read after. SHA-256 of the file that was read; '' for a pasted block. */
  freeze: { input: null; output: string };
  /** The change that was held fast, in slices that touch different rows; null behind the last. */
  slice: { input: { at: number }; output: Change | null };
  /** Whether a file is an export of this book; if so it is read and merged. */
  cameBack: { input: { file: string; here: Here }; output: CameBack };
  mergeView: { input: { here: Here }; output: MergeView };
  mergePage: {
    input: { filter: MergeFilter; offset: number; count: number; language: Language };
    output: MergePage;
  };
  mergeAnswer: { input: MergeAnswer; output: MergeView };
  /** Holds the merged change fast. SHA-256 of the file that was read. */
  mergeFreeze: { input: null; output: string };
  /** The change that was held fast, in slices; null behind the last. */
  mergeSlice: { input: { at: number }; output: Change | null };
  export: { input: { file: string; here: Here; exportId: string; wish: ExportWish }; output: WrittenFile };
}
export type CallName = keyof Calls;

export type ToWorker = {
  readonly [C in CallName]: { readonly id: number; readonly call: C; readonly input: Calls[C]['input'] };
}[CallName];
export type FromWorker =
  | { readonly id: number; readonly answer: Result<unknown> }
  | { readonly id: number; readonly bug: string }
  | { readonly progress: number | null; readonly step: Step };
