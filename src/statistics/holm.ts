/**
 * p-values of several tests, adjusted so that with all at level α the probability of even one false finding is at most α,
 * however the tests hang together. In the order that they came.
 *
 * Reference: Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979)
 * 65–70. Equals R's `p.adjust(p, "holm")`.
 */
export function holm(p: readonly number[]): number[] {
  const order = p.map((_, place) => place).sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0));
  const adjusted = new Array<number>(p.length).fill(1);
  let largest = 0;
  for (const [rank, place] of order.entries()) {
    largest = Math.max(largest, Math.min(1, (p.length - rank) * (p[place] ?? 1)));
    adjusted[place] = largest;
  }
  return adjusted;
}
