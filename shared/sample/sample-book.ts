/** A believable book of any size, the same for the same seed: for the first look, for tests and for measuring. */
import { generateNKeysBetween } from 'fractional-indexing';
import type { Cell, Row } from '../cell';
import { sheetOf, type ColumnId, type SheetId } from '../id';
import type { Language } from '../kinds/kind';
import { positionColumn } from '../sheets/sheet';
import { assetCases } from './cases-assets';
import { clientCases, pairCases } from './cases-client';
import type { Draft, Household, Setting } from './draft';
import { clientOf } from './draw-client';
import { drawFamily, membersOf } from './draw-family';
import { holdingsOf, liabilitiesOf } from './draw-holdings';
import { policiesOf } from './draw-policies';
import { eventsOf, notesOf, ratesOf, reviewsOf, settingOf } from './draw-records';
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

/** One case a client from the first on, pairs after them; a small book has the cases it has room for. */
function applyCases(setting: Setting, households: readonly Household[]): void {
  const pairs = pairCases.flatMap(pair => [pair, null]);
  [...clientCases, ...assetCases, ...pairs].forEach((alter, at) => {
    const [household, next] = [households[at], households[at + 1]];
    if (alter !== null && household !== undefined && next !== undefined) alter(household, setting, next);
  });
}

/** The rows of each sheet get the keys of their order. */
function positioned(drafts: readonly Draft[]): readonly Row[] {
  const rest = new Map<SheetId, number>();
  for (const { id } of drafts) rest.set(sheetOf(id), (rest.get(sheetOf(id)) ?? 0) + 1);
  const keys = new Map([...rest].map(([sheet, count]) => [sheet, generateNKeysBetween(null, null, count).values()]));
  return drafts.map(({ id, cells }) => ({ id, cells: filled(cells, keys.get(sheetOf(id))?.next().value ?? 'a0') }));
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

export function sampleBook({ language, clients, seed, today }: SampleOptions): Iterable<Row> {
  const words = wordsOf[language];
  const settingFor = (part: number): Setting => ({ words, today, random: randomFrom(seedOf(seed, part)) });
  const households = Array.from({ length: clients }, (_, index) => drawHousehold(settingFor(index), index));
  applyCases(settingFor(casesPart), households);
  const records = settingFor(recordsPart);
  return positioned([
    settingOf(records),
    ...ratesOf(records),
    ...households.map(household => household.client),
    ...households.flatMap(({ members }) => members),
    ...households.flatMap(({ policies }) => policies),
    ...households.flatMap(({ holdings }) => holdings),
    ...households.flatMap(({ liabilities }) => liabilities),
    ...eventsOf(records, households),
    ...households.flatMap(household => reviewsOf(records, household)),
    ...households.flatMap(household => notesOf(records, household)),
  ]);
}
