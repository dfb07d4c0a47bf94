/** The import under way: it outlives the screen, so that one can look something up and come back. */
import type { DraftColumnView, DraftView, PastedBlock, PlanView, WrittenFile } from '../../shared/contract/excel';
import { noAnswers, type Answers } from '../../shared/import/answers';
import { encodingNames, type EncodingName } from '../../shared/import/encoding-names';
import type { Question } from '../../shared/import/questions';
import { planQuestionKinds } from '../../shared/import/ways';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import { bridge } from '../bridge';
import { longTask, type Busy } from '../data/long-task';
import { lookAt, mergingNow } from '../merge/merger';
import { complainOf } from '../toasts/toasts';
import { sentAnswers } from './sent-answers';

export type Stage = 'start' | 'questions' | 'mapping' | 'review' | 'done';

/** A question of the file as it was first asked: it stays on the screen when it is answered. */
export interface AskedOnce {
  readonly question: Question;
  readonly column: DraftColumnView | null;
}
export interface Importing {
  readonly stage: Stage;
  readonly draft: DraftView | null;
  readonly asked: readonly AskedOnce[];
  readonly answers: Answers;
  readonly plan: PlanView | null;
  readonly busy: Busy | null;
  /** The plan is being written: nothing that it was made of may change. */
  readonly committing: boolean;
  /** Why the file could not be read. */
  readonly problem: Problem | null;
  /** Grows with every plan: review pages are asked again. */
  readonly plans: number;
  /** The commit taught the book something about the layout. */
  readonly learned: boolean;
  /** Of a pasted block, the merged cells were too many to be read. */
  readonly unmerged: boolean;
}

const start: Importing = {
  stage: 'start',
  draft: null,
  asked: [],
  answers: noAnswers,
  plan: null,
  busy: null,
  committing: false,
  problem: null,
  plans: 0,
  learned: false,
  unmerged: false,
};
const { now, use, subscribe, become, settled, failed } = longTask({ job: 'import', start, undoable: true });
export const useImporting = use;
export const importingNow = now;

/** A path, or null to ask for a file. An export of this book goes a way of its own: it is merged. */
export async function readFile(path: string | null): Promise<void> {
  await committed;
  become({ busy: { step: 'reading', done: null }, problem: null });
  const looked = await settled(lookAt(path));
  if (!looked.ok) await begin(looked);
  else if (looked.value === null) become({ busy: null });
  else if (looked.value.back.is === 'merge') become(start);
  else await importFile(looked.value.path);
}

/** Whatever the file is; an encoding reads the same text file (null) again, and where that finds nothing the one before is kept. */
export async function importFile(path: string | null, encoding?: EncodingName): Promise<void> {
  const before = now().draft?.encoding ?? null;
  become({ busy: { step: 'reading', done: null }, problem: null });
  const input = { path, ...(encoding === undefined ? {} : { encoding }) };
  const read = await settled(bridge.request['import:read'](input));
  if (!read.ok && encoding !== undefined && before !== null && before !== encoding) {
    complainOf(read.problem);
    await importFile(
      null,
      encodingNames.find(name => name === before),
    );
    return;
  }
  if (read.ok && read.value === null) become({ busy: null });
  else await begin(read.ok ? { ok: true, value: read.value ?? raise() } : read);
}

export async function readBlock(block: PastedBlock, told: Pick<Importing, 'unmerged'>): Promise<void> {
  become({ busy: { step: 'reading', done: null }, problem: null });
  await begin(await settled(bridge.request['import:paste']({ block })), told);
}

/** What the file leaves to the RM comes first; a file that asks nothing goes straight to what would change, without a screen in between. */
async function begin(read: Result<DraftView>, told: Pick<Importing, 'unmerged'> = { unmerged: false }): Promise<void> {
  if (!read.ok) {
    become({ ...start, problem: read.problem.code === 'cancelled' ? null : read.problem });
    return;
  }
  const draft = read.value;
  sent = noAnswers;
  const asks = draft.questions.length > 0;
  become({ ...start, ...told, draft, asked: askedIn(draft, []), stage: asks ? 'questions' : 'start' });
  if (asks) return;
  await makePlan();
  if (now().draft === draft && now().stage === 'start') showStage('mapping');
}

const keyOf = (question: Question): string =>
  `${question.about} ${question.table} ${'at' in question ? question.at : ''}`;

function askedIn(draft: DraftView, before: readonly AskedOnce[]): readonly AskedOnce[] {
  const known = new Set(before.map(({ question }) => keyOf(question)));
  const fresh = draft.questions.filter(question => !known.has(keyOf(question)));
  return [...before, ...fresh.map(question => ({ question, column: columnOf(draft, question) }))];
}

export const columnOf = (draft: DraftView, question: Question): DraftColumnView | null =>
  'at' in question
    ? (draft.tables.find(({ key }) => key === question.table)?.columns.find(({ at }) => at === question.at) ?? null)
    : null;

/** The answers that the process knows. */
let sent: Answers = noAnswers;
let syncing: Promise<boolean> | null = null;

/** Answers show at once; what is made of them comes back as the new draft. Several given meanwhile are sent as one. */
export function answer(answers: Answers): Promise<boolean> {
  if (now().committing) return Promise.resolve(false);
  become({ answers });
  return sync();
}

