/** Files say the same words over and over: what follows from a text alone is worked out once. */

/** Forgets everything when it has remembered so many texts. */
export function oncePerText<T>(work: (text: string) => T, most = 100_000): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return text => {
    let found = known.get(text);
    if (found === undefined) {
      found = { value: work(text) };
      if (known.size >= most) known.clear();
      known.set(text, found);
    }
    return found.value;
  };
}
