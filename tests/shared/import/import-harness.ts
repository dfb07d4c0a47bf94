/** Imports a workbook in a test as the worker does: the real reader, words and kinds; ids count up, the day is fixed. */
import path from 'node:path';
import type { Row } from '../../../shared/cell';
import { applyTo } from '../../../shared/change';
import type { RowId } from '../../../shared/id';
import { noAnswers, type Answers } from '../../../shared/import/answers';
import type { Draft } from '../../../shared/import/draft';
import type { Lexicon } from '../../../shared/import/lexicon';
import type { ImportPlan } from '../../../shared/import/plan-import';
import { readRawBook } from '../../../electron/excel/gate';
import { ImportSession } from '../../../electron/excel/import-session';
import type { Language } from '../../../shared/kinds/kind';
import type { RawBook } from '../../../shared/import/raw-table';

export const fixture = (name: string): string => path.resolve(import.meta.dirname, '../../fixtures', name);

export interface Imported {
  readonly draft: Draft;
  readonly plan: ImportPlan;
  readonly lexicon: Lexicon;
  /** The book after the import. */
  readonly rows: Map<RowId, Row>;
}

export async function rawBook(file: string): Promise<RawBook> {
  const raw = await readRawBook(file);
  if (!raw.ok) throw new Error(`${file}: ${raw.problem.code}`);
  return raw.value;
}

export interface Into {
  readonly book?: Iterable<Row>;
  readonly answers?: Partial<Answers>;
  readonly baseCurrency?: string;
  readonly country?: string;
  /** Makes ids of different imports differ. */
  readonly ids?: string;
  readonly today?: string;
  readonly language?: Language;
}

export function importInto(
  raw: RawBook,
  {
    book = [],
    answers = {},
    baseCurrency = 'TWD',
    country = 'TW',
    ids = 'i',
    today = '2026-11-22',
    language = 'zh-TW',
  }: Into = {},
): Imported {
  const before = new Map([...book].map(row => [row.id, row]));
  if (!before.has('setting:book')) before.set('setting:book', { id: 'setting:book', cells: { baseCurrency, country } });
  let made = 0;
  const session = new ImportSession({
    raw,
    rows: [...before.values()],
    language,
    today,
    newId: () => `${ids}${++made}`,
  });
  session.answer({ ...noAnswers, ...answers });
  const plan = session.plan();
  const rows = new Map(before);
  applyTo(rows, plan.change);
  return { draft: session.draft, plan, rows, lexicon: session.lexicon };
}
