/** The positions of a sheet's rows, sorted: which comes next, and which is the last. */

/** Up to so many at once are put in one by one; more cost one pass over what stands between the first and the last of them. */
const few = 8;

export class Positions {
  #sorted: string[] = [];

  get last(): string | null {
    return this.#sorted.at(-1) ?? null;
  }

  /** The smallest position after this one (null: the first of all), or null at the end. */
  after(position: string | null): string | null {
    return this.#sorted[position === null ? 0 : this.#rankAfter(position)] ?? null;
  }

  /** Takes some away and puts others in; two rows may have the same position. */
  change(gone: readonly string[], come: readonly string[]): void {
    if (gone.length === 0 && this.#follows(come)) return come.forEach(position => this.#sorted.push(position));
    if (gone.length + come.length > few) return this.#merge([...gone].sort(), [...come].sort());
    for (const position of gone) {
      const at = this.#rankAfter(position) - 1;
      if (this.#sorted[at] === position) this.#sorted.splice(at, 1);
    }
    for (const position of come) this.#sorted.splice(this.#rankAfter(position), 0, position);
  }

  /** Whether they come sorted, and behind all there are. */
  #follows(come: readonly string[]): boolean {
    let before = this.last ?? '';
    return come.every(position => {
      const sorted = before <= position;
      before = position;
      return sorted;
    });
  }

  #merge(gone: readonly string[], come: readonly string[]): void {
    const ends = [gone[0], come[0], gone.at(-1), come.at(-1)].flatMap(position => position ?? []).sort();
    const [from, to] = [this.#rankBefore(ends[0] ?? ''), this.#rankAfter(ends.at(-1) ?? '')];
    const between = merged(this.#sorted.slice(from, to), gone, come);
    this.#sorted = this.#sorted.slice(0, from).concat(between, this.#sorted.slice(to));
  }

  #rankAfter(position: string): number {
    return this.#rank(other => other <= position);
  }

  #rankBefore(position: string): number {
    return this.#rank(other => other < position);
  }

  /** How many positions from the beginning hold. */
  #rank(holds: (position: string) => boolean): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#sorted[middle] ?? '')) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** All three sorted. */
function merged(there: readonly string[], gone: readonly string[], come: readonly string[]): readonly string[] {
  const all: string[] = [];
  let [left, next] = [0, 0];
  for (const position of there) {
    for (; (come[next] ?? position) < position; next++) all.push(come[next] ?? '');
    while ((gone[left] ?? position) < position) left++;
    if (gone[left] === position) left++;
    else all.push(position);
  }
  return all.concat(come.slice(next));
}
