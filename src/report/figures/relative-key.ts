/** What a net survival estimate is kept under: it comes from a life table and not from a measure's published figure. */
export function relativeKey(indicator: string, statistic: string, site: string): string {
  return JSON.stringify([indicator, statistic, site]);
}
