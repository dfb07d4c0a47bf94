/** The Hong Kong identity card (domain A.5.3): one or two letters, six digits, a check character. */

const valueOf = (character: string): number =>
  character === ' ' ? 36 : /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 55;

export const isHkidForm = (id: string): boolean => /^[A-Z]{1,2}\d{6}[\dA]$/.test(id);

/** Weights 9 to 2 over the eight characters before the check; a single letter is padded with a blank in front. */
export const hkidSum = (id: string): number =>
  Array.from(id.slice(0, -1).padStart(8)).reduce((sum, character, at) => sum + valueOf(character) * (9 - at), 0);

export function isHkid(id: string): boolean {
  if (!isHkidForm(id)) return false;
  const rest = hkidSum(id) % 11;
  const check = rest === 0 ? '0' : rest === 1 ? 'A' : String(11 - rest);
  return id.endsWith(check);
}
