/** Answers the messages of an import: one at a time, in its own process, of one book, and with its file kept in the book. */
import path from 'node:path';
import type { excelRequests, PlanView, WrittenFile } from '../../shared/contract/excel';
import type { Receipt } from '../../shared/contract/book';
import { packs } from '../../shared/i18n/packs';
import { fail, ok, type Result } from '../../shared/result';
import type { Handlers } from '../serve';
import type { CommitGuard } from './commit-guard';
import { commitPlanned } from './commit-planned';
import type { ExcelParts } from './handlers';
import { clearAway } from './half-written';
import type { WorkbookProcess } from './jobs';
import type { Original } from './keep-original';
import { plansNothing } from './nothing-new';
import type { Here } from './protocol';
import { isSameFile } from './same-file';
import { whereRead, type WithBook } from './where-read';

export type ImportChannel = Extract<keyof typeof excelRequests, `import:${string}`>;

export interface ImportParts extends Pick<
  ExcelParts,
  | 'commitSlices'
  | 'askForWorkbook'
  | 'askWhereToSave'
  | 'keepOriginal'
  | 'newId'
  | 'noteProblems'
  | 'pastedName'
  | 'tookIn'
> {
  readonly withBook: WithBook;
  readonly guard: CommitGuard;
}

/** What is being imported: a file, or the text of a pasted block. */
interface Source {
  readonly name: string;
  readonly file: string | null;
  readonly text: string | null;
  readonly book: string;
}
const nothing: Source = { name: '', file: null, text: null, book: '' };

export function importHandlers(parts: ImportParts, process: WorkbookProcess): Pick<Handlers, ImportChannel> {
  let source = nothing;
  const plan = planOnScreen(process);
  const withFile = whereRead({ ...parts, process, open: () => source });
  const { guard } = parts;
  const fresh: WithBook = work => guard.unlessWriting(() => parts.withBook(work));
  return {
    'import:open': () => fresh(now => makeReady(now, process, () => (source = nothing))),
    'import:read': ({ path: chosen, encoding }) =>
      fresh(async now => {
        const file = chosen ?? (encoding === undefined ? await parts.askForWorkbook() : source.file);
        if (file === null) return ok(null);
        source = { name: path.basename(file), file, text: null, book: now.book };
        plan.forget();
        return process.call('read', { file, encoding: encoding ?? null, here: now }, source.name);
      }),
    'import:paste': ({ block }) =>
      fresh(now => {
        const name = parts.pastedName();
        source = { name, file: null, text: block.text, book: now.book };
        plan.forget();
        return process.call('paste', { block, name, here: now }, name);
      }),
    'import:remap': ({ answers }) =>
      guard.unlessWriting(() => {
        plan.forget();
        return withFile(now => process.call('remap', { answers, here: now }));
      }),
    'import:plan': () => withFile(now => plan.make(now).then(planned => toldIfNothing(planned, parts, process))),
    ...reviewHandlers(withFile, process),
    'import:problems': () => withFile(now => problemsTo({ now, source }, parts, process)),
    'import:commit': () =>
      guard.commit(source.name, () => withFile(() => commit({ source, plannedOn: plan.madeOn() }, parts, process))),
    'import:close': () => {
      process.cancel();
      source = nothing;
      return ok(null);
    },
  };
}

/** A new process knows no file. Nobody waits for it; what is asked next is told if it failed. */
function makeReady(here: Here, process: WorkbookProcess, forget: () => void): Promise<Result<null>> {
  if (!process.isRunning) {
    forget();
    void process.call('prepare', { here }).catch(() => undefined);
  }
  return Promise.resolve(ok(null));
}

const reviewHandlers = (
  withFile: WithBook,
  process: WorkbookProcess,
): Pick<Handlers, 'import:page' | 'import:clients'> => ({
  'import:page': input => withFile(() => process.call('page', input)),
  'import:clients': input => withFile(() => process.call('clients', input)),
});

/** The entry that the plan on screen was made on; null = there is no such plan. Whatever is asked later makes it old. */
function planOnScreen(process: WorkbookProcess) {
  let [madeOn, asked]: [number | null, number] = [null, 0];
  const forget = (): number => {
    madeOn = null;
    return ++asked;
  };
  const make = async (now: Here): Promise<Result<PlanView>> => {
    const mine = forget();
    const planned = await process.call('plan', { here: now });
    if (planned.ok && mine === asked) madeOn = now.seq;
    return planned;
  };
  return { forget, make, madeOn: () => madeOn };
}

async function toldIfNothing(
  planned: Result<PlanView>,
  { tookIn }: ImportParts,
  process: WorkbookProcess,
): Promise<Result<PlanView>> {
  if (tookIn === undefined || !planned.ok || !plansNothing(planned.value)) return planned;
  const digest = await process.call('freeze', null);
  if (digest.ok) tookIn(digest.value, 'news');
  return planned;
}

interface Planned {
  readonly source: Source;
  readonly plannedOn: number | null;
}

/** Beside the file it came from, under a name that says what it is. It holds what the RM's own file holds: noted, and nothing asked. */
async function problemsTo(
  { now, source }: { readonly now: Here; readonly source: Source },
  parts: ImportParts,
  process: WorkbookProcess,
): Promise<Result<WrittenFile | null>> {
  const { name, ext } = path.parse(source.name);
  const kind = /^\.xls[xm]$/i.test(ext) ? ext.toLowerCase() : '.xlsx';
  const suggested = `${kind === '.xlsx' && !/^\.(xlsx|csv|tsv|txt)$/i.test(ext) ? source.name : name} ${packs[now.language].exporting.problems.suffix}${kind}`;
  const chosen = await parts.askWhereToSave(suggested);
  if (chosen === null) return ok(null);
  const target = chosen.toLowerCase().endsWith(kind) ? chosen : `${chosen}${kind}`;
  if (source.file !== null && (await isSameFile(target, source.file)))
    return fail({ code: 'file-locked', file: source.name });
  const noted = await parts.noteProblems({ book: now.book, file: target, of: source.name });
  if (!noted.ok) return noted;
  const exportId = parts.newId();
  const written = await process.call('problems', { target, exportId, source: source.file, here: now });
  if (!written.ok) await clearAway(target, exportId);
  return written;
}

async function commit(
  { source, plannedOn }: Planned,
  parts: ImportParts,
  process: WorkbookProcess,
): Promise<Result<Receipt>> {
  if (plannedOn === null) return fail({ code: 'stale', cells: [] });
  const original = await originalOf(source, process);
  if (!original.ok) return original;
  const slice = (at: number) => process.call('slice', { at });
  return commitPlanned({ key: 'import', original: original.value, reviewed: 'news', plannedOn, slice }, parts);
}

async function originalOf({ name, file, text }: Source, process: WorkbookProcess): Promise<Result<Original>> {
  const digest = await process.call('freeze', null);
  if (!digest.ok) return digest;
  return ok(file === null ? { name, text: text ?? '' } : { name, file, digest: digest.value });
}
