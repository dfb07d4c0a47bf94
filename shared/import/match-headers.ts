/** Pairs the headers of a table with columns: by name after folding, and only if the cells agree. What is not plain becomes a question. */
import { gridSheetIds, type GridSheetId } from '../sheets';
import { dateStyle } from './column-dates';
import { coverTarget, isBenefit, isCoverTable } from './cover-columns';
import type { FoundTable } from './find-tables';
import type { Header } from './header';
import { ownerColumn, ownerKey, type Lexicon } from './lexicon';
import { isBlank, rawText, type RawCell } from './raw-table';
import { looksOf } from './looks-of';
import { agreement, type RawContext } from './read-raw';
import type { KindId } from '../sheets/sheet';
import { columnTarget, targetOf, type Target } from './target';
import { noteScales } from './unit-notes';
import { slotWords, wideHeader } from './wide-headers';

/** `sure` and `likely` are taken, `ask` is a question with a suggestion, `none` is nothing of ours. */
export type Certainty = 'sure' | 'likely' | 'ask' | 'none';

export interface ColumnMatch {
  readonly at: number;
  readonly header: string;
  readonly target: Target;
  readonly certainty: Certainty;
  /** Other columns the header could mean. */
  readonly others: readonly Target[];
  readonly scale: number;
  /** Whether the header itself gives the unit, or a note above the table. */
  readonly unitFrom: 'header' | 'note' | null;
  readonly currency: string | null;
  /** Share of the sampled cells that read as the target. */
  readonly agree: number;
  readonly filled: boolean;
}
export interface TableMatch {
  /** null: no sheet of ours. */
  readonly sheet: GridSheetId | null;
  readonly columns: readonly ColumnMatch[];
}

const sampled = 200;
/** Cells that must read as the column's kind. */
const enough = 0.9;
/** Fewer cells prove nothing against a plain name. */
const fewest = 5;

export interface Matching {
  readonly table: FoundTable;
  readonly lexicon: Lexicon;
  readonly context: RawContext;
  /** The user's word on the sheet; undefined = to be told. */
  readonly sheet?: GridSheetId | null | undefined;
}

export function matchTable(matching: Matching): TableMatch {
  const { targets } = matching.table;
  if (targets !== null && matching.sheet === undefined) return ourMatch(matching, targets);
  const sheet = matching.sheet === undefined ? sheetOfTable(matching) : matching.sheet;
  if (sheet === null) return { sheet, columns: columnsOf(matching).map(column => unmatched(column)) };
  const covers = sheet === 'policy' && isCoverTable(columnsNamed(matching, 'policy'));
  const here = { ...matching, sheet, covers };
  const weighed = columnsOf(matching).map((column): Weighed => ({
    column,
    special: specialColumn(column, here),
    candidates: candidatesFor(column, here),
  }));
  const named = plainlyNamed(weighed);
  const taken = new Set<Target>();
  return { sheet, columns: weighed.map(one => matchColumn(one, { named, taken })) };
}

interface Weighed {
  readonly column: TableColumn;
  readonly special: ColumnMatch | null;
  readonly candidates: readonly Candidate[];
}

/** By target, the first column whose header plainly says it and whose cells agree: a header of several meanings leaves it alone. */
function plainlyNamed(columns: readonly Weighed[]): ReadonlyMap<Target, number> {
  const named = new Map<Target, number>();
  for (const { column, special, candidates } of columns) {
    const [best] = candidates;
    if (special !== null || best === undefined || best.asked || best.agree < enough || named.has(best.target)) continue;
    named.set(best.target, column.at);
  }
  return named;
}

/** Our own export needs no guessing; columns that somebody added to it are the RM's own. */
function ourMatch(matching: Matching, targets: readonly (Target | undefined)[]): TableMatch {
  const known = targets
    .map(target => (target === undefined ? null : columnTarget(target)))
    .find(target => target?.slot === '');
  const columns = columnsOf(matching).map(column => {
    const target = targets[column.at];
    const place = target === undefined ? null : columnTarget(target);
    const there = place !== null && matching.lexicon.column(place.sheet, place.column) !== undefined;
    return target !== undefined && (place === null || there)
      ? matched(column, target, { agree: 1 })
      : unmatched(column);
  });
  return { sheet: known?.sheet ?? null, columns };
}

