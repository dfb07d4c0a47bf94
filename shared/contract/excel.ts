/** Messages about workbooks: read one, correct what its columns mean, review, commit; write the book as one. */
import { z } from 'zod';
import { exportWishSchema } from '../export/wish';
import { encodingNames } from '../import/encoding-names';
import type { Target } from '../import/target';
import type { Certainty } from '../import/match-headers';
import type { HiddenPart } from '../import/draft';
import type { SkipReason } from '../import/find-tables';
import type { NoteCode } from '../import/note';
import type { Question } from '../import/questions';
import { verdicts, type Verdict } from '../import/verdict';
import { planQuestionKinds, ways, type PlanQuestionKind } from '../import/ways';
import type { ColumnId, RowId } from '../id';
import type { YearStyle } from '../kinds/kind';
import type { Problem } from '../problem';
import type { Result } from '../result';
import { gridSheetIds, type GridSheetId } from '../sheets/index';
import { optionLists } from '../sheets/options';
import type { RiskSchemeId } from '../sheets/risk-schemes';
import type { Receipt } from './book';
import { reply } from './reply';

export interface DraftColumnView {
  /** From 0; answers name it. */
  readonly at: number;
  readonly letters: string;
  readonly header: string;
  readonly samples: readonly string[];
  readonly target: Target;
  readonly certainty: Certainty;
  /** Other columns the header could mean. */
  readonly others: readonly Target[];
  readonly scale: number;
  /** Bad cells are kept and marked; this share of the cells is well. */
  readonly agree: number;
  /** The dates need the user's word. */
  readonly asks: 'years' | 'day-order' | null;
  readonly years: YearStyle | null;
  readonly dayOrder: 'day-first' | 'month-first' | null;
  /** The scale of its risk labels that the user must choose from; empty = nothing to choose. */
  readonly riskSchemes: readonly RiskSchemeId[];
  /** The file hides it; it comes along unless the table's `hiddenColumns` says `leave`. */
  readonly hidden: boolean;
  /** `note`: the unit is told by a note above the table only. */
  readonly unitFrom: 'header' | 'note' | null;
  /** An empty cell of the file empties the cell of the book. */
  readonly erase: boolean;
}
export interface DraftTableView {
  readonly key: string;
  readonly tab: string;
  readonly hidden: boolean;
  readonly headerRow: number;
  /** null: left out. */
  readonly sheet: GridSheetId | null;
  readonly rows: number;
  readonly skipped: number;
  readonly columns: readonly DraftColumnView[];
  readonly hiddenColumns: HiddenPart;
  readonly hiddenRows: HiddenPart;
  /** Answers of an earlier file of this layout were used: the row that holds them, and which file taught them. */
  readonly remembered: { readonly id: RowId; readonly file: string; readonly day: string } | null;
}
export interface DraftView {
  readonly file: string;
  readonly encoding: string | null;
  readonly tables: readonly DraftTableView[];
  readonly questions: readonly Question[];
  /** Tabs in which no table was found, and why. */
  readonly without: readonly {
    readonly tab: string;
    readonly hidden: boolean;
    readonly why: 'empty-sheet' | 'no-header';
  }[];
  /** What each table may be mapped to, by sheet; own columns carry their own label. */
  readonly ownColumns: Readonly<Record<Target, string>>;
}

export interface ClientChoice {
  readonly id: RowId;
  readonly label: string;
  /** Number and birthday, which tell namesakes apart. */
  readonly detail: string;
}
/** One column of a line beside those whom it may be. */
export interface SideLine {
  readonly column: ColumnId;
  readonly label: string;
  readonly file: string;
  /** By choice. */
  readonly book: readonly string[];
}
export interface PlanQuestionView {
  readonly id: string;
  readonly kind: PlanQuestionKind;
  readonly sheet: GridSheetId;
  readonly said: string;
  readonly tab: string;
  /** The first of the lines that ask it. */
  readonly at: number;
  readonly lines: number;
  readonly choices: readonly ClientChoice[];
  /** A `Way`, or one of the choices. */
  readonly suggestion: string;
  readonly answer: string | null;
  readonly sides: readonly SideLine[];
}
export interface PlanQuestions {
  readonly open: number;
  readonly kinds: Readonly<Record<PlanQuestionKind, { readonly total: number; readonly open: number }>>;
  /** The first of them; the rest come when these are answered. */
  readonly shown: readonly PlanQuestionView[];
}

export interface PlanView {
  readonly questions: PlanQuestions;
  readonly counts: Readonly<Record<GridSheetId, Readonly<Record<Verdict, number>>>>;
  /** Cells that are kept but marked. */
  readonly flagged: number;
  readonly skipped: readonly {
    readonly tab: string;
    readonly row: number;
    readonly why: SkipReason;
    readonly text: string;
  }[];
  readonly skippedCount: number;
  /** Labels of the RM's own columns that come with it. */
  readonly newColumns: readonly string[];
  /** Clients of the book that the file's client list no longer names; they stay. */
  readonly absent: { readonly count: number; readonly names: readonly string[] };
}

