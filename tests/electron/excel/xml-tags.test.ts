/** Tags, comments and depth of small XML parts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depthOf, tagsOf, without } from '../../../electron/excel/xml-tags';

describe('[I22] small parts are looked through once', () => {
  test('a tag ends behind its attributes, which may hold a greater-than sign', () => {
    const xml = '<numFmts><numFmt id="1" code="[>100]0"/><numFmtX/><numFmt id="2" code=\'0\'></numFmt></numFmts>';
    expect([...tagsOf(xml, 'numFmt')]).toEqual(['<numFmt id="1" code="[>100]0"/>', '<numFmt id="2" code=\'0\'>']);
  });

  test('what is never closed yields nothing and stays', () => {
    expect([...tagsOf('<a <a <a ', 'a')]).toEqual([]);
    expect(without('x<!-- y', '<!--', '-->')).toBe('x<!-- y');
    expect(without('a<!-- b -->c<!-- d', '<!--', '-->')).toBe('ac<!-- d');
  });

  test('depth counts what is open at once', () => {
    expect(depthOf('<?xml?><a><b/><c><d></d></c></a>')).toBe(3);
    expect(depthOf('<a'.repeat(1_000))).toBe(0);
  });

  test('taking stretches out leaves all the rest', () => {
    const plain = fc.stringMatching(/^[a-z ]{0,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, plain)), pairs => {
        const written = pairs.map(([kept, gone]) => `${kept}<!--${gone}-->`).join('');
        expect(without(written, '<!--', '-->')).toBe(pairs.map(([kept]) => kept).join(''));
      }),
    );
  });
});
