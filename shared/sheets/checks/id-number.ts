/** What an identity number says: which document it is, whether its checksum holds, whose sex and birthday it carries. */
import type { OptionId } from '../options';
import { isHkid, isHkidForm } from './hkid';
import { hasKnownPrefix, isPrcForm, isPrcId, lostPrecision, prcBirthDate, prcGender, upgradedPrcId } from './prc-id';
import { isCompanyNumber, isTaiwanForm, isTaiwanId, taiwanGender, taiwanIdType } from './taiwan-id';

export type IdDocument = OptionId<'idType'> | 'company';

export interface IdReading {
  /** What the form says it is; null where no form fits. */
  readonly document: IdDocument | null;
  readonly verdict: 'valid' | 'checksum' | 'precision-lost' | 'unknown-region' | 'unknown-form';
  readonly gender: 'M' | 'F' | null;
  readonly birthDate: string | null;
}

/** The form in which numbers are compared: half width, upper case, nothing but letters and digits, 15 digits brought to 18. */
export const normalId = (text: string): string =>
  upgradedPrcId(
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\-.()[\]]/g, ''),
  );

const none = { gender: null, birthDate: null } as const;

function prcReading(id: string): IdReading {
  const document = /^8[1-3]/.test(id) ? 'prcHkMoTwPermit' : 'prcId';
  if (lostPrecision(id)) return { document, verdict: 'precision-lost', ...none };
  if (!isPrcId(id)) return { document, verdict: 'checksum', ...none };
  const verdict = hasKnownPrefix(id) ? 'valid' : 'unknown-region';
  return { document, verdict, gender: prcGender(id), birthDate: prcBirthDate(id) };
}

function taiwanReading(id: string): IdReading {
  const document = taiwanIdType(id);
  if (!isTaiwanId(id)) return { document, verdict: 'checksum', ...none };
  return { document, verdict: 'valid', gender: taiwanGender(id), birthDate: null };
}

/** Forms without a checksum we know: Taiwan, mainland, Hong Kong and Singapore papers (domain A.5.3, last line). */
const papers: readonly (readonly [RegExp, IdDocument])[] = [
  [/^\d{9}$/, 'passport'],
  [/^([EGK]\d{8}|E[A-Z]\d{7})$/, 'passport'],
  [/^[HM]\d{8}(\d{2})?$/, 'hrp'],
  [/^[STFGM]\d{7}[A-Z]$/, 'other'],
];

export function readId(text: string): IdReading {
  const id = normalId(text);
  if (isTaiwanForm(id)) return taiwanReading(id);
  if (isPrcForm(id)) return prcReading(id);
  if (isHkid(id)) return { document: 'hkid', verdict: 'valid', ...none };
  if (/^\d{8}$/.test(id)) return { document: 'company', verdict: isCompanyNumber(id) ? 'valid' : 'checksum', ...none };
  const paper = papers.find(([form]) => form.test(id));
  if (paper !== undefined) return { document: paper[1], verdict: 'valid', ...none };
  if (isHkidForm(id)) return { document: 'hkid', verdict: 'checksum', ...none };
  return { document: null, verdict: 'unknown-form', ...none };
}

const anyPaper = /^[A-Z0-9]{5,20}$/;

/** Documents whose numbers follow no rule we know: every plain run of letters and digits will do. */
const isFree = (document: string): boolean => document === 'passport' || document === 'other';

/** A number read as the document the row says it is; without one, as what its form says. */
export function readIdAs(text: string, stated: string | null): IdReading & { readonly agrees: boolean } {
  const reading = readId(text);
  const id = normalId(text);
  if (stated === null || stated === reading.document) return { ...reading, agrees: true };
  if (isFree(stated) && anyPaper.test(id)) return { document: null, verdict: 'valid', ...none, agrees: true };
  if (stated === 'mtp' && /^\d{8}(\d{2})?$/.test(id))
    return { document: 'mtp', verdict: 'valid', ...none, agrees: true };
  return { ...reading, agrees: false };
}
