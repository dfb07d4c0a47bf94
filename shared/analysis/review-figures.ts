/** Every figure of one review, worked out at once as plain JSON: what the page and the paper show, and what is frozen with the review. */
import { textCell, type Row } from '../cell';
import type { RowId, SheetId } from '../id';
import { sheetOf } from '../id';
import { sheetNamed } from '../sheets/index';
import { allocationOf, modelByRisk, sleeveValues, type Allocation } from './allocation';
import { coverColumns, type CoverColumn } from './benefits';
import { computedCell } from './computed';
import { coverageOf, type CoverState } from './coverage';
import { duesOf, type Due } from './maturities';
import { netWorthOf, type NetWorth } from './net-worth';
import { positionsOf, sideOf } from './positions';
import { protectionOf, type Protection } from './protection';
import type { BookSource, Standing } from './source';

export interface CoverFigure {
  readonly state: CoverState;
  readonly amount: number;
  readonly target: number | null;
  readonly gap: number | null;
}
export interface InsuredFigures {
  readonly name: string;
  readonly relation: string | null;
  readonly covers: Readonly<Record<CoverColumn, CoverFigure>>;
  readonly annualPremium: number;
  readonly cashValue: number;
}
/** What falls due, with the name it is known by and whose bank it is. */
export interface DueFigure extends Omit<Due, 'row' | 'bucket'> {
  readonly name: string;
  readonly place: string | null;
}
export interface UnvaluedFigure {
  readonly name: string;
  readonly sheet: SheetId;
  readonly why: NetWorth['cannotValue'][number]['why'];
  readonly currency: string;
}
export interface StaleFigure {
  readonly name: string;
  readonly institution: string | null;
  /** The newest day that says what it is worth; null if none does. */
  readonly day: string | null;
}
/** An institution whose rows are in the figures, with the oldest and the newest day behind them. */
export interface SourceFigure {
  readonly institution: string;
  readonly rows: number;
  readonly oldest: string | null;
  readonly newest: string | null;
}
export interface ReviewFigures {
  readonly version: 1;
  readonly asOf: string;
  readonly currency: string;
  readonly risk: number | null;
  readonly worth: Omit<NetWorth, 'cannotValue'>;
  readonly allocation: Allocation;
  readonly coverage: readonly InsuredFigures[];
  readonly protection: Protection;
  /** Overdue and due within a year, soonest first. */
  readonly dues: readonly DueFigure[];
  readonly cannotValue: readonly UnvaluedFigure[];
  readonly stale: readonly StaleFigure[];
  readonly sources: readonly SourceFigure[];
  readonly rates: readonly { readonly currency: string; readonly rate: string }[];
}

const horizon = 365;

export function reviewFigures(client: RowId, source: BookSource, standing: Standing): ReviewFigures {
  const { cannotValue, ...worth } = netWorthOf([client], source, standing);
  const risk = riskOf(client, source, standing);
  const positions = positionsOf(client, source, standing);
  return {
    version: 1,
    asOf: standing.today,
    currency: standing.baseCurrency,
    risk,
    worth,
    allocation: allocationOf(sleeveValues(positions), risk === null ? null : (modelByRisk[risk] ?? null)),
    coverage: insuredFigures(client, source, standing),
    protection: protectionOf(client, source, standing),
    dues: dueFigures(client, source, standing),
    cannotValue: cannotValue.map(({ row, why, currency }) => ({
      name: nameIn(source, row),
      sheet: sheetOf(row),
      why,
      currency,
    })),
    stale: positions.flatMap(({ row, stale }) => (stale ? staleFigure(source.get(row)) : [])),
    sources: sourceFigures(client, source, standing),
    rates: ratesUsed(worth, standing),
  };
}

function riskOf(client: RowId, source: BookSource, standing: Standing): number | null {
  const row = source.get(client);
  const level = row === undefined ? null : computedCell({ row, sheet: 'client', column: 'riskNorm', source, standing });
  const risk = Number(level ?? Number.NaN);
  return Number.isInteger(risk) ? risk : null;
}

function nameIn(source: BookSource, id: RowId): string {
  const row = source.get(id);
  return row === undefined ? '' : nameOfRow(row);
}

/** A product's name, or what the row is; loans are told by their kind, which is not a name. */
const nameOfRow = (row: Row): string =>
  textCell(row, 'productName') ?? textCell(row, sheetNamed(sheetOf(row.id)).title) ?? '';

const insuredFigures = (client: RowId, source: BookSource, standing: Standing): readonly InsuredFigures[] =>
  coverageOf({ client, source, standing }).map(({ person, cells, annualPremium, cashValue }) => {
    const pairs = coverColumns.map(column => {
      const { state, amount, target, gap } = cells[column];
      return [column, { state, amount, target, gap }] as const;
    });
    const covers = Object.fromEntries(pairs) as Record<CoverColumn, CoverFigure>;
    return { name: person.name, relation: person.relation, covers, annualPremium, cashValue };
  });

function dueFigures(client: RowId, source: BookSource, standing: Standing): readonly DueFigure[] {
  return duesOf([client], source, standing)
    .filter(due => due.daysLeft !== null && due.daysLeft <= horizon)
    .map(({ row, kind, day, daysLeft, amount, autoRenew }) => {
      const [name, place] = [nameIn(source, row), placeIn(source.get(row))];
      return { kind, day, daysLeft, amount, autoRenew, name, place };
    });
}

const placeIn = (row: Row | undefined): string | null =>
  row === undefined ? null : (textCell(row, 'institution') ?? textCell(row, 'insurer') ?? textCell(row, 'lender'));

function staleFigure(row: Row | undefined): readonly StaleFigure[] {
  return row === undefined ? [] : [{ name: nameOfRow(row), institution: placeIn(row), day: newestDay(row) }];
}

/** The newest day a row says its value was known. */
function newestDay(row: Row): string | null {
  const days = ['verifiedDate', 'priceDate', 'cashValueDate'].flatMap(column => textCell(row, column) ?? []);
  return days.toSorted().at(-1) ?? null;
}

function sourceFigures(client: RowId, source: BookSource, standing: Standing): readonly SourceFigure[] {
  const days = new Map<string, (string | null)[]>();
  for (const sheet of ['holding', 'policy', 'liability'] as const)
    for (const row of source.owned(client, sheet)) {
      const institution = placeIn(row) ?? '';
      days.set(institution, [...(days.get(institution) ?? []), newestDay(row)]);
    }
  const own = (name: string): number => (sideOf(null, name, standing) === 'own' ? 0 : 1);
  return [...days]
    .map(([institution, known]) => {
      const said = known.flatMap(day => day ?? []).toSorted();
      return { institution, rows: known.length, oldest: said.at(0) ?? null, newest: said.at(-1) ?? null };
    })
    .toSorted(
      (a, b) => own(a.institution) - own(b.institution) || b.rows - a.rows || (a.institution < b.institution ? -1 : 1),
    );
}

const ratesUsed = (worth: Pick<NetWorth, 'currencies'>, standing: Standing): ReviewFigures['rates'] =>
  worth.currencies.flatMap(({ currency }) => {
    const rate = standing.rate(currency);
    return rate === null || currency === standing.baseCurrency ? [] : [{ currency, rate }];
  });
