/** Lets work that shares a key run one after the other, in the order it came, and all other work side by side. */
import { inTurn } from '../in-turn';

type Turn = ReturnType<typeof inTurn>;

/** Keys are waited for in the order they are given; whoever gives several must always give them in one order of kinds. */
export function keyedTurns(): <T>(keys: readonly string[], work: () => Promise<T>) => Promise<T> {
  const turns = new Map<string, Turn>();
  const turnOf = (key: string): Turn => {
    const turn = turns.get(key) ?? inTurn();
    turns.set(key, turn);
    return turn;
  };
  return (keys, work) => {
    let next = work;
    for (const key of keys.toReversed()) {
      const inner = next;
      next = () => turnOf(key)(inner);
    }
    return next();
  };
}
