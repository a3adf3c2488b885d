/** Measuring years, one after another: `2025`, `2023–2025`. @param years in any order, at least one */
export function shortYears(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(last) : `${first}–${last}`;
}
