/** The coverage matrix and the rules of thumb of domain B, with their numbers. */
import { expect, test } from 'vitest';
import { coverageOf, type CoverLine } from '../../../shared/analysis/coverage';
import {
  ciNeed,
  debtCoverage,
  doubleTen,
  gapTo,
  premiumBurden,
  protectionOf,
} from '../../../shared/analysis/protection';
import type { Cell, Row } from '../../../shared/cell';
import type { RowId } from '../../../shared/id';
import { aBook, aRow, aStanding } from './a-book';

const client = aRow('client:a', { name: '王美玲', annualIncome: 1_000_000_00, currency: 'TWD' });
const son = aRow('member:son', { client: 'client:a', memberName: '王小明', relation: 'child' });
const policy = (id: RowId, cells: Readonly<Record<string, Cell>>): Row =>
  aRow(id, { client: 'client:a', currency: 'TWD', policyStatus: 'inForce', insuredName: 'client:a', ...cells });
const linesOf = (...policies: readonly Row[]): readonly CoverLine[] =>
  coverageOf({ client: 'client:a', source: aBook(client, son, ...policies), standing: aStanding() });

test('[A40] every person of the household has a line, with policies or without', () => {
  const lines = linesOf(
    policy('policy:1', { insuredName: '王 小明', insuranceType: 'cancer', benCancer: 500_000_00 }),
    policy('policy:2', { insuredName: '外婆', insuredRelation: 'grandparent', benDeath: 1_00 }),
  );
  expect(lines.map(line => [line.person.name, line.person.relation])).toEqual([
    ['王美玲', 'self'],
    ['王小明', 'child'],
    ['外婆', 'grandparent'],
  ]);
  expect(lines[1]?.cells.cancer).toMatchObject({ state: 'atOrAbove', amount: 500_000_00, policies: 1 });
});

test('[A41] a cover is none, below, or at its target', () => {
  const [line] = linesOf(
    policy('policy:1', { insuranceType: 'lifeWhole', benDeath: 3_000_000_00 }),
    policy('policy:2', { benCi: 3_000_000_00 }),
  );
  expect(line?.cells.lifeTotal).toMatchObject({
    state: 'below',
    target: 5_000_000_00,
    gap: 2_000_000_00,
    ratio: '0.6',
  });
  expect(line?.cells.ci).toMatchObject({ state: 'atOrAbove', target: 3_000_000_00, gap: 0 });
  expect(line?.cells.hospDaily).toMatchObject({ state: 'none', amount: 0, gap: 4_000_00 });
});

test('[A42] a policy that says no amount is unknown, never zero', () => {
  const [line] = linesOf(policy('policy:1', { insuranceType: 'ci' }));
  expect(line?.cells.ci).toMatchObject({ state: 'unknown', policies: 1, unknown: 1 });
  const [foreign] = linesOf(policy('policy:1', { insuranceType: 'ci', benCi: 1_00, currency: 'ZAR' }));
  expect(foreign?.cells.ci.state).toBe('unknown');
});

test('[A42] the sum insured stands in for a blank lump sum, never for a monthly income', () => {
  const [line] = linesOf(
    policy('policy:1', { insuranceType: 'lifeTerm', sumInsured: 2_000_000_00 }),
    policy('policy:2', { insuranceType: 'ltc', sumInsured: 2_000_000_00 }),
  );
  expect(line?.cells.lifeTotal.amount).toBe(2_000_000_00);
  expect(line?.cells.ltc.state).toBe('unknown');
});

test('[A43] accidental death counts on top of death', () => {
  const [line] = linesOf(policy('policy:1', { benDeath: 1_000_00, benAccidentDeath: 500_00 }));
  expect(line?.cells.lifeTotal.amount).toBe(1_000_00);
  expect(line?.cells.accident.amount).toBe(1_500_00);
});

test('[A44] group cover is shown beside personal cover, not in it', () => {
  const [line] = linesOf(policy('policy:1', { isGroup: true, benDeath: 6_000_000_00 }));
  expect(line?.cells.lifeTotal).toMatchObject({ amount: 0, withGroup: 6_000_000_00, state: 'below' });
});

test('[A45] only policies in force count', () => {
  const dead = ['lapsed', 'surrendered', 'matured', 'claimed', 'pending'].map((policyStatus, at) =>
    policy(`policy:${at}`, { policyStatus, benDeath: 1_00 }),
  );
  const ended = policy('policy:9', { expiryDate: '2026-11-21', benDeath: 1_00 });
  expect(linesOf(...dead, ended)[0]?.cells.lifeTotal.state).toBe('none');
});

test('[A46] reimbursement limits add up in Taiwan; in a mainland book the largest counts', () => {
  const two = [policy('policy:1', { benMedReimb: 100_000_00 }), policy('policy:2', { benMedReimb: 300_000_00 })];
  expect(linesOf(...two)[0]?.cells.medReimb).toMatchObject({ amount: 400_000_00, policies: 2 });
  const cn = coverageOf({
    client: 'client:a',
    source: aBook(client, ...two),
    standing: aStanding({ baseCurrency: 'CNY', rate: () => '1' }),
  });
  expect(cn[0]?.cells.medReimb).toMatchObject({ amount: 300_000_00, policies: 2, target: null });
});

test('[A47] the double-ten rule of B.3.1', () => {
  expect(doubleTen(1_000_000_00, 3_000_000_00, 85_000_00)).toEqual({
    need: 10_000_000_00,
    gap: 7_000_000_00,
    premiumRatio: '0.085',
    withinLimit: true,
  });
  expect(doubleTen(300_000_00, 0, 30_000_00)).toMatchObject({ need: 3_000_000_00, withinLimit: true });
});

test('[A48] critical illness, debts and premiums against income', () => {
  expect(ciNeed(200_000_00)).toEqual({ low: 600_000_00, high: 1_000_000_00 });
  expect(debtCoverage(3_000_000_00, 6_400_000_00)).toBe('0.46875');
  expect(premiumBurden(240_000_00, 3_600_000_00)).toEqual({ ratio: '0.066667', band: 'normal' });
  expect(gapTo(0, 5)).toEqual({ gap: 0, ratio: null });
});

test("[A49] a client's protection leaves savings policies out of the double-ten rule", () => {
  const figures = protectionOf(
    'client:a',
    aBook(
      client,
      policy('policy:1', {
        insuranceType: 'lifeTerm',
        benDeath: 3_000_000_00,
        premium: 85_000_00,
        premiumMode: 'annual',
        effectiveDate: '2020-01-01',
      }),
      policy('policy:2', {
        insuranceType: 'endowment',
        benDeath: 1_000_000_00,
        premium: 200_000_00,
        premiumMode: 'annual',
        effectiveDate: '2020-01-01',
      }),
    ),
    aStanding(),
  );
  expect(figures).toMatchObject({
    lifeCover: 4_000_000_00,
    annualPremium: 285_000_00,
    protectionPremium: 85_000_00,
    ciGap: 3_000_000_00,
    doubleTen: { gap: 7_000_000_00, premiumRatio: '0.085' },
  });
});