interface TableColumn {
  readonly at: number;
  readonly header: Header;
  readonly cells: readonly RawCell[];
  readonly noted: number | null;
}

function columnsOf({ table }: Matching): readonly TableColumn[] {
  const noted = noteScales(table.notes);
  return table.headers.flatMap((header, at) => {
    if (header === undefined) return [];
    const cells = samplesOf(table, at);
    return [{ at, header, cells, noted: noted.get(header.names.at(-1) ?? '') ?? noted.get('') ?? null }];
  });
}

function samplesOf(table: FoundTable, at: number): readonly RawCell[] {
  const cells: RawCell[] = [];
  for (const row of table.rows) {
    const cell = row.cells[at];
    if (isBlank(cell) || cell === undefined) continue;
    cells.push(cell);
    if (cells.length === sampled) break;
  }
  return cells;
}

const needed: Readonly<Record<GridSheetId, RegExp>> = {
  client: /^(name|clientNo)$/,
  member: /^(memberName|relation)$/,
  policy: /^(policyNo|insurer|productName|insuranceType)$/,
  holding: /^(marketValue|marketValueBase|productName|assetClass|institution)$/,
  liability: /^(loanType|lender|outstanding)$/,
};
const named: Readonly<Record<GridSheetId, RegExp>> = {
  client: /客[户戶](资料|資料|信息|名单|名單|清单|台账)?|clients?|customers?|總表|总表/i,
  member: /家庭|家屬|家属|成員|成员|family|household/i,
  policy: /保[險险單单]|insurance|polic(y|ies)/i,
  holding: /資產|资产|持[仓倉有]|庫存|position|holding|portfolio/i,
  liability: /負債|负债|[貸贷]款|lending|loan|liabilit/i,
};

function columnsNamed({ table, lexicon }: Matching, sheet: GridSheetId): ReadonlySet<string> {
  const found = new Set<string>();
  for (const header of table.headers) {
    const [first] = firstMeanings(header, sheet, lexicon);
    if (first !== undefined) found.add(first.column);
  }
  return found;
}

/**
 * The sheet that knows the most of the headers; the tab's name counts as two more. A list that repeats its clients, or says more of
 * what another sheet holds without saying whose it is, is no client list.
 */
function sheetOfTable(matching: Matching): GridSheetId | null {
  const { table } = matching;
  let strange = 0;
  const scores = gridSheetIds.map(sheet => {
    const found = columnsNamed(matching, sheet);
    const owned = ownerColumn(sheet);
    const belongs =
      owned === null || [owned, 'policyholderName', 'insuredName', 'owner'].some(column => found.has(column));
    const told = [...found].some(column => needed[sheet].test(column)) || (sheet === 'policy' && isCoverTable(found));
    const fits = told && belongs;
    if (!belongs) strange = Math.max(strange, found.size);
    return fits ? found.size + (named[sheet].test(table.sheet.name) ? 2 : 0) : 0;
  });
  const most = Math.max(...scores);
  const sheet = gridSheetIds[scores.indexOf(most)];
  if (sheet === undefined || most < 2) return null;
  return sheet === 'client' && (strange >= most || repeatsClients(matching)) ? null : sheet;
}

const firstMeanings = (
  header: Header | undefined,
  sheet: GridSheetId,
  lexicon: Lexicon,
): readonly { column: string }[] => {
  for (const name of header?.names ?? []) {
    const meanings = lexicon.meanings(sheet, name);
    if (meanings.length > 0) return meanings;
  }
  return [];
};

function repeatsClients({ table, lexicon }: Matching): boolean {
  for (const wanted of ['clientNo', 'name']) {
    const at = table.headers.findIndex(header => firstMeanings(header, 'client', lexicon)[0]?.column === wanted);
    const values = at < 0 ? [] : samplesOf(table, at).map(String);
    if (values.length > 4) return new Set(values).size < values.length * 0.8;
  }
  return false;
}

interface ColumnMatching extends Matching {
  readonly sheet: GridSheetId;
  /** The columns are covers: each amount is a policy of its own. */
  readonly covers: boolean;
}
interface Given {
  readonly named: ReadonlyMap<Target, number>;
  /** Targets given to columns before this one. */
  readonly taken: Set<Target>;
}

