/** How much of what a bank must know about a client is filled in (the KYC minimum of domain A.1 [S5][S6]). */
import { cellOf, isRaw, type Row } from '../cell';
import type { ColumnId } from '../id';
import { decimalText, exact } from './exact';

/** Each line counts once: any of its columns will do. */
export const knownBy: readonly (readonly ColumnId[])[] = [
  ['name'],
  ['birthDate', 'lunarBirth'],
  ['gender'],
  ['mobile', 'phoneHome', 'phoneOffice'],
  ['addressMailing', 'addressRegistered'],
  ['educationLevel'],
  ['occupation', 'employer'],
  ['annualIncome', 'householdIncome'],
  ['goals'],
  ['investmentExperience', 'investmentProducts'],
  ['riskRaw'],
  ['cashFlowNeed'],
  ['investmentHorizon'],
  ['expectedReturn'],
];

const filled = (row: Row, column: ColumnId): boolean => {
  const cell = cellOf(row, column);
  return cell !== null && !isRaw(cell);
};

/** What is still missing, by the first column of its line: the questions to ask next. */
export const missingOf = (client: Row): readonly ColumnId[] =>
  knownBy.flatMap(columns => (columns.some(column => filled(client, column)) ? [] : columns.slice(0, 1)));

/** The filled part, a percent cell. */
export const completenessOf = (client: Row): string =>
  decimalText(exact(knownBy.length - missingOf(client).length).dividedBy(knownBy.length), 4);
