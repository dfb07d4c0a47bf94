/** The worked numbers of domain D.4 and D.6. */
import { expect, test } from 'vitest';
import {
  contactInterval,
  contactIntervals,
  contactStanding,
  isMeaningful,
  lastContactOf,
  lastMeaningful,
} from '../../../shared/analysis/contact-log';
import { afterWorkingDays, complaintLimits, isOpenTicket, ticketDue } from '../../../shared/analysis/ticket-due';
import type { Cell, Row } from '../../../shared/cell';
import { optionLists } from '../../../shared/sheets/options';

const contact = (day: string, kind: string, unanswered = false): Row => ({
  id: `contact:${day}${kind}`,
  cells: { day, kind, ...(unanswered && { unanswered }) },
});
const client = (cells: Readonly<Record<string, Cell>>): Row => ({ id: 'client:a', cells });

test('[D1] meetings, visits, calls, videos and two-way chats count; mails, messages, broadcasts and attempts do not', () => {
  const counting = optionLists.contactKind.filter(kind => isMeaningful(contact('2025-03-01', kind)));
  expect(counting).toEqual(['call', 'visit', 'meeting', 'video', 'line', 'wechat']);
  expect(optionLists.contactKind.filter(kind => isMeaningful(contact('2025-03-01', kind, true)))).toEqual([]);
});

test('[D2] the last contact is the latest that counts, or the day the RM keeps if that is later', () => {
  const contacts = [
    contact('2025-03-01', 'call'),
    contact('2025-02-01', 'visit'),
    contact('2025-04-01', 'sms'),
    contact('2025-05-01', 'call', true),
  ];
  expect(lastMeaningful(contacts)).toBe('2025-03-01');
  expect(lastMeaningful([])).toBeNull();
  const last = (kept: string | null) => lastContactOf(client({ lastContactDate: kept }), contacts);
  expect(last('2025-03-10')).toBe('2025-03-10');
  expect(last('2025-01-10')).toBe('2025-03-01');
  expect(last(null)).toBe('2025-03-01');
});

test('[D3] A, last contact 2025-03-01: due 2025-03-31; on 2025-05-15 45 days overdue', () => {
  const a = client({ tier: 'A' });
  expect(contactStanding(a, '2025-03-01', '2025-05-15')).toEqual({ due: '2025-03-31', overdueDays: 45 });
  expect(contactStanding(a, '2025-03-01', '2025-03-31').overdueDays).toBe(0);
});

test.each(['lost', 'deceased'])('[D6] a client who is %s is due never', status => {
  const gone = client({ tier: 'A', status, relationshipStart: '2025-05-01' });
  expect(contactStanding(gone, '2025-03-01', '2025-05-15')).toEqual({ due: null, overdueDays: 0 });
});

test('[D4] every tier has its standard; a prospect and a client of no tier go by D', () => {
  expect(Object.values(contactIntervals)).toEqual([30, 90, 180, 365]);
  expect(contactInterval(client({ tier: 'B' }))).toBe(90);
  expect(contactInterval(client({ tier: 'A', status: 'prospect' }))).toBe(365);
  expect(contactInterval(client({ tier: '鑽石' }))).toBe(365);
  expect(contactInterval(client({}))).toBe(365);
});

test.each([
  [null, '2026-03-03', '2026-03-08'],
  ['2026-03-05', '2026-03-06', '2026-03-08'],
  ['2026-03-20', '2026-03-21', '2026-03-31'],
  ['2026-04-02', '2026-04-03', '2026-05-02'],
  [null, '2026-07-01', null],
] as const)('[D5] a new A client of 2026-03-01, last contact %s, on %s is due %s', (last, today, due) => {
  expect(contactStanding(client({ tier: 'A', relationshipStart: '2026-03-01' }), last, today).due).toBe(due);
});

test('[D10] a mainland complaint of 2025-03-01: due 2025-03-16, complex 2025-03-31, at most 2025-04-30', () => {
  expect(complaintLimits('2025-03-01', 'CN')).toEqual({ complex: '2025-03-31', most: '2025-04-30' });
  expect(complaintLimits('2025-03-01', 'TW')).toBeNull();
  expect(ticketDue('complaint', '2025-03-01', 'CN')).toBe('2025-03-16');
  expect(ticketDue('complaint', '2025-03-01', 'TW')).toBe('2025-03-31');
});

test('[D11] a request is due after two working days, over a weekend four', () => {
  expect(ticketDue('request', '2026-11-25', 'TW')).toBe('2026-11-27');
  expect(ticketDue('request', '2026-11-26', 'TW')).toBe('2026-11-30');
  expect(ticketDue('inquiry', '2026-11-28', 'CN')).toBe('2026-12-01');
  expect(afterWorkingDays('2026-11-27', 1)).toBe('2026-11-30');
  expect(ticketDue('compliment', '2026-11-25', 'TW')).toBeNull();
});

test('[D12] a ticket is open until it is resolved or closed', () => {
  expect([null, ...optionLists.ticketStatus].filter(isOpenTicket)).toEqual([
    null,
    'new',
    'inProgress',
    'waitingClient',
    'reopened',
  ]);
});
