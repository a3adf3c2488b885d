/** What a cell's format makes of its number: what Excel shows is not always what it stores. */
export type NumberFormat =
  | { readonly kind: 'date' }
  | { readonly kind: 'percent' }
  /** Noughts before: `00`, `000000-0000`. */
  | { readonly kind: 'digits'; readonly pattern: string };

/** The formats that Excel has without writing them (ECMA-376, 18.8.30): percent, and dates and clocks. */
const PERCENT_IDS: ReadonlySet<number> = new Set([9, 10]);
const DATE_IDS: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** What a format means, by its id and the code that the workbook gives it; undefined where the number is shown as it is. */
export function numberFormat(id: number, code: string | undefined): NumberFormat | undefined {
  if (code === undefined) {
    if (PERCENT_IDS.has(id)) return { kind: 'percent' };
    return DATE_IDS.some(([from, to]) => id >= from && id <= to) ? { kind: 'date' } : undefined;
  }
  // Of the parts for positive, negative and nought the first; without texts, colours and signs that only fill out.
  const [shown = ''] = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';');
  // Hours beyond a day are an amount, not a moment.
  if (/\[(h+|m+|s+)\]/i.test(shown)) return undefined;
  const plain = shown.replace(/\[[^\]]*\]/g, '');
  if (/^(general|standard|@)$/i.test(plain.trim())) return undefined;
  if (plain.includes('%')) return { kind: 'percent' };
  if (/[ymdhs]/i.test(plain)) return { kind: 'date' };
  const [digits = ''] = code.split(';');
  const pattern = digits.replace(/"-"|\\-/g, '-');
  return /^0{2,}$|^0+-0+$/.test(pattern) ? { kind: 'digits', pattern } : undefined;
}
