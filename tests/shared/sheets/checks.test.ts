/** Identity numbers, telephones and the small checks: the worked numbers of the domain reference, A.5. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hkidSum, isHkid } from '../../../shared/sheets/checks/hkid';
import { normalId, readId, readIdAs } from '../../../shared/sheets/checks/id-number';
import { normalPhone, readPhones, shownPhone } from '../../../shared/sheets/checks/phone';
import { isEmail, isIsin, isPostalCode, isTime, sharesAddUp } from '../../../shared/sheets/checks/plain-checks';
import { hasKnownPrefix, isPrcId, lostPrecision, prcSum, upgradedPrcId } from '../../../shared/sheets/checks/prc-id';
import {
  companySum,
  isCompanyNumber,
  isTaiwanId,
  taiwanGender,
  taiwanSum,
} from '../../../shared/sheets/checks/taiwan-id';
import { nameAndTitle, normalName } from '../../../shared/sheets/person-name';
import { tidyCell } from '../../../shared/sheets/tidy';
import { clients } from '../../../shared/sheets/clients';

describe('Taiwan', () => {
  test.each([
    'A123456789',
    'A223456781',
    'B123456780',
    'H234567890',
    'A800000014',
    'A823456783',
    'AA00000009',
    'AB12345677',
  ])('[R8] %s is valid', id => expect(isTaiwanId(id)).toBe(true));
  test.each(['A123456788', 'F123456789', 'F131104091', 'A800000000', 'A323456789', 'a123456789', 'A12345678'])(
    '[R8] %s is not',
    id => expect(isTaiwanId(id)).toBe(false),
  );
  test('[R8] A123456789 sums to 130', () => expect(taiwanSum('A123456789')).toBe(130));
  test.each([
    ['A123456789', 'M'],
    ['A223456781', 'F'],
    ['A800000014', 'M'],
    ['AA00000009', 'M'],
    ['AB12345677', 'F'],
  ] as const)('[R8] %s is of sex %s', (id, gender) => expect(taiwanGender(id)).toBe(gender));
  test('[R8] of ten last digits one is right', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z][1289A-D][0-9]{7}$/),
        nine => Array.from('0123456789').filter(last => isTaiwanId(nine + last)).length === 1,
      ),
    );
  });
  test.each([
    ['04595257', 40],
    ['12345675', 39],
  ] as const)('[R9] company %s sums to %i and is valid', (number, sum) => {
    expect(companySum(number)).toBe(sum);
    expect(isCompanyNumber(number)).toBe(true);
  });
  test('[R9] 22099131 is a company, 12345678 (42) is none', () => {
    expect(isCompanyNumber('22099131')).toBe(true);
    expect(companySum('12345678')).toBe(42);
    expect(isCompanyNumber('12345678')).toBe(false);
  });
});

describe('the mainland', () => {
  test.each([
    ['11010519491231002X', 167],
    ['34052419800101001X', 189],
    ['310101198506151238', 224],
    ['830000198107150094', 261],
  ] as const)('[R10] %s (%i) is valid', (id, sum) => {
    expect(prcSum(id)).toBe(sum);
    expect(isPrcId(id)).toBe(true);
    expect(hasKnownPrefix(id)).toBe(true);
  });
  test.each(['340524198001010013', '310101198502301231', '010101198506151238'])('[R10] %s is not', id =>
    expect(isPrcId(id)).toBe(false),
  );
  test('[R10] the old form of 15 digits is brought to 18', () => {
    expect(upgradedPrcId('110105491231002')).toBe('11010519491231002X');
    expect(normalId('110105491231002')).toBe(normalId('11010519491231002x'));
  });
  test('[R10] an end of 000 with a wrong check digit was lost in Excel', () => {
    expect(lostPrecision('110105194912310000')).toBe(true);
    expect(readId('110105194912310000').verdict).toBe('precision-lost');
    expect(lostPrecision('310101198506151238')).toBe(false);
  });
  test('[R10] birthday and sex are read from the number', () => {
    expect(readId('310101198506151238')).toMatchObject({ document: 'prcId', birthDate: '1985-06-15', gender: 'M' });
    expect(readId('11010519491231002X')).toMatchObject({ birthDate: '1949-12-31', gender: 'F' });
    expect(readId('830000198107150094').document).toBe('prcHkMoTwPermit');
  });
  test('[R10] of eleven check digits one is right', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{3}$/),
        order => Array.from('0123456789X').filter(check => isPrcId(`31010119850615${order}${check}`)).length === 1,
      ),
    );
  });
  test('[R10] an unknown province is only doubtful', () => {
    const first17 = '78010119850615123';
    const id = Array.from('0123456789X', check => first17 + check).find(isPrcId);
    expect(id === undefined ? null : readId(id).verdict).toBe('unknown-region');
  });
});

describe('Hong Kong and others', () => {
  test.each([
    ['A1234563', 481],
    ['AB9876543', 371],
    ['K0000000', 484],
  ] as const)('[R11] %s (%i) is valid', (id, sum) => {
    expect(hkidSum(id)).toBe(sum);
    expect(isHkid(id)).toBe(true);
  });
  test('[R11] brackets of any width are left out', () => {
    expect(readId('C668668(9)')).toMatchObject({ document: 'hkid', verdict: 'valid' });
    expect(readId('Ａ１２３４５６（３）').verdict).toBe('valid');
    expect(readId('A123456(4)').verdict).toBe('checksum');
  });
  test.each([
    ['300123456', 'passport'],
    ['E12345678', 'passport'],
    ['K87473331', 'passport'],
    ['EA1234567', 'passport'],
    ['H1234567890', 'hrp'],
    ['S1234567D', 'other'],
  ] as const)('[R12] %s has the form of %s', (id, document) =>
    expect(readId(id)).toMatchObject({ document, verdict: 'valid' }),
  );
  test('[R12] what has no known form is doubtful, unless the row says it is a passport', () => {
    expect(readId('F1109').verdict).toBe('unknown-form');
    expect(readIdAs('C01X00T47', 'passport')).toMatchObject({ verdict: 'valid', agrees: true });
    expect(readIdAs('12345678', 'mtp').verdict).toBe('valid');
    expect(readIdAs('A123456789', 'hkid').agrees).toBe(false);
  });
});

describe('telephones', () => {
  test.each([
    ['0912-345-678', 'TW', '+886912345678'],
    ['912345678', 'TW', '+886912345678'],
    ['０９１２３４５６７８', 'TW', '+886912345678'],
    ['(02) 2345-6789', 'TW', '+886223456789'],
    ['02-23456789#123', 'TW', '+886223456789 ext 123'],
    ['02-23456789 轉 123', 'TW', '+886223456789 ext 123'],
    ['02-23456789分機123', 'TW', '+886223456789 ext 123'],
    ['02-23456789 转123', 'TW', '+886223456789 ext 123'],
    ['13800138000', 'CN', '+8613800138000'],
    ['010-62345678', 'CN', '+861062345678'],
    ['6123 4567', 'HK', '+85261234567'],
    ['2345 6789', 'HK', '+85223456789'],
    ['+853 6612 3456', 'TW', '+85366123456'],
    ['+853 6612 3456', 'CN', '+85366123456'],
    ['13800138000', 'TW', '+8613800138000'],
    ['0912345678', 'CN', '+886912345678'],
    ['+852 9989 8655', 'TW', '+85299898655'],
    ['+886 912 345', 'TW', null],
    ['02-1', 'TW', null],
    ['請洽秘書', 'TW', null],
    ['0912345678/0922333444', 'TW', null],
  ] as const)('[R14] %s in %s is kept as %s', (text, country, number) => {
    expect(normalPhone(text, country)).toBe(number);
  });
  test('[R14] mobiles and fixed lines are told apart', () => {
    expect(readPhones('6123 4567', 'HK').mobiles).toEqual(['+85261234567']);
    expect(readPhones('2345 6789', 'HK').mobiles).toEqual([]);
  });
  test.each(['/', '、', ',', ';', '／', '或', '\n'])('[R14] two numbers may stand beside %j', separator => {
    const text = `02-23456789${separator}0912345678`;
    expect(readPhones(text, 'TW')).toEqual({
      numbers: ['+886223456789', '+886912345678'],
      mobiles: ['+886912345678'],
      bad: [],
    });
  });
  test('[R14] what is kept is read again as itself', () => {
    for (const kept of ['+886912345678', '+886223456789 ext 123', '+8613800138000', '+85223456789'])
      for (const country of ['TW', 'CN', 'HK']) expect(normalPhone(kept, country)).toBe(kept);
  });
  test('[R14] a number is shown as people dial it', () => {
    expect(shownPhone('+886912345678', 'TW')).toBe('0912 345 678');
    expect(shownPhone('+8613800138000', 'TW')).toBe('+86 138 0013 8000');
    expect(shownPhone('請洽秘書', 'TW')).toBe('請洽秘書');
  });
});

test.each([
  ['wang@example.com.tw', true],
  ['a.b+c@x.io', true],
  ['wang@', false],
  ['a@@b.com', false],
  ['a b@c.com', false],
  ['a@b', false],
] as const)('[R15] e-mail %s: %s', (text, holds) => expect(isEmail(text)).toBe(holds));
test.each([
  ['US0378331005', true],
  ['TW0002330008', true],
  ['GB0002634946', true],
  ['US0378331006', false],
  ['2330', false],
] as const)('[R15] ISIN %s: %s', (text, holds) => expect(isIsin(text)).toBe(holds));
test.each([
  ['106', 'TW', true],
  ['10699', 'TW', true],
  ['106409', 'TW', true],
  ['010', 'TW', true],
  ['10', 'TW', false],
  ['1069', 'TW', false],
  ['100102', 'CN', true],
  ['10010', 'CN', false],
  ['SW1A 1AA', 'GB', true],
] as const)('[R15] postal code %s in %s: %s', (text, country, holds) =>
  expect(isPostalCode(text, country)).toBe(holds),
);
test.each([
  ['09:30', true],
  ['23:59', true],
  ['24:00', false],
  ['9:30', false],
] as const)('[R15] time %s: %s', (text, holds) => expect(isTime(text)).toBe(holds));
test.each([
  [['王小明 50%', '王小華 50%'], true],
  [['王小明', '王小華'], true],
  [['王小明 1/3', '王小華 1/3', '王小美 1/3'], true],
  [['王小明 60%', '王小華 50%'], false],
  [['王小明 50%', '王小華'], false],
] as const)('[R15] the shares of %j add up: %s', (beneficiaries, holds) =>
  expect(sharesAddUp(beneficiaries)).toBe(holds),
);

test.each([
  ['王小明先生', '王小明', 'mr'],
  ['陳美玲 小姐', '陳美玲', 'ms'],
  ['李太太', '李', 'mrs'],
  ['黃醫師', '黃', 'dr'],
  ['Mr. John Smith', 'John Smith', 'mr'],
  ['林大同董事長', '林大同', 'chairman'],
  ['  王　小明 ', '王 小明', null],
  ['先生', '先生', null],
] as const)('[R19] %s is %s, %s', (text, name, salutation) => expect(nameAndTitle(text)).toEqual({ name, salutation }));

test('[R19] names are compared without title, blanks, width and script', () => {
  expect(normalName('臺 灣明先生')).toBe(normalName('台湾明'));
  expect(normalName('Ｊohn  SMITH')).toBe(normalName('Mr John Smith'));
});

test('[R19] checked texts are kept in one form; what cannot be read stays as typed', () => {
  const { mobile, email, idNumber, otherPhones, remarks } = clients.columns;
  expect(tidyCell('0912-345-678', mobile, 'TW')).toBe('+886912345678');
  expect(tidyCell('09', mobile, 'TW')).toBe('09');
  expect(tidyCell('Wang@Example.COM', email, 'TW')).toBe('Wang@example.com');
  expect(tidyCell(' a123456789', idNumber, 'TW')).toBe('A123456789');
  expect(tidyCell(['0912345678', '+886912345678'], otherPhones, 'TW')).toEqual(['+886912345678']);
  expect(tidyCell({ raw: 'x' }, mobile, 'TW')).toEqual({ raw: 'x' });
  expect(tidyCell('ａ', remarks, 'TW')).toBe('ａ');
});
