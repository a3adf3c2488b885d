/**
 * A T, N or M category without its trimmings: `pT1a(m)` → `1a`, `N2` → `2`, `MX` → `x`, `Tis` → `is`, null when it isn't one.
 * Prefixes (c, p, y, r, a) say how it was found, and the brackets how many tumours there are: neither changes the stage
 * (AJCC 8, «for any T, add (m) for multiple tumors»).
 */
export function tnmCategory(letter: 'T' | 'N' | 'M', written: string): string | null {
  const [, category] = PATTERNS[letter].exec(written.replaceAll(' ', '')) ?? [];
  return category?.toLowerCase() ?? null;
}

const PATTERNS = {
  T: /^[cpyra]*T?(x|is|[0-4][a-d]?)(?:\((?:m|\d+)\))?$/i,
  N: /^[cpyra]*N?(x|[0-3][a-c]?)$/i,
  M: /^[cpyra]*M?(x|[01][a-c]?)$/i,
} as const;

/**
 * The categories of a table that a written one may stand for. `1a` is `1` where the table doesn't tell them apart, and `1` is
 * `1a` or `1b` where it does. X stands for any but T0, since a tumour that can't be assessed is there; null, not filled in,
 * for any at all. Empty: the table has no such category.
 */
export function possibleCategories(
  letter: 'T' | 'N' | 'M',
  category: string | null,
  all: readonly string[],
): readonly string[] {
  if (category === null) return all;
  if (category === 'x') return letter === 'T' ? all.filter((one) => one !== '0') : all;
  if (all.includes(category)) return [category];
  const whole = category.replace(/[a-d]$/, '');
  if (all.includes(whole)) return [whole];
  return all.filter((one) => one.length > category.length && one.startsWith(category));
}
