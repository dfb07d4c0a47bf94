/** The family as a tree. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawFamily, familyOf } from '../../../shared/analysis/family';
import { optionLists } from '../../../shared/sheets/options';
import { aRow } from './a-book';

const me = 'client:a' as const;
const person = (id: string, relation: string) => aRow(`member:${id}`, { client: me, relation });
const size = { width: 100, height: 40, gap: { x: 10, y: 20 } };

test('[A63] parents stand above the client, a partner beside, children below, siblings on the other side', () => {
  const family = familyOf(me, [
    person('kid', 'child'),
    person('wife', 'spouse'),
    person('dad', 'parent'),
    person('law', 'parentInLaw'),
    person('sis', 'sibling'),
    person('old', 'grandparent'),
    person('aunt', 'other'),
  ]);
  expect(family.generations).toEqual([
    ['member:old'],
    ['member:dad', 'member:law'],
    ['member:sis', me, 'member:wife'],
    ['member:kid'],
  ]);
  expect(family.lines).toEqual([
    ['member:old', 'member:dad'],
    ['member:dad', 'member:sis'],
    ['member:dad', me],
    ['member:law', 'member:wife'],
    [me, 'member:kid'],
  ]);
  expect([family.couples, family.others]).toEqual([[[me, 'member:wife']], ['member:aunt']]);
});

test('[A63] nobody stands on another, and everybody of the family is drawn once', () => {
  const relation = fc.constantFrom(...optionLists.relation);
  fc.assert(
    fc.property(fc.array(relation, { maxLength: 12 }), relations => {
      const members = relations.map((one, at) => person(String(at), one));
      const family = familyOf(me, members);
      const { cards, width, height } = drawFamily(family, size);
      expect(new Set([...cards.keys(), ...family.others])).toEqual(new Set([me, ...members.map(({ id }) => id)]));
      const spots = [...cards.values()];
      for (const [at, one] of spots.entries()) {
        expect(one.x >= 0 && one.x + size.width <= width && one.y + size.height <= height).toBe(true);
        for (const other of spots.slice(at + 1))
          expect(one.y !== other.y || Math.abs(one.x - other.x) >= size.width + size.gap.x).toBe(true);
      }
    }),
  );
});

test('[A63] every line leads from somebody drawn to somebody drawn', () => {
  const family = familyOf(me, [
    person('kid', 'grandchild'),
    person('old', 'grandparent'),
    person('law', 'parentInLaw'),
  ]);
  const { cards } = drawFamily(family, size);
  expect(family.lines.flat().every(id => cards.has(id))).toBe(true);
  expect(family.lines).toHaveLength(3);
});
