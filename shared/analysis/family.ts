/** A family as generations around the client, and where each person stands when it is drawn as a tree. */
import { textCell, type Row } from '../cell';
import type { RowId } from '../id';

/** The client's own generation is 0, parents stand above it, children below. */
const generationOf: Readonly<Record<string, number>> = {
  grandparent: -2,
  parent: -1,
  parentInLaw: -1,
  sibling: 0,
  spouse: 0,
  partner: 0,
  child: 1,
  grandchild: 2,
};
const partners: ReadonlySet<string> = new Set(['spouse', 'partner']);

/** Relations that have no place in a tree (`other`, or none given) stand in a line of their own. */
export interface Family {
  /** From the oldest generation to the youngest; only those that have somebody. */
  readonly generations: readonly (readonly RowId[])[];
  /** Who a line leads from to: parents to their child. */
  readonly lines: readonly (readonly [from: RowId, to: RowId])[];
  /** The client and a partner, side by side. */
  readonly couples: readonly (readonly [RowId, RowId])[];
  readonly others: readonly RowId[];
}

/** Siblings stand before the client, partners behind; parents before parents-in-law. */
const order = ['sibling', 'self', 'spouse', 'partner', 'parent', 'parentInLaw'] as const;

interface Person {
  readonly id: RowId;
  readonly relation: string;
}

export function familyOf(client: RowId, members: readonly Row[]): Family {
  const people: Person[] = members.map(row => ({ id: row.id, relation: textCell(row, 'relation') ?? '' }));
  const self: Person = { id: client, relation: 'self' };
  const placed = [self, ...people.filter(({ relation }) => relation in generationOf)];
  const rank = ({ relation }: Person): number => order.findIndex(known => known === relation);
  const generations = [-2, -1, 0, 1, 2].map(generation =>
    placed.filter(({ relation }) => (generationOf[relation] ?? 0) === generation).sort((a, b) => rank(a) - rank(b)),
  );
  const those = (relation: string): readonly RowId[] =>
    people.flatMap(one => (one.relation === relation ? [one.id] : []));
  const [partner] = people.filter(({ relation }) => partners.has(relation));
  const down = (from: readonly RowId[], to: readonly RowId[]) => from.flatMap(a => to.map(b => [a, b] as const));
  return {
    generations: generations.map(generation => generation.map(({ id }) => id)).filter(({ length }) => length > 0),
    lines: [
      ...down(those('grandparent'), firstOf(those('parent'), client)),
      ...down(those('parent'), [...those('sibling'), client]),
      ...down(those('parentInLaw'), [partner?.id ?? client]),
      ...down([client], those('child')),
      ...down(firstOf(those('child'), client), those('grandchild')),
    ],
    couples: people.flatMap(({ id, relation }) => (partners.has(relation) ? [[client, id] as const] : [])),
    others: people.flatMap(({ id, relation }) => (relation in generationOf ? [] : [id])),
  };
}

/** Which of several parents or children it is, nobody said: the line leads to the first, or where nobody is, to the client. */
const firstOf = (ids: readonly RowId[], otherwise: RowId): readonly RowId[] => [ids[0] ?? otherwise];

export interface CardSize {
  readonly width: number;
  readonly height: number;
  /** Between cards, and between generations. */
  readonly gap: { readonly x: number; readonly y: number };
}
export interface FamilyDrawing {
  readonly width: number;
  readonly height: number;
  readonly cards: ReadonlyMap<RowId, { readonly x: number; readonly y: number }>;
  /** Corners of lines. */
  readonly lines: readonly (readonly (readonly [x: number, y: number])[])[];
}

/** Generations stand centred below each other, in pixels from the left top; lines bend half way between two generations, and begin between two partners. */
export function drawFamily(family: Family, size: CardSize): FamilyDrawing {
  const { width, height, gap } = size;
  const wide = (count: number): number => count * width + (count - 1) * gap.x;
  const whole = Math.max(...family.generations.map(({ length }) => wide(length)));
  const cards = new Map(
    family.generations.flatMap((ids, generation) =>
      ids.map((id, at) => {
        const x = (whole - wide(ids.length)) / 2 + at * (width + gap.x);
        return [id, { x, y: generation * (height + gap.y) }] as const;
      }),
    ),
  );
  const spot = (id: RowId) => cards.get(id) ?? { x: 0, y: 0 };
  const lines = family.lines.map(([from, to]) => {
    const [above, below] = [spot(from), spot(to)];
    const couple = family.couples.find(([one]) => one === from);
    const start = couple === undefined ? above.x + width / 2 : (above.x + spot(couple[1]).x + width) / 2;
    const [end, bend] = [below.x + width / 2, below.y - gap.y / 2];
    return [
      [start, above.y + (couple === undefined ? height : height / 2)],
      [start, bend],
      [end, bend],
      [end, below.y],
    ] as const;
  });
  const couples = family.couples.map(([one, other]) => {
    const [left, right] = [spot(one), spot(other)];
    return [
      [left.x + width, left.y + height / 2],
      [right.x, right.y + height / 2],
    ] as const;
  });
  const tall = family.generations.length * (height + gap.y) - gap.y;
  return { width: whole, height: tall, cards, lines: [...lines, ...couples] };
}