export interface ReviewCell {
  readonly column: ColumnId;
  readonly label: string;
  readonly was: string;
  readonly now: string;
  readonly problem: Problem | null;
  readonly note: NoteCode | null;
}
export interface ReviewRow {
  readonly key: string;
  readonly sheet: GridSheetId;
  readonly verdict: Verdict;
  readonly tab: string;
  readonly at: number;
  readonly title: string;
  readonly client: string;
  /** It would wait under no client yet; `client` is then what the file says. */
  readonly waits: boolean;
  /** The client it would go to. */
  readonly clientId: string | null;
  readonly reason: Problem | null;
  /** Clients it may be or belong to, before anybody else is looked for. */
  readonly choices: readonly ClientChoice[];
  /** Others of the same name or mobile, only mentioned. */
  readonly possible: readonly string[];
  /** What the RM said of this very row. */
  readonly answer: string | null;
  readonly cells: readonly ReviewCell[];
}
export interface ReviewPage {
  readonly total: number;
  readonly rows: readonly ReviewRow[];
}
export interface WrittenFile {
  readonly file: string;
  /** The others, where it is a file a sheet. */
  readonly more?: readonly string[];
  readonly rows: number;
}

const columnAnswer = z.strictObject({
  target: z.string().max(120).optional(),
  scale: z.number().positive().max(1e12).optional(),
  years: z.enum(['western', 'roc']).optional(),
  dayOrder: z.enum(['day-first', 'month-first']).optional(),
  riskScheme: z.enum(optionLists.riskScheme).optional(),
  erase: z.boolean().optional(),
});
const tableAnswer = z.strictObject({
  sheet: z.enum(gridSheetIds).nullable().optional(),
  columns: z.record(z.string().max(6), columnAnswer).optional(),
  hiddenColumns: z.enum(['take', 'leave']).optional(),
  hiddenRows: z.enum(['take', 'leave']).optional(),
});
export const answersSchema = z.strictObject({
  headerRows: z.record(z.string().max(300), z.number().int().positive()),
  tables: z.record(z.string().max(12), tableAnswer),
  rows: z.record(z.string().max(60), z.string().max(80)),
  groups: z.record(z.string().max(300), z.string().max(80)),
  kinds: z.partialRecord(z.enum(planQuestionKinds), z.enum(ways)),
});

const edge = z.number().int().min(0).max(2_000_000);
const pastedBlock = z.strictObject({
  /** Tabs between cells, as Excel and LibreOffice write it. */
  text: z.string().max(30_000_000),
  /** Merged cells, from 0. */
  merges: z.array(z.strictObject({ top: edge, left: edge, bottom: edge, right: edge })).max(50_000),
});
export type PastedBlock = z.infer<typeof pastedBlock>;

export const excelRequests = {
  /** A file will be chosen: its process is made ready meanwhile. */
  'import:open': { input: z.null(), output: reply<Result<null>>() },
  /** null asks for a file; an encoding reads the text file that is open again. Answers null if the user thought better of it. */
  'import:read': {
    input: z.strictObject({ path: z.string().max(4_096).nullable(), encoding: z.enum(encodingNames).optional() }),
    output: reply<Result<DraftView | null>>(),
  },
  /** A block of cells from the clipboard, as an import of its own. */
  'import:paste': {
    input: z.strictObject({ block: pastedBlock }),
    output: reply<Result<DraftView>>(),
  },
  /** Replaces all answers given so far. */
  'import:remap': { input: z.strictObject({ answers: answersSchema }), output: reply<Result<DraftView>>() },
  'import:plan': { input: z.null(), output: reply<Result<PlanView>>() },
  'import:page': {
    input: z.strictObject({
      filter: z.strictObject({
        verdict: z.enum(verdicts).nullable(),
        sheet: z.enum(gridSheetIds).nullable(),
        /** Only rows with marked cells. */
        flagged: z.boolean(),
        text: z.string().max(200),
      }),
      offset: z.number().int().nonnegative(),
      count: z.number().int().min(1).max(500),
    }),
    output: reply<Result<ReviewPage>>(),
  },
  'import:clients': {
    input: z.strictObject({ text: z.string().max(100) }),
    output: reply<Result<readonly ClientChoice[]>>(),
  },
  /** Asks where, and writes the file again with the cells that could not be read coloured and commented; `rows` counts them. */
  'import:problems': { input: z.null(), output: reply<Result<WrittenFile | null>>() },
  /** One entry of the journal, one undo. */
  'import:commit': { input: z.null(), output: reply<Result<Receipt>>() },
  /** Forgets the file. */
  'import:close': { input: z.null(), output: reply<Result<null>>() },
  /** Asks where, notes it in the book, and writes what is wished. Answers null if the user thought better of it. */
  'export:workbook': { input: exportWishSchema, output: reply<Result<WrittenFile | null>>() },
  /** Stops what is under way; the request that waits for it answers `cancelled`. */
  'job:cancel': { input: z.strictObject({ job: z.enum(['import', 'export']) }), output: reply<Result<null>>() },
} as const;
export type ReviewFilter = z.infer<(typeof excelRequests)['import:page']['input']>['filter'];
