/** What is left to see of sensitive cells: the examples of domain F. */
import { expect, test } from 'vitest';
import { maskedCell, maskedId, maskedPhone } from '../../../shared/sheets/mask';
import { clients } from '../../../shared/sheets/clients';
import { holdings } from '../../../shared/sheets/holdings';

test.each([
  ['A123456789', 'A*****6789'],
  ['11010519491231002X', '110***********002X'],
  ['A123456(3)', 'A****56(3)'],
  ['A1234563', 'A****563'],
  ['300123456', '3****3456'],
  ['12', '**'],
])('[X24] the identity number %s shows as %s', (text, masked) => {
  expect(maskedId(text)).toBe(masked);
});

test.each([
  ['+886912345678', '0912***678'],
  ['0912-345-678', '0912***678'],
  ['13800138000', '138****8000'],
  ['+8613800138000', '138****8000'],
  ['+85261234567', '********567'],
])('[X24] the telephone %s shows as %s', (text, masked) => {
  expect(maskedPhone(text)).toBe(masked);
});

test('[X24] of an account the last four are seen, of health and what cannot be read nothing', () => {
  const { accountNo } = holdings.columns;
  const { vulnerableFlag, otherPhones, idNumber } = clients.columns;
  expect(maskedCell('012345678901', 'accountNo', accountNo)).toBe('****8901');
  expect(maskedCell('123', 'accountNo', accountNo)).toBe('****');
  expect(maskedCell(['majorIllness'], 'vulnerableFlag', vulnerableFlag)).toBe('***');
  expect(maskedCell(['+886912345678', '+886923456789'], 'otherPhones', otherPhones)).toBe('0912***678、0923***789');
  expect(maskedCell({ raw: 'A12345678?' }, 'idNumber', idNumber)).toBe('***');
  expect(maskedCell(null, 'idNumber', idNumber)).toBeNull();
});
