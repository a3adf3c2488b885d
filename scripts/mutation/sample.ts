/** So many of the list, or all, by lot; the same seed gives the same. Mulberry32 (Tommy Ettinger, public domain) draws them. */
export function sample<T>(list: readonly T[], count: number, seed: number): T[] {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  return list
    .map((one) => ({ one, lot: uniform() }))
    .toSorted((a, b) => a.lot - b.lot)
    .slice(0, count)
    .map(({ one }) => one);
}
