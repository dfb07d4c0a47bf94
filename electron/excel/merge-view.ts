/** What the merge screen asks of a merge: its counts, its lines, and the words that were said. */
import type { MergeAnswer, MergeCount, MergeFilter, MergePage, MergeView } from '../../shared/contract/merge';
import type { Change } from '../../shared/change';
import { isOpen, mergeKinds, type MergeItem, type MergeKind } from '../../shared/import/merge-items';
import type { Language } from '../../shared/kinds/kind';
import { ok, type Result } from '../../shared/result';
import type { GridSheetId } from '../../shared/sheets';
import { MergeLines } from './merge-lines';
import type { MergeSession } from './merge-session';

export interface Merging {
  readonly session: MergeSession;
  readonly language: Language;
  /** How many entries the book got since the export. */
  readonly entriesSince: number;
}

export function mergeView({ session, language, entriesSince }: Merging): MergeView {
  const lines = new MergeLines(session, language);
  const counts = Object.fromEntries(mergeKinds.map(kind => [kind, countOf(kind, session)])) as Record<
    MergeKind,
    MergeCount
  >;
  const sheets: Partial<Record<GridSheetId, number>> = {};
  for (const item of session.items) {
    const sheet = lines.sheetOf(item);
    sheets[sheet] = (sheets[sheet] ?? 0) + 1;
  }
  const { found, byKey } = session.back;
  return {
    counts,
    sheets,
    found,
    byKey,
    entriesSince,
    writes: writesOf(session.change()),
    scope: session.parts.identity.scope,
  };
}

function countOf(kind: MergeKind, { items, said }: MergeSession): MergeCount {
  const some = items.filter(item => item.kind === kind);
  return { total: some.length, open: some.filter(item => isOpen(item, said)).length };
}

const writesOf = ({ added, removed, edited }: Change): number =>
  added.length + removed.length + Object.values(edited).reduce((sum, cells) => sum + Object.keys(cells).length, 0);

export const mergePage = (
  { session, language }: Merging,
  wanted: { filter: MergeFilter; offset: number; count: number },
): MergePage => new MergeLines(session, language).page(wanted);

/** Of many at once those that cannot be taken as they are stay open. */
export function answerMerge(merging: Merging, answer: MergeAnswer): Result<MergeView> {
  const { session, language } = merging;
  const lines = new MergeLines(session, language);
  const items =
    answer.key === null ? lines.matching(answer.filter) : session.items.filter(({ key }) => key === answer.key);
  for (const item of items) {
    if (answer.said === 'theirs' && !lines.isTakeable(item)) continue;
    const said = sayOne(session, item, answer);
    if (!said.ok) return said;
  }
  return ok(mergeView(merging));
}

function sayOne(session: MergeSession, item: MergeItem, { said, other }: MergeAnswer): Result<null> {
  if (said !== 'other') session.say(item.key, said);
  else {
    const choice = session.other(item, other);
    if (!choice.ok) return choice;
    session.say(item.key, choice.value);
  }
  return ok(null);
}
