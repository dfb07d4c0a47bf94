/** Guesses how the bytes of a text file are to be read. GB18030 and Big5 both decode nearly anything, so they are scored, not tried. */
import type { EncodingName } from '../../shared/import/encoding-names';

/** null where nothing fits: then the user is asked. */
export function guessEncoding(bytes: Buffer): EncodingName | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 1 << 20);
  const zeros = sample.subarray(0, 4096);
  const even = zeros.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  const odd = zeros.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  if (odd > zeros.length / 5 && even < odd / 4) return 'utf-16le';
  if (even > zeros.length / 5 && odd < even / 4) return 'utf-16be';
  if (decodes(bytes, 'utf-8')) return 'utf-8';
  const [big5, gb] = [commonShare(sample, big5Pair), commonShare(sample, gbPair)];
  if (Math.max(big5, gb) < 0.6) return latinShare(sample) > 0.9 ? 'windows-1252' : null;
  return big5 > gb ? 'big5' : 'gb18030';
}

function decodes(bytes: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

type Pair = (lead: number, trail: number) => 'common' | 'rare' | 'none';

/** Big5: level 1 (A440-C67E) holds the 5,401 characters in daily use, A140-A3BF the signs. */
const big5Pair: Pair = (lead, trail) => {
  if (lead < 0x81 || lead > 0xfe || !((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe)))
    return 'none';
  return lead >= 0xa1 && lead <= 0xc6 ? 'common' : 'rare';
};

/** GB 2312: level 1 (B0A1-D7F9) holds the 3,755 characters in daily use, A1A1-A3FE the signs. */
const gbPair: Pair = (lead, trail) => {
  if (lead < 0x81 || lead > 0xfe || trail < 0x40 || trail === 0x7f || trail > 0xfe) return 'none';
  const usual = trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
  return usual ? 'common' : 'rare';
};

/** How many of the two-byte characters are everyday ones; bytes that make no character count against. */
function commonShare(bytes: Buffer, pair: Pair): number {
  let [common, all] = [0, 0];
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const kind = pair(lead, bytes[at + 1] ?? 0);
    all++;
    if (kind === 'common') common++;
    if (kind !== 'none') at++;
  }
  return all === 0 ? 0 : common / all;
}

/** Western text has its marked letters alone, between plain ones. */
function latinShare(bytes: Buffer): number {
  let [alone, all] = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    all++;
    if ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) alone++;
  }
  return all === 0 ? 0 : alone / all;
}
