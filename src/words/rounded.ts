/** Half goes away from zero, judged on the shortest decimals that give the number, as a reader or Excel would: 14.35 → 14.4. */
export function rounded(value: number, decimals: number): number {
  const text = String(Math.abs(value));
  const whole = text.includes('e') ? Math.abs(value) * 10 ** decimals : Number(`${text}e${decimals}`);
  return Math.sign(value) * Number(`${Math.round(whole)}e-${decimals}`) + 0;
}

/** A share of 0–1, of which none and all are told of nothing else: 2 399 of 2 400 is 0.999 to three decimals, and 1 of them 0.001. */
export function roundedShareOf(share: number, decimals: number): number {
  const least = Number(`1e-${decimals}`);
  const near = rounded(share, decimals);
  if (near <= 0 && share > 0) return least;
  return near >= 1 && share < 1 ? rounded(1 - least, decimals) : near;
}
