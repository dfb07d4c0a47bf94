/** What a workbook says of the export it came from. */
import { expect, test } from 'vitest';
import { identityIn, identityXml, withEntry, type ExportIdentity } from '../../../electron/excel/export-identity';

const identity: ExportIdentity = {
  exportId: '0f1e2d3c4b5a',
  bookId: '8d0c6e0e-9d4e-4a53-9a6d-0b6c0b1e2f3a',
  seq: 1234,
  scope: 'book',
  language: 'zh-TW',
};

test('[M20] an export says what it is, and is understood again', () => {
  expect(identityIn(identityXml(identity))).toEqual(identity);
  expect(identityIn(identityXml({ ...identity, scope: 'part', language: 'en' }))).toMatchObject({ scope: 'part' });
});

test('[M20] it is understood as other programs write it: other prefixes, order, types and properties beside', () => {
  const again = identityXml(identity)
    .replaceAll('<property ', '\n  <op:property ')
    .replaceAll('</property>', '</op:property>\n')
    .replace('<vt:lpwstr>1234</vt:lpwstr>', '<vt:i4>1234</vt:i4>')
    .replace(
      '</Properties>',
      '<op:property fmtid="x" pid="9" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1</vt:lpwstr></op:property></Properties>',
    );
  expect(identityIn(again)).toEqual(identity);
});

test('[M20] half an identity is none', () => {
  expect(identityIn(identityXml(identity).replace('SanbiaoEntry', 'Other'))).toBeNull();
  expect(identityIn(identityXml(identity).replace('>1234<', '>soon<'))).toBeNull();
  expect(identityIn('<Properties/>')).toBeNull();
});

test('[M22] another entry is put in, however other programs write the part; half an identity stays as it is', () => {
  const xml = identityXml(identity);
  expect(identityIn(withEntry(xml, 99))).toEqual({ ...identity, seq: 99 });
  const other = xml.replaceAll('vt:lpwstr', 'x:lpwstr').replaceAll('"', "'");
  expect(identityIn(withEntry(other, 99))).toEqual({ ...identity, seq: 99 });
  const half = xml.replace('SanbiaoBook', 'Other');
  expect(withEntry(half, 99)).toBe(half);
});
