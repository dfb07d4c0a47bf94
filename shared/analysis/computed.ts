/** Every computed column of the sheets: what follows from the rows is worked out here and never stored. */
import { textCell, type Cell, type Row } from '../cell';
import { isInTrash } from '../sheets/in-trash';
import { ageFrom } from './birth';
import { clientFigure } from './client-figures';
import type { ComputedInput } from './computed-input';
import { decimalText, hundredths } from './exact';
import { annualPremiumOf, nextPremiumOf, paidYearsOf } from './premium';
import type { BookSource, Standing } from './source';
import { holdingValue, moneyInBase, returnOf, unrealizedOf } from './valuation';

/** The cell of a computed column; null where it cannot be said. Costs no more than reading the rows of one client. */
export function computedCell(input: ComputedInput): Cell {
  switch (input.sheet) {
    case 'client':
      return clientFigure(input);
    case 'member':
      return input.column === 'memberAge' ? ageCell(textCell(input.row, 'memberBirthDate'), input.standing) : null;
    case 'policy':
      return policyFigure(input);
    case 'holding':
      return holdingFigure(input);
    case 'liability':
      return input.column === 'outstandingBase' ? baseCell(input) : null;
    default:
      return null;
  }
}

function ageCell(birth: string | null, standing: Standing): Cell {
  const age = ageFrom(birth, standing.today);
  return age === null ? null : String(age);
}

function baseCell({ row, standing }: ComputedInput): Cell {
  const base = moneyInBase(row, 'outstanding', standing);
  return base === null ? null : hundredths(base);
}

function policyFigure({ row, column, source, standing }: ComputedInput): Cell {
  switch (column) {
    case 'annualPremium':
      return annualPremiumOf(row, source, standing);
    case 'paidYears': {
      const years = paidYearsOf(row, source, standing.today);
      return years === null ? null : String(years);
    }
    case 'nextPremiumDue':
      return nextPremiumOf(row, source, standing.today);
    case 'docs':
      return filesOf(row, source);
    default:
      return null;
  }
}

/** The names of the files in the client's folder that are about this row. */
function filesOf(row: Row, source: BookSource): Cell {
  const client = textCell(row, 'client');
  if (client === null || !client.startsWith('client:')) return null;
  const files = source.owned(`client:${client.slice('client:'.length)}`, 'attachment');
  const about = files.filter(file => textCell(file, 'subject') === row.id && !isInTrash(file));
  const names = about.flatMap(file => textCell(file, 'fileName') ?? []);
  return names.length === 0 ? null : names;
}

function holdingFigure({ row, column, standing }: ComputedInput): Cell {
  switch (column) {
    case 'marketValueBase': {
      const value = holdingValue(row, standing);
      return value.ok ? hundredths(value.base) : null;
    }
    case 'unrealizedPnl': {
      const gain = unrealizedOf(row);
      return gain === null ? null : hundredths(gain);
    }
    case 'returnPct': {
      const rate = returnOf(row);
      return rate === null ? null : decimalText(rate);
    }
    default:
      return null;
  }
}
