/** Files on their way into a client's folder, and what came of it: it outlives the page, so that one can look something up meanwhile. */
import { useSyncExternalStore } from 'react';
import type { FilingReceipt, Twin } from '../../shared/contract/folders';
import type { RowId } from '../../shared/id';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import { bridge } from '../bridge';
import { complainOf, say } from '../toasts/toasts';
import { wordsNow } from '../words';

export interface Filing {
  /** Whose folder it is; null: nothing was filed yet. */
  readonly client: RowId | null;
  /** How far it is, 0..1; null when it cannot be told; undefined when nothing is under way. */
  readonly done?: number | null;
  /** Filed together: their guessed categories wait to be confirmed. */
  readonly added: readonly RowId[];
  readonly twins: readonly Twin[];
  readonly refused: readonly Problem[];
  readonly stopped: boolean;
}

const idle: Filing = { client: null, added: [], twins: [], refused: [], stopped: false };
let filing: Filing = idle;
const listeners = new Set<() => void>();

function become(next: Filing): void {
  filing = next;
  for (const listener of listeners) listener();
}

let following = false;
/** Listens once, when something is filed first. */
function follow(): void {
  if (following) return;
  following = true;
  bridge.on['job:progress'](({ job, done }) => {
    if (job === 'files' && filing.done !== undefined) become({ ...filing, done });
  });
  bridge.on['book:news'](news => {
    if (news.type === 'closed') become(idle);
  });
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What is going on in this client's folder. */
export function useFiling(client: RowId): Filing {
  const now = useSyncExternalStore(subscribe, () => filing);
  return now.client === client ? now : idle;
}

/** Whether files are being copied, into whichever folder. */
export const isFiling = (): boolean => filing.done !== undefined;

/** Files them one after another; what waits for an answer of this client is kept beside. */
async function file(client: RowId, work: () => Promise<Result<FilingReceipt>>): Promise<void> {
  follow();
  if (isFiling()) {
    say(wordsNow('folder:busy'));
    return;
  }
  const before = filing.client === client ? filing : idle;
  become({ ...before, client, done: null, stopped: false });
  try {
    const done = await work();
    if (filing.client !== client) return;
    if (done.ok) become(withReceipt(filing, done.value));
    else complainOf(done.problem);
  } finally {
    if (filing.client === client) become(settled(filing));
  }
}

function settled({ client, added, twins, refused, stopped }: Filing): Filing {
  return { client, added, twins, refused, stopped };
}

/** A single file is told of and not asked about. */
function withReceipt(before: Filing, { added, twins, refused, stopped }: FilingReceipt): Filing {
  if (added.length === 1) say(wordsNow('folder:added', { count: 1 }));
  return {
    ...before,
    added: added.length > 1 ? [...before.added, ...added] : before.added,
    twins: [...before.twins, ...twins],
    refused: [...before.refused, ...refused],
    stopped: stopped === true,
  };
}

export const addFiles = (client: RowId, paths: readonly string[], again = false): Promise<void> =>
  file(client, () => bridge.request['folder:add']({ client, paths: [...paths], again }));
export const chooseFiles = (client: RowId): Promise<void> =>
  file(client, () => bridge.request['folder:choose']({ client }));
export const pasteFile = (client: RowId, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
  file(client, () => bridge.request['folder:paste']({ client, name, bytes }));
export const adoptFiles = (client: RowId, names: readonly string[]): Promise<void> =>
  file(client, () => bridge.request['folder:adopt']({ client, names: [...names] }));

export const stopFiling = (): void => void bridge.request['folder:stop']({});

/** The twins are filed once more, or left. */
export function answerTwins(client: RowId, again: boolean): void {
  const paths = filing.twins.map(({ path }) => path);
  become({ ...filing, twins: [] });
  if (again) void addFiles(client, paths, true);
}
export const categoriesConfirmed = (): void => become({ ...filing, added: [] });
export const refusalsRead = (): void => become({ ...filing, refused: [], stopped: false });