function matchColumn({ column, special, candidates: all }: Weighed, matching: Given): ColumnMatch {
  if (special !== null) return take(special, matching);
  const { named, taken } = matching;
  const candidates = all.filter(({ target }) => !taken.has(target) && (named.get(target) ?? column.at) === column.at);
  const [best, second] = candidates;
  if (best === undefined) return unmatched(column);
  const others = candidates.slice(1).map(({ target }) => target);
  const match = matched(column, best.target, { others, agree: best.agree, scale: best.scale });
  const few = column.cells.length < fewest && !best.asked;
  if (best.agree < 0.5 && !few)
    return { ...match, target: 'new', scale: 1, certainty: 'ask', others: [best.target, ...others] };
  if (best.agree < enough) return take({ ...match, certainty: best.asked ? 'ask' : 'likely' }, matching);
  const rivals = second !== undefined && second.agree >= enough;
  if (rivals && (best.asked || second.asked === best.asked)) return take({ ...match, certainty: 'ask' }, matching);
  const alone = all.length === 1;
  return take({ ...match, certainty: !best.asked ? 'sure' : best.loose && alone ? 'ask' : 'likely' }, matching);
}

function take(match: ColumnMatch, { taken }: Given): ColumnMatch {
  if (match.target !== 'new' && match.target !== 'skip' && !match.target.startsWith('amount')) taken.add(match.target);
  return match;
}

interface Candidate {
  readonly target: Target;
  readonly asked: boolean;
  /** The column takes any text, so that the cells prove nothing. */
  readonly loose: boolean;
  readonly scale: number;
  readonly agree: number;
}

/** Best first: plain words before asked ones, then by how well the cells agree. */
function candidatesFor(column: TableColumn, matching: ColumnMatching): readonly Candidate[] {
  const { sheet, lexicon } = matching;
  for (const name of column.header.names) {
    const wide = sheet === 'client' ? wideCandidates(name, column, matching) : coverCandidates(name, column, matching);
    const found =
      wide.length > 0
        ? wide
        : lexicon.meanings(sheet, name).map(({ column: id, asked }) => ({ target: targetOf(sheet, id), asked, name }));
    const weighed = found
      .map(meaning => weigh({ ...meaning, name }, column, matching))
      .filter(candidate => candidate !== null);
    if (weighed.length > 0)
      return weighed.sort(
        (a, b) => Number(a.asked) - Number(b.asked) || Number(b.agree >= enough) - Number(a.agree >= enough),
      );
  }
  return [];
}

interface Meant {
  readonly target: Target;
  readonly asked: boolean;
}

/** Beside each client, or in a table that has nothing else. */
function coverCandidates(name: string, { header }: TableColumn, matching: ColumnMatching): readonly Meant[] {
  const { lexicon, sheet, covers } = matching;
  if (!covers && (sheet !== 'client' || lexicon.meanings('client', name).length > 0)) return [];
  return lexicon
    .meanings('policy', name)
    .filter(({ column }) => isBenefit(column))
    .map(({ column, asked }) => ({ target: coverTarget(column, header, matching), asked }));
}

function wideCandidates(name: string, column: TableColumn, matching: ColumnMatching): readonly Meant[] {
  const { lexicon } = matching;
  const wide = wideHeader(name);
  if (wide === null) {
    const loan = embedded(name, lexicon);
    return loan.length > 0 ? loan : coverCandidates(name, column, matching);
  }
  const short = slotWords[wide.sheet]?.[wide.rest];
  if (short !== undefined) return [{ target: targetOf(wide.sheet, short, wide.slot), asked: false }];
  if (wide.rest === '') return [];
  return lexicon
    .meanings(wide.sheet, wide.rest)
    .map(({ column, asked }) => ({ target: targetOf(wide.sheet, column, wide.slot), asked }));
}

/** One loan beside each client, its columns without a number: 貸款種類, 貸款銀行, 貸款到期日. */
function embedded(name: string, lexicon: Lexicon): readonly Meant[] {
  if (lexicon.meanings('client', name).length > 0 || !/^(贷款|负债|loan)/.test(name)) return [];
  return lexicon
    .meanings('liability', name)
    .map(({ column, asked }) => ({ target: targetOf('liability', column, '1'), asked }));
}