/** Answers about rows are asked of the process with the next plan. */
export function note(answers: Answers): void {
  if (!now().committing) become({ answers });
}

const sync = (): Promise<boolean> => (syncing ??= send().finally(() => (syncing = null)));

async function send(): Promise<boolean> {
  const slow = setTimeout(() => become({ busy: { step: 'matching', done: null } }), 300);
  try {
    while (sent !== now().answers) {
      const { answers } = now();
      const made = await settled(bridge.request['import:remap']({ answers: sentAnswers(answers) }));
      if (!made.ok) {
        failed(made.problem);
        return false;
      }
      sent = answers;
      if (now().answers === answers) become({ draft: made.value, asked: askedIn(made.value, now().asked) });
    }
    return true;
  } finally {
    clearTimeout(slow);
    if (now().busy?.step === 'matching') become({ busy: null });
  }
}

let replanning: ReturnType<typeof setTimeout> | undefined;

/** A moment after the last answer about rows, the plan follows. */
export function replanSoon(): void {
  clearTimeout(replanning);
  if (!now().committing) replanning = setTimeout(() => void makePlan(now().stage), 500);
}

let wished = 0;

/** Shows what is left to ask, else what would change; or stays where it is said to. Of several wishes that wait for the answers the last counts. */
export async function makePlan(stay?: Stage): Promise<void> {
  clearTimeout(replanning);
  const wish = ++wished;
  if (now().draft === null || !(await sync()) || wish !== wished) return;
  become({ busy: { step: 'planning', done: null } });
  const plan = await settled(bridge.request['import:plan'](null));
  if (!plan.ok) {
    failed(plan.problem);
    return;
  }
  const stage = stay ?? (plan.value.questions.open > 0 ? 'questions' : 'review');
  become({ stage, plan: plan.value, busy: null, plans: now().plans + 1 });
}

/** Questions that nobody has answered yet, of the file and of the last plan. */
export function openQuestions({ draft, plan, answers }: Importing): number {
  const ofFile = draft?.questions.length ?? 0;
  if (plan === null) return ofFile;
  const { groups, kinds } = answers;
  const { shown, kinds: counts } = plan.questions;
  const left = planQuestionKinds.filter(kind => kinds[kind] === undefined);
  const answered = shown.filter(({ id, kind, answer: said }) => left.includes(kind) && said === null && id in groups);
  return left.reduce((sum, kind) => sum + counts[kind].open, ofFile) - answered.length;
}

/** What is read meanwhile waits until the plan is written. */
let committed: Promise<void> = Promise.resolve();

/** Where the book has changed since it was planned, the plan is made anew, to be looked at again. */
export async function commit(): Promise<void> {
  if (now().committing) return;
  if (sent !== now().answers) {
    await makePlan('review');
    return;
  }
  const learned = now().asked.length > 0 || Object.keys(now().answers.tables).length > 0;
  clearTimeout(replanning);
  become({ busy: { step: 'book', done: null }, committing: true });
  const writing = writePlan().finally(() => become({ committing: false }));
  committed = writing.then(
    () => undefined,
    () => undefined,
  );
  const problem = await writing;
  if (problem === null) become({ stage: 'done', busy: null, learned });
  else {
    failed(problem);
    if (problem.code === 'stale') await makePlan();
  }
}

async function writePlan(): Promise<Problem | null> {
  const done = await settled(bridge.request['import:commit'](null));
  if (!done.ok) return done.problem;
  await settled(bridge.request['import:close'](null));
  return null;
}

/** The file again with what is wrong marked in it. null: the user thought better of it, or it could not be written. */
export async function writeProblems(): Promise<WrittenFile | null> {
  const stop = bridge.on['job:progress'](({ job, done, step }) => {
    if (job === 'import' && step === 'writing') become({ busy: { step, done } });
  });
  const written = await settled(bridge.request['import:problems'](null)).finally(stop);
  if (written.ok) become({ busy: null });
  else failed(written.problem);
  return written.ok ? written.value : null;
}

/** Whether the import screen is there. */
let standing = false;
let told: 'open' | 'close' | null = 'close';

/** While the screen stands without a file a process waits for one, and goes with the screen; one that has a file, or a merge, is left alone. */
function keepProcess(): void {
  const { stage, busy } = now();
  const isFree = stage === 'start' && busy === null && mergingNow().stage !== 'review';
  const wish = !isFree ? null : standing ? 'open' : 'close';
  if (wish === told) return;
  told = wish;
  if (wish !== null) void bridge.request[`import:${wish}`](null);
}
subscribe(keepProcess);

/** The screen is there until the function is called that this returns. Who comes back after a commit brings another file. */
export function standOnScreen(): () => void {
  standing = true;
  keepProcess();
  return () => {
    standing = false;
    if (now().stage === 'done') become(start);
    else keepProcess();
  };
}

export const showStage = (stage: Stage): void => become({ stage });

export function forget(): void {
  clearTimeout(replanning);
  void bridge.request['import:close'](null);
  become(start);
}

export const cancel = (): void => void bridge.request['job:cancel']({ job: 'import' });

function raise(): never {
  throw new Error('readFile: no draft');
}
