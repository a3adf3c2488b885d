import { itemAt } from '../../statistics/item-at.ts';
import type { Bracket } from './known-values.ts';
import type { Stretch } from './order.ts';

/** So many steps towards the sum of squares are taken. */
const STEPS = 400;

/**
 * Whether whole values within the blocks are found that come to a sum, and whose squares come to something within a span. From the values
 * nearest one another, one of which is lowered by as much as another is raised, as far apart as the span lets them be. Finding none
 * proves nothing: it is a quick way to see that there are some.
 */
export function isSampleFound(blocks: readonly Stretch[], sum: number, { from, to }: Bracket): boolean {
  const level = leveled(blocks, sum);
  if (level === undefined) return false;
  let squares = level.reduce((all, own) => all + squaresOf(own), 0);
  for (let step = 0; step < STEPS && squares <= to; step++) {
    if (squares >= from) return true;
    const best = bestMove(blocks, level, Math.min(to, from + ENOUGH) - squares);
    if (best === undefined) return false;
    const { low, high, by, gain } = best;
    move(itemAt(level, low.block), low.value, -by);
    move(itemAt(level, high.block), high.value, by);
    squares += gain;
  }
  return squares >= from && squares <= to;
}

/** Above where the span begins no more is aimed at than this. */
const ENOUGH = 1000;

/** How many there are of each value in a block. */
type Counts = Map<number, number>;

const squaresOf = (counts: Counts) => [...counts].reduce((all, [value, count]) => all + count * value ** 2, 0);

/** Values of all blocks that come to a sum, as near one another as they can be; undefined where they can't come to it. */
function leveled(blocks: readonly Stretch[], sum: number): Counts[] | undefined {
  const within = (value: number, { lower, upper }: Stretch) => Math.min(Math.max(value, lower), upper);
  const at = (level: number) => blocks.reduce((all, block) => all + block.size * within(level, block), 0);
  let [low, high] = [Math.min(...blocks.map(({ lower }) => lower)), Math.max(...blocks.map(({ upper }) => upper))];
  if (!Number.isFinite(high)) high = Math.max(low, sum);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (at(middle) <= sum) low = middle;
    else high = middle - 1;
  }
  let left = sum - at(low);
  if (left < 0) return undefined;
  const counts = blocks.map((block): Counts => {
    const value = within(low, block);
    const raised = block.lower <= low && block.upper > low ? Math.min(left, block.size) : 0;
    left -= raised;
    return new Map(
      [[value, block.size - raised] as const, [value + 1, raised] as const].filter(([, count]) => count > 0),
    );
  });
  return left === 0 ? counts : undefined;
}

interface Spot {
  readonly block: number;
  readonly value: number;
}

/** A value that is lowered, one that is raised, by how much, and by how much the squares grow. */
interface Move {
  readonly low: Spot;
  readonly high: Spot;
  readonly by: number;
  readonly gain: number;
}

/** What makes the squares grow most, and by no more than there is room for. */
function bestMove(blocks: readonly Stretch[], level: readonly Counts[], room: number): Move | undefined {
  const spots = level.flatMap((counts, block) => [...counts.keys()].map((value): Spot => ({ block, value })));
  let best: Move | undefined;
  for (const low of spots) {
    const down = low.value - itemAt(blocks, low.block).lower;
    if (down === 0) continue;
    for (const high of spots) {
      const apart = high.value - low.value;
      const isAlone = high.block === low.block && apart === 0 && itemAt(level, low.block).get(low.value) === 1;
      if (apart < 0 || isAlone) continue;
      const most = Math.min(down, itemAt(blocks, high.block).upper - high.value);
      const by = Math.min(most, Math.floor((Math.sqrt(apart ** 2 + 2 * room) - apart) / 2));
      const gain = 2 * by * (apart + by);
      if (by > 0 && gain > (best?.gain ?? 0)) best = { low, high, by, gain };
    }
  }
  return best;
}

function move(counts: Counts, value: number, by: number): void {
  const left = (counts.get(value) ?? 0) - 1;
  if (left > 0) counts.set(value, left);
  else counts.delete(value);
  counts.set(value + by, (counts.get(value + by) ?? 0) + 1);
}
