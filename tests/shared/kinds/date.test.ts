/** Which written days are read, and which are refused. */
import { expect, test } from 'vitest';
import { accepts, columnOf, refuses, show, showing } from './contexts';

const date = columnOf('date');
const birthday = columnOf('date', { partial: true, notFuture: true });
const expiry = columnOf('date', { permanent: true });

test.each([
  '1985/2/20',
  '1985.02.20',
  '1985-02-20',
  '1985年2月20日',
  '1985年02月20号',
  '19850220',
  '1985/02/20 (三)',
  '1985.2.20（星期三）',
  '1985-02-20 00:00:00',
  '西元1985年2月20日',
  '民國74年2月20日',
  '民國74/02/20',
  '074/02/20',
  '0740220',
  '民国74年02月20日',
  '中華民國74年2月20日',
  'ROC 74/2/20',
  '民國 74.2.20',
  '20-Feb-1985',
  '20 February 1985',
  'Feb 20, 1985',
  'February 20, 1985',
  '20/02/1985',
  '02/20/1985',
  '20.02.1985',
  '１９８５／２／２０',
  '1985/02/20\t',
])('[K17] a date reads %s without being told anything', text => accepts(text, '1985-02-20', date));

test.each([
  ['114/02/28', '2025-02-28'],
  ['1131029', '2024-10-29'],
  ['102/01/17', '2013-01-17'],
  ['民國113年2月29日', '2024-02-29'],
  ['民國1年1月1日', '1912-01-01'],
])('[K18] three digits are an ROC year: %s', (text, cell) => accepts(text, cell, date));

test('[K18] two digits are what the column was told, or a problem', () => {
  accepts('74/02/20', '1985-02-20', date, { years: 'roc' });
  accepts('85/2/20', '1996-02-20', date, { years: 'roc' });
  accepts('85/2/20', '1985-02-20', birthday, { years: 'western' });
  accepts('740220', '1985-02-20', date, { years: 'roc' });
  accepts('85.2.20', '1985-02-20', birthday, { years: 'western', dayOrder: 'day-first' });
  accepts('05/02/20', '2020-02-05', birthday, { years: 'western', dayOrder: 'day-first' });
  accepts('20-Feb-85', '1985-02-20', birthday, { years: 'western' });
  refuses('85/2/20', 'two-digit-year', date);
  refuses('740220', 'two-digit-year', date);
  refuses('20-Feb-85', 'two-digit-year', date);
  refuses('85年2月20日', 'two-digit-year', date);
});

test('[K18] two digits of a western year: past where the column says so, else within 49 years from now', () => {
  accepts('45/3/1', '1945-03-01', birthday, { years: 'western' });
  accepts('45/3/1', '2045-03-01', date, { years: 'western' });
  accepts('26/3/1', '2026-03-01', birthday, { years: 'western' });
});

test('[K19] day and month that could be either are settled by the column, never guessed', () => {
  refuses('03/04/2024', 'ambiguous-date', date);
  accepts('03/04/2024', '2024-04-03', date, { dayOrder: 'day-first' });
  accepts('03/04/2024', '2024-03-04', date, { dayOrder: 'month-first' });
  accepts('04/04/2024', '2024-04-04', date);
  accepts('17/04/2024', '2024-04-17', date, { dayOrder: 'month-first' });
});

test.each([
  ['114/02/29', 'no-such-day'],
  ['2023-02-29', 'no-such-day'],
  ['1985/13/01', 'no-such-day'],
  ['31/04/2024', 'no-such-day'],
  ['20240230', 'no-such-day'],
  ['0000000', 'no-such-day'],
  ['民國62年2月30日', 'no-such-day'],
  ['10天', 'not-a-date'],
  ['2017年4月', 'not-a-date'],
  ['102/01/23院台申肆字第', 'not-a-date'],
  ['2019-2-26-2019-3-6', 'not-a-date'],
  ['31098', 'not-a-date'],
  ['45', 'not-a-date'],
  ['1985', 'not-a-date'],
  ['2/20', 'not-a-date'],
  ['2024-01-04T16:00:00Z', 'not-a-date'],
  ['長期', 'not-a-date'],
  ['1985/2-20', 'not-a-date'],
  ['1200-01-01', 'not-a-date'],
  ['9999-12-31', 'not-a-date'],
  ['20 Foo 1985', 'not-a-date'],
  ['民前3年1月1日', 'not-a-date'],
])('[K20] a date refuses %s as %s', (text, code) => refuses(text, code, date));

test('[K21] where the column allows it a day may lack its year, or be a year only', () => {
  accepts('2/20', '--02-20', birthday);
  accepts('2月20日', '--02-20', birthday);
  accepts('--02-29', '--02-29', birthday);
  accepts('20/2', '--02-20', birthday, { language: 'en' });
  accepts('1985', '1985', birthday);
  accepts('1985年', '1985', birthday);
  accepts('民國74年', '1985', birthday);
  refuses('2/30', 'no-such-day', birthday);
  refuses('3/4', 'ambiguous-date', birthday, { language: 'en' });
  accepts('3/4', '--04-03', birthday, { language: 'en', dayOrder: 'day-first' });
});

test.each([
  '長期',
  '长期',
  '永久',
  '無期限',
  'permanent',
  'Permanent',
  '长期有效',
  '9999-12-31',
  '9999/12/31',
  '99991231',
])('[K21] an expiry without end is read: %s', text => accepts(text, 'permanent', expiry));

test('[K22] dates show in the year style chosen; days before ROC 1 the western way', () => {
  const roc = showing('zh-TW', 'roc');
  expect(show('1985-02-20', date, roc)).toBe('74/02/20');
  expect(show('2024-02-29', date, roc)).toBe('113/02/29');
  expect(show('1911-12-31', date, roc)).toBe('1911-12-31');
  expect(show('--02-20', birthday, roc)).toBe('02/20');
  expect(show('1985', birthday, roc)).toBe('民國74年');
  expect(show('1985-02-20', date)).toBe('1985-02-20');
  expect(show('--02-20', birthday)).toBe('02-20');
  expect(show('permanent', expiry, showing('en'))).toBe('Permanent');
  expect(show({ raw: '62/02/30' }, date, roc)).toBe('62/02/30');
});
