/** The parts of a truth file beside its values: what columns mean, what is shown to the user, what computed columns state. */
import type { Cell } from '../../../shared/cell';
import { fail } from '../../../shared/result';
import type { DraftTable } from '../../../shared/import/draft';
import type { PlannedRow } from '../../../shared/import/plan-import';
import { questionsOf } from '../../../shared/import/questions';
import { columnLetters } from '../../../shared/import/raw-table';
import { readTable, type ReadRow } from '../../../shared/import/read-rows';
import { optionNamed } from '../../../shared/i18n/option-words';
import type { Imported } from './import-harness';
import { sheetOfKind } from './truth';

export interface TruthColumn {
  readonly col: string;
  readonly header: string;
  readonly field: string;
  readonly unit?: number;
  readonly cur?: string;
  readonly date?: 'roc' | 'west' | 'dmy';
  readonly note?: string;
}

/**
 * What a field of the truth file may be taken for: an owner is named by number or name, an amount stands on its side, and a loan's
 * balance beside its client is the client's total too.
 */
export function targetsOfField(kind: string, { field, note = '' }: TruthColumn): readonly string[] {
  const slot = /^(\w+)\[(\w+)\]\.(\w+)$/.exec(field);
  const plain = `${sheetOfKind[kind] ?? ''}.${field}`;
  if (slot !== null) {
    const named = `${sheetOfKind[slot[1] ?? ''] ?? ''}:${slot[2] ?? ''}.${slot[3] ?? ''}`;
    return named === 'liability:1.outstanding' ? [named, 'client.mortgageBalance'] : [named];
  }
  if (field === 'custom') return ['new'];
  if (note.includes('heldAt=own')) return ['amount-own'];
  if (note.includes('heldAt=other')) return ['amount-other'];
  if (kind !== 'clients' && field === 'clientNo') return ['owner-no'];
  return field === 'owner' || field === 'policyholderName' ? ['owner-name', plain] : [plain];
}

const nameOf = ({ table }: DraftTable): string => (table.sheet.name.endsWith('.csv') ? '(csv)' : table.sheet.name);

export const draftNamed = (got: Imported, sheet: string): DraftTable | undefined =>
  got.draft.tables.find(table => nameOf(table) === sheet);

/** Everything that an import asks, marks or notes: each kind of thing at each place once, with how often. */
export function shown(got: Imported): readonly string[] {
  const tabs = new Map(got.draft.tables.map(table => [table.key, nameOf(table)]));
  const counted = new Map<string, number>();
  const add = (what: string, key: string, at?: number): void => {
    const place = `${what} ${tabs.get(key) ?? ''}${at === undefined ? '' : `!${columnLetters(at)}`}`;
    counted.set(place, (counted.get(place) ?? 0) + 1);
  };
  for (const question of questionsOf(got.draft))
    add(`asks ${question.about}`, question.table, 'at' in question ? question.at : undefined);
  for (const { key, columns } of got.draft.tables)
    for (const { at, unitFrom } of columns) if (unitFrom === 'note') add('unit from a note', key, at);
  for (const row of got.plan.rows) for (const what of saidOf(row)) add(what, row.table);
  return [...counted].map(([what, times]) => (times === 1 ? what : `${what} ×${times}`)).sort();
}

const saidOf = ({ sheet, reason, problems, notes, verdict }: PlannedRow): readonly string[] => [
  ...(reason === null ? [] : [`${verdict} ${sheet} ${reason.code}`]),
  ...problems.map(({ column, problem }) => `marks ${sheet}.${column} ${problem.code}`),
  ...notes.map(({ column, note }) => `notes ${sheet}.${column} ${note}`),
];

/** Filled in from other cells, from the client, or by the plan: no values of the file. */
const follows: ReadonlySet<string> = new Set([
  'position',
  'currency',
  'client',
  'owner',
  'riskScheme',
  'subClass',
  'heldAt',
]);

/** Filled cells of a row that the truth file does not list. */
export const extras = (cells: Readonly<Record<string, Cell>>, listed: ReadonlySet<string>): readonly string[] =>
  Object.entries(cells).flatMap(([column, cell]) =>
    cell === null || listed.has(column) || follows.has(column) ? [] : [`${column} ${JSON.stringify(cell)}`],
  );

/** The lines of a table as read, with what they state of computed columns, by line. */
export function readLines(got: Imported, table: DraftTable, currency: string): ReadonlyMap<number, readonly ReadRow[]> {
  const { rows } = readTable(table, {
    lexicon: got.lexicon,
    ownBanks: [],
    context: {
      language: 'zh-TW',
      today: '2026-11-22',
      currency,
      years: null,
      dayOrder: null,
      scale: 1,
      options: optionNamed,
      rowNamed: (_, text) => fail({ code: 'no-such-row', text }),
      date1904: false,
      fractions: false,
    },
  });
  const lines = new Map<number, ReadRow[]>();
  for (const row of rows) lines.set(row.at, [...(lines.get(row.at) ?? []), row]);
  return lines;
}
