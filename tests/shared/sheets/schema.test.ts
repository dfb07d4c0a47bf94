/** The sheets as data: plain JSON, consistent with itself, and enough for the fixtures. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sheetIds } from '../../../shared/id';
import { kinds } from '../../../shared/kinds/index';
import { cellFits } from '../../../shared/kinds/cell-fits';
import { gridSheetIds, sheetNamed, sheets, type GridSheetId } from '../../../shared/sheets';
import { optionSynonyms } from '../../../shared/sheets/option-synonyms';
import { optionLists } from '../../../shared/sheets/options';
import { positionColumn } from '../../../shared/sheets/sheet';

const all = sheetIds.map(sheetNamed);
const columns = all.flatMap(sheet => Object.entries(sheet.columns).map(([id, column]) => ({ sheet, id, column })));

test('[R1] the schema survives JSON unchanged: it holds no function and no words', () => {
  expect(JSON.parse(JSON.stringify(sheets))).toEqual(sheets);
});

test('[R1] column ids are words that never change their form, and none is the position', () => {
  expect(
    columns.filter(({ id }) => !/^[a-z][A-Za-z0-9]*$/.test(id) || id === positionColumn || id.startsWith('x_')),
  ).toEqual([]);
});

test('[R1] every sheet names its own title, currency and owner columns', () => {
  for (const { id, title, currency, owner, columns: own } of all) {
    expect(own[title], id).toBeDefined();
    if (currency !== null) expect(own[currency]?.list, id).toBe('currency');
    if (owner !== null) expect(own[owner]?.kind, id).toBe('reference');
  }
});

test('[R1] what a column points to exists', () => {
  for (const { sheet, id, column } of columns) {
    expect(kinds[column.kind], `${sheet.id}.${id}`).toBeDefined();
    if (column.notBefore !== undefined) expect(sheet.columns[column.notBefore]?.kind, `${sheet.id}.${id}`).toBe('date');
    if (column.kind === 'reference')
      expect(
        column.to?.every(to => sheetIds.includes(to)),
        `${sheet.id}.${id}`,
      ).toBe(true);
    if (column.list !== undefined) expect(column.options, `${sheet.id}.${id}`).toEqual(optionLists[column.list]);
    if (column.fallback !== undefined) expect(cellFits(column, column.fallback), `${sheet.id}.${id}`).toBe(true);
  }
});

test('[R1] money stands where the row has a currency, or in the base currency', () => {
  const homeless = columns.filter(
    ({ sheet, column }) => column.kind === 'money' && column.inBase !== true && sheet.currency === null,
  );
  expect(homeless.map(({ id }) => id)).toEqual([]);
});

test('[R1] options of a list are all different, and synonyms name options that exist', () => {
  for (const [list, options] of Object.entries(optionLists)) expect(new Set(options).size, list).toBe(options.length);
  for (const [list, synonyms] of Object.entries(optionSynonyms))
    for (const option of Object.keys(synonyms))
      expect(Object.entries(optionLists).find(([id]) => id === list)?.[1], `${list}.${option}`).toContain(option);
});

/** The keys of the tables A.1, A.1b, A.2 and A.3; what they hold as a structure is spread over columns. */
const domainKeys: Readonly<Record<GridSheetId, string>> = {
  client:
    'clientNo name nameEn alias salutation gender birthDate birthCalendar lunarBirth age idType idNumber idExpiryDate nationality taxResidency maritalStatus weddingAnniversary childrenCount educationLevel mobile phoneHome phoneOffice email lineId wechatId whatsapp addressMailing addressRegistered postalCode preferredChannel preferredTime doNotContact language occupation employer jobTitle industry annualIncome householdIncome annualIncomeAfterTax monthlyExpense sourceOfWealth plannedRetirementAge status tier starRating bankSegment branch rmName relationshipStart source referrer hobbies preferences attentionNotes goals lifeEvents tags remarks lastContactDate nextContactDate nextReviewDate riskScheme riskRaw riskNorm riskScore riskAssessedDate riskExpiryDate investorType vulnerableFlag investmentExperience investmentHorizon expectedReturn cashFlowNeed amlRiskLevel pepFlag fatcaStatus kycReviewDate consentStatus consentDate consentScope retentionUntil aumOwn aumOther financialAssets realEstateValue mortgageBalance totalLiabilities netWorth shareOfWallet annualPremium lifeCoverage productCount rfmCode churnLevel profileCompleteness',
  member:
    'relation memberName memberBirthDate memberLunarBirth schoolOrWork isDependent dependentUntilAge linkedClientId healthNote note',
  policy:
    'insurer policyNo policyholderName insuredName insuredRelation beneficiaries productName productCode mainOrRider insuranceType coverageTerm effectiveDate expiryDate sumInsured planUnit currency premium premiumMode annualPremium paymentTerm paidYears nextPremiumDue paymentChannel policyStatus cashValue cashValueDate policyLoan totalPremiumPaid soldByOwnBank isGroup waiverOfPremium benDeath benAccidentDeath benTpd benCi benCiLight benCancer benCancerTherapy benHospDaily benMedReimb benSurgery benAccMed benDisabilityMonthly benLtcMonthly benAnnuityAnnual exclusions agentName docs',
  holding:
    'owner ownershipPct heldAt institution accountNo assetClass subClass productName productCode productRisk currency units unitCost costAmount price priceDate marketValue fxRate fxRateDate marketValueBase unrealizedPnl incomeReceived returnPct interestRate startDate maturityDate autoRenew regularInvest pledged liquidity infoSource verifiedDate reviewAction note address use area purchasePrice purchaseDate appraisal appraisalDate monthlyRent',
  liability:
    'loanType lender originalAmount outstanding loanRate rateType monthlyPayment repaymentType startDate endDate graceEndDate collateral heldAt currency',
};

test.each(gridSheetIds)('[R1] %s has every key of its domain table', sheet => {
  const missing = domainKeys[sheet].split(' ').filter(key => sheetNamed(sheet).columns[key] === undefined);
  expect(missing).toEqual([]);
});

const truth = z.object({
  tables: z.array(z.object({ kind: z.string(), mapping: z.record(z.string(), z.string()).optional() })),
});
const sheetOfKind: Readonly<Record<string, GridSheetId>> = {
  clients: 'client',
  members: 'member',
  policies: 'policy',
  holdings: 'holding',
  liabilities: 'liability',
};

describe('the fixtures', () => {
  const folder = new URL('../../fixtures/', import.meta.url);
  const files = readdirSync(folder).filter(file => file.endsWith('.truth.json'));

  test.each(files)('[R5] every field that %s maps is a column', file => {
    const { tables } = truth.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    const unknown = tables.flatMap(({ kind, mapping = {} }) =>
      Object.values(mapping).flatMap(field => {
        const [, many, column] = /^(\w+)\[\w+\]\.(\w+)$/.exec(field) ?? [];
        const sheet = sheetOfKind[many ?? kind];
        const id = column ?? (field === 'clientNo' && sheet !== 'client' ? 'client' : field);
        return sheet === undefined || ['ignore', 'custom'].includes(id) || sheetNamed(sheet).columns[id] !== undefined
          ? []
          : [field];
      }),
    );
    expect(unknown).toEqual([]);
  });
});
