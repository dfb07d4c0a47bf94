/** Names that are safe on every system, whatever a client is called. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, freeName, safeName, splitName, typeOf } from '../../../electron/folders/safe-name';

const hostile: readonly (readonly [given: string, safe: string])[] = [
  ['保險提案 2026Q2.pdf', '保險提案 2026Q2.pdf'],
  ['a/b\\c:d*e?f"g<h>i|j.pdf', 'a_b_c_d_e_f_g_h_i_j.pdf'],
  ['../../etc/passwd', '__._etc_passwd'],
  ['..', '_'],
  ['.bashrc', '_bashrc'],
  ['CON', '_CON'],
  ['con.txt', '_con.txt'],
  ['Lpt9.tar.gz', '_Lpt9.tar.gz'],
  ['COM¹', '_COM¹'],
  ['CONSOLE.txt', 'CONSOLE.txt'],
  ['name. . .', 'name'],
  ['trailing space .pdf ', 'trailing space.pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['zero\u200Bwidth\uFEFF.pdf', 'zerowidth.pdf'],
  ['lone\uD800half.pdf', 'lonehalf.pdf'],
  ['line\nbreak\tand\u0000nul.txt', 'line break andnul.txt'],
  ['Re\u0301sume\u0301.pdf', 'Résumé.pdf'],
  ['王美玲😀.jpg', '王美玲😀.jpg'],
  ['   ', 'file'],
  ['', 'file'],
];

describe('safe names', () => {
  test.each(hostile)('[F1] %j becomes %j', (given, safe) => expect(safeName(given, 'file')).toBe(safe));

  test('[F1] a name of 300 characters keeps its type and fits 255 bytes with a number', () => {
    for (const letter of ['a', '王', '😀']) {
      const name = safeName(`${letter.repeat(300)}.pdf`, 'file');
      expect(name.endsWith('.pdf')).toBe(true);
      expect(name.length).toBeLessThanOrEqual(100);
      expect(Buffer.byteLength(freeName(name, new Set([foldName(name)])))).toBeLessThan(255);
    }
  });

  test('[F1] whatever the text, the name is one plain path part, and safe names stay as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        const name = safeName(text, 'file');
        expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+$/u);
        expect(name).not.toMatch(/^\.|[. ]$/u);
        expect(safeName(name, 'file')).toBe(name);
      }),
      { numRuns: 2_000 },
    );
  });

  test('[F2] twins in normal form or case count as taken, and a number goes before the type', () => {
    const taken = new Set(['résumé.pdf', 'résumé (2).pdf'].map(foldName));
    expect(freeName('Re\u0301sume\u0301.PDF'.normalize('NFC'), taken)).toBe('Résumé (3).PDF');
    expect(freeName('other.pdf', taken)).toBe('other.pdf');
  });

  test('[F1] the type is the last short part after a dot', () => {
    expect(splitName('a.b.xlsx')).toEqual({ stem: 'a.b', extension: '.xlsx' });
    expect(splitName('v1. final draft')).toEqual({ stem: 'v1. final draft', extension: '' });
    expect(typeOf('SETUP.EXE')).toBe('exe');
    expect(typeOf('none')).toBe('');
  });
});
