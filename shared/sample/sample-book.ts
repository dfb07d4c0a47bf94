/** A believable book of any size, the same for the same seed: for the first look, for tests and for measuring. */
import { generateKeyBetween } from 'fractional-indexing';
import type { Cell, Row } from '../cell';
import { sheetOf, type ColumnId, type SheetId } from '../id';
import type { Language } from '../kinds/kind';
import { positionColumn } from '../sheets/sheet';
import { assetCases } from './cases-assets';
import { clientCases, pairCases, type Case } from './cases-client';
import type { Draft, Household, Setting } from './draft';
import { clientOf } from './draw-client';
import { drawFamily, membersOf } from './draw-family';
import { holdingsOf, liabilitiesOf } from './draw-holdings';
import { policiesOf } from './draw-policies';
import { freezeReviews } from './freeze-reviews';
import { contactsOf, tasksOf, ticketsOf } from './draw-service';
import { eventsOf, notesOf, ratesOf, reviewsOf, settingOf } from './draw-records';
import { quotesOf } from './quotes';
import { randomFrom, seedOf } from './random';
import type { SampleWords } from './words';
import { wordsEn } from './words-en';
import { wordsZhCn } from './words-zh-cn';
import { wordsZhTw } from './words-zh-tw';

export interface SampleOptions {
  readonly language: Language;
  readonly clients: number;
  readonly seed: number;
  /** All days of the book are counted from here. */
  readonly today: string;
}

const wordsOf: Readonly<Record<Language, SampleWords>> = { 'zh-TW': wordsZhTw, 'zh-CN': wordsZhCn, en: wordsEn };
/** Parts of the seed that are no client's. */
const casesPart = -1;
const recordsPart = -2;
const quotesPart = -3;
const snapshotPart = -4;
const servicePart = -5;

function drawHousehold(setting: Setting, index: number): Household {
  const family = drawFamily(setting);
  const holdings = holdingsOf(setting, family);
  return {
    family,
    client: clientOf(setting, family, index),
    members: membersOf(setting, family),
    policies: policiesOf(setting, family),
    holdings,
    liabilities: liabilitiesOf(setting, family, holdings),
  };
}

const cases: readonly (Case | null)[] = [...clientCases, ...assetCases, ...pairCases.flatMap(pair => [pair, null])];
/** Households that are altered or met; the others need not be remembered. */
const remembered = 60;

/** One case a client from the first on, pairs after them; a small book has the cases it has room for. */
function applyCases(setting: Setting, households: readonly Household[]): void {
  cases.forEach((alter, at) => {
    const [household, next] = [households[at], households[at + 1]];
    if (alter !== null && household !== undefined && next !== undefined) alter(household, setting, next);
  });
}

/** Turns drafts into rows, each behind the one before it in its sheet. */
function placer(): (drafted: Draft) => Row {
  const last = new Map<SheetId, string>();
  return ({ id, cells }) => {
    const sheet = sheetOf(id);
    const position = generateKeyBetween(last.get(sheet) ?? null, null);
    last.set(sheet, position);
    return { id, cells: filled(cells, position) };
  };
}

function filled(cells: Readonly<Record<ColumnId, Cell>>, position: string): Record<ColumnId, Cell> {
  const kept: Record<ColumnId, Cell> = {};
  for (const column in cells) {
    const cell = cells[column] ?? null;
    if (cell !== null) kept[column] = cell;
  }
  kept[positionColumn] = position;
  return kept;
}

const householdRows = (setting: Setting, household: Household): readonly Draft[] => [
  household.client,
  ...household.members,
  ...household.policies,
  ...household.holdings,
  ...household.liabilities,
  ...reviewsOf(setting, household),
  ...notesOf(setting, household),
];

/** Rows as they are drawn, so that a book of ten thousand clients need not stand in memory twice. */
export function* sampleBook({ language, clients, seed, today }: SampleOptions): Generator<Row, void> {
  const words = wordsOf[language];
  const quotes = quotesOf(words, randomFrom(seedOf(seed, quotesPart)), today);
  const settingFor = (part: number): Setting => ({ words, today, quotes, random: randomFrom(seedOf(seed, part)) });
  const first = Array.from({ length: Math.min(clients, remembered) }, (_, index) =>
    drawHousehold(settingFor(index), index),
  );
  applyCases(settingFor(casesPart), first);
  const records = settingFor(recordsPart);
  const place = placer();
  const around = [settingOf(records), ...ratesOf(records)];
  const service = settingFor(servicePart);
  const waiting = [...tasksOf(service, first), ...ticketsOf(service, first)];
  for (const row of [...around, ...eventsOf(records, first), ...waiting]) yield place(row);
  const freezing = { around, random: randomFrom(seedOf(seed, snapshotPart)) };
  for (let index = 0; index < clients; index += 1) {
    const household = first[index] ?? drawHousehold(settingFor(index), index);
    const rows = [...householdRows(records, household), ...contactsOf(service, household)];
    for (const row of index < remembered ? freezeReviews(rows, freezing) : rows) yield place(row);
  }
}
