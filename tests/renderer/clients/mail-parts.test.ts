/** What is shown of an e-mail. */
import { expect, test } from 'vitest';
import { mailParts } from '../../../renderer/clients/mail-parts';

const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));

test('[F67] a mail is shown by its headers, its words in their encoding, and the names of what is attached', async () => {
  const mail = bytes([
    'From: =?Big5?B?pP2s/KzC?= <wang@example.invalid>',
    'To: rm@example.invalid, "Chen, Ms" <chen@example.invalid>',
    'Cc: Team: a@example.invalid, b@example.invalid;',
    'Subject: =?UTF-8?B?5L+d5Zau?=',
    'Date: Tue, 03 Nov 2026 10:12:00 +0800',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain; charset=big5',
    'Content-Transfer-Encoding: base64',
    '',
    'q8ik4bjqrsY=',
    '--x',
    'Content-Type: application/pdf; name="plan.pdf"',
    'Content-Disposition: attachment; filename="plan.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERg==',
    '--x--',
  ]);
  expect(await mailParts(mail)).toEqual({
    subject: '保單',
    from: '王美玲 <wang@example.invalid>',
    to: 'rm@example.invalid, Chen, Ms <chen@example.invalid>',
    cc: 'Team: a@example.invalid, b@example.invalid',
    date: '2026-11-03T02:12:00.000Z',
    text: '客戶資料',
    attached: [{ name: 'plan.pdf', size: 4 }],
  });
});

test('[F67] bytes that are no mail have neither headers nor attachments', async () => {
  expect(await mailParts(bytes(['']))).toEqual({
    subject: '',
    from: '',
    to: '',
    cc: '',
    date: '',
    text: '',
    attached: [],
  });
});
