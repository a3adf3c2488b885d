/**
 * p-values of several tests, adjusted so that with all at level α the probability of even one false finding is at most α,
 * however the tests hang together. In the order that they came. What a test weighs beside the others is how much of the level it
 * gets; with equal weights this is the plain adjustment.
 *
 * Reference: Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979)
 * 65–70, with unequal weights on p. 69: ordered by p over weight, each is held against its weight's share of what the weights from
 * it on are together. With equal weights it equals R's `p.adjust(p, "holm")`.
 *
 * @param weights positive, on any scale
 * @throws RangeError when there isn't a positive weight for each
 */
export function holm(p: readonly number[], weights: readonly number[]): number[] {
  const tests = p.map((own, place) => ({ place, own, weight: weights[place] ?? 0 }));
  if (weights.length !== p.length || tests.some(({ weight }) => !(weight > 0)))
    throw new RangeError('holm: each p-value has a positive weight');
  const order = tests.toSorted((a, b) => a.own / a.weight - b.own / b.weight);
  // Added up from the last, so that the last of them has its own weight left and no rounding of the others'.
  const left = new Array<number>(order.length).fill(0);
  for (let rank = order.length - 1, sum = 0; rank >= 0; rank--) left[rank] = sum += order[rank]?.weight ?? 0;
  const adjusted = new Array<number>(p.length).fill(1);
  let largest = 0;
  for (const [rank, { place, own, weight }] of order.entries()) {
    largest = Math.max(largest, Math.min(1, own * ((left[rank] ?? 0) / weight)));
    adjusted[place] = largest;
  }
  return adjusted;
}