function weigh(
  meaning: { target: Target; asked: boolean; name: string },
  column: TableColumn,
  matching: ColumnMatching,
): Candidate | null {
  const known = columnTarget(meaning.target);
  if (known === null) return null;
  const declared = matching.lexicon.column(known.sheet, known.column);
  if (declared === undefined) return null;
  if (known.slot === '' && ownerColumn(known.sheet) === known.column)
    return { target: ownerKey(meaning.name), asked: meaning.asked, loose: true, scale: 1, agree: 1 };
  const style = dateStyle(column.header.text, column.cells);
  const scale = scaleOf(column, declared.kind);
  const context = { ...matching.context, scale, years: style.years, dayOrder: style.dayOrder };
  const loose =
    declared.kind === 'text' ||
    declared.kind === 'reference' ||
    (declared.kind === 'choices' && declared.options === undefined);
  const looks = meaning.asked ? looksOf(meaning.target) : undefined;
  const agree =
    declared.kind === 'reference'
      ? 1
      : looks === undefined
        ? agreement(column.cells, declared, { ...context, strict: meaning.asked })
        : shareOf(column.cells, looks);
  return { target: meaning.target, asked: meaning.asked, loose, scale, agree: declared.computed === true ? 1 : agree };
}

const shareOf = (cells: readonly RawCell[], looks: (text: string) => boolean): number =>
  cells.length === 0 ? 1 : cells.filter(cell => looks(rawText(cell))).length / cells.length;

/** Row counters, and amounts that stand under the bank they are at: told by header and cells together. */
function specialColumn(column: TableColumn, { sheet, context }: ColumnMatching): ColumnMatch | null {
  const { header, cells } = column;
  const says = (words: RegExp): boolean => header.names.some(name => words.test(name));
  if (says(/^(序号|项次|编号|no|number|#|seq|row)$/) && isCounter(cells)) return matched(column, 'skip', { agree: 1 });
  if (sheet !== 'holding' && sheet !== 'liability') return null;
  const side = says(/^(本行|行内|ownbank|own|我行)(市值|金额|资产|余额)?$/)
    ? 'amount-own'
    : says(/^(他行|行外|otherbanks?|other|heldaway)(市值|金额|资产|余额)?$/)
      ? 'amount-other'
      : null;
  if (side === null || cells.length === 0) return null;
  const scale = scaleOf(column, 'money');
  const agree = agreement(cells, { kind: 'money', group: 'valuation', width: 100 }, { ...context, scale });
  return agree >= enough ? matched(column, side, { agree, scale }) : null;
}

function isCounter(cells: readonly RawCell[]): boolean {
  const numbers = cells.map(cell => (typeof cell === 'number' ? cell : typeof cell === 'string' ? Number(cell) : NaN));
  return (
    numbers.length > 1 && numbers.every((number, at) => Number.isInteger(number) && number === (numbers[0] ?? 0) + at)
  );
}

/** A note above the header speaks of amounts only. */
const scaleOf = ({ header, noted }: TableColumn, kind: KindId): number =>
  header.scale ?? (kind === 'money' ? noted : null) ?? 1;

function matched(
  column: TableColumn,
  target: Target,
  found: { agree: number; scale?: number; others?: readonly Target[] },
): ColumnMatch {
  const { at, header } = column;
  const unitFrom = (found.scale ?? 1) === 1 ? null : header.scale === null ? ('note' as const) : ('header' as const);
  const base = { at, header: header.text, currency: header.currency, filled: column.cells.length > 0, unitFrom };
  return {
    ...base,
    target,
    certainty: 'sure',
    others: found.others ?? [],
    scale: found.scale ?? 1,
    agree: found.agree,
  };
}

/** Kept as a column of the RM's own where it holds anything, else left in the file. */
function unmatched(column: TableColumn): ColumnMatch {
  const match = matched(column, column.cells.length > 0 ? 'new' : 'skip', { agree: 1 });
  return { ...match, certainty: 'none' };
}
