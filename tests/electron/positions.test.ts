/** Positions follow rows that come and go, one by one or thousands at once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Positions } from '../../electron/positions';

const position = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 });
const changes = fc.array(fc.tuple(fc.array(position, { maxLength: 12 }), fc.array(position, { maxLength: 30 })));

/** The same by the simplest means. */
function changed(sorted: readonly string[], gone: readonly string[], come: readonly string[]): readonly string[] {
  const left = [...sorted];
  for (const one of gone) if (left.includes(one)) left.splice(left.indexOf(one), 1);
  return [...left, ...come].sort();
}

test('[C14] the next position and the last are those of the rows there are, after any changes', () => {
  fc.assert(
    fc.property(changes, position, (steps, asked) => {
      const positions = new Positions();
      let plain: readonly string[] = [];
      for (const [gone, come] of steps) {
        positions.change(gone, come);
        plain = changed(plain, gone, come);
        expect(positions.last).toBe(plain.at(-1) ?? null);
        expect(positions.after(null)).toBe(plain[0] ?? null);
        expect(positions.after(asked)).toBe(plain.find(one => one > asked) ?? null);
      }
    }),
  );
});
